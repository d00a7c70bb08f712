// @ts-check
// `npm run bench`: measures the product on this machine and writes docs/BENCHMARKS.md.
//   npm run bench                         all parts, and the document
//   npm run bench -- plan                 some parts, printed only; a wrong name lists them all
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './build.mjs'
import { ROOT, runsAsProgram } from './check.mjs'
import { findChromium } from './test.mjs'

const PROGRAMS = ['main', 'bare-server']

/** Bundles the benchmark's programs beside the product; gives their folder. */
async function bundle() {
  const { build } = await import('esbuild')
  const outdir = join(ROOT, 'dist/bench')
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS.map((name) => `tools/bench/${name}.ts`),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    logLevel: 'warning',
  })
  return outdir
}

if (runsAsProgram(import.meta.url)) {
  try {
    await buildIfStale()
    const chromium = findChromium(process.env)
    if (chromium !== undefined) process.env.CHROMIUM = chromium
    const { main } = await import(pathToFileURL(join(await bundle(), 'main.mjs')).href)
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
