import type { Site } from '#platform/http/site.ts'
import { type Assets, assetAddress } from './assets.ts'

/** Addresses the workspace answers itself, in the browser. */
const WORKSPACE = ['/masuk', '/kerja', '/kerja/*', '/undangan/*']

/** One small document for every address of the workspace; the program in it does the rest. */
export function addWorkspace({ app }: Site, assets: Assets): void {
  const html = shellOf(assets)
  for (const url of WORKSPACE) {
    app.get(url, (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html),
    )
  }
}

const shellOf = (assets: Assets): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>Penataran</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${assetAddress(assets, 'main.css')}">
<link rel="icon" type="image/svg+xml" href="${assetAddress(assets, 'favicon.svg')}">
<script type="module" src="${assetAddress(assets, 'main.js')}"></script>
</head>
<body class="workspace">
<div id="ruang"></div>
<noscript><p>Ruang kerja memerlukan JavaScript. Halaman publik dapat dibaca tanpa JavaScript: <a href="/">buka hasil evaluasi</a>.</p></noscript>
</body>
</html>
`
