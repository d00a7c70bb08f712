import { sessionReads } from '#core/identity/manifest.ts'
import type { Site } from '#platform/http/site.ts'
import { type Assets, assetAddress } from './assets.ts'
import { keeperOf } from './keeper.ts'

/** Addresses the workspace answers itself, in the browser: before and behind the door. */
const DOOR = ['/masuk', '/undangan/*']
const INSIDE = ['/kerja', '/kerja/*']

/** One small document for every address of the workspace; the program in it does the rest. */
export function addWorkspace({ app }: Site, assets: Assets): void {
  // The program asks for these first, so they set out together with it.
  const inside = shellOf(assets, sessionReads)
  const shells = [
    [DOOR, shellOf(assets, [])],
    [INSIDE, inside],
  ] as const
  for (const [addresses, html] of shells) {
    for (const url of addresses) {
      app.get(url, (_request, reply) =>
        reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html),
      )
    }
  }
  const keeper = keeperOf(assets, inside)
  if (keeper === undefined) return
  app.get('/kerja-sw.js', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(keeper),
  )
}

const shellOf = (assets: Assets, ahead: readonly string[]): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>Penataran</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${assetAddress(assets, 'main.css')}">
<link rel="icon" type="image/svg+xml" href="${assetAddress(assets, 'favicon.svg')}">
${ahead.map((url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`).join('\n')}
<script type="module" src="${assetAddress(assets, 'main.js')}"></script>
</head>
<body class="workspace">
<div id="ruang"></div>
<noscript><p>Ruang kerja memerlukan JavaScript. Halaman publik dapat dibaca tanpa JavaScript: <a href="/">buka hasil evaluasi</a>.</p></noscript>
</body>
</html>
`
