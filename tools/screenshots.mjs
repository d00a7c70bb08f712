// @ts-check
// Takes the screenshots of docs/screenshots from a fresh installation with the shipped data.
// Run: node tools/screenshots.mjs [folder] [--all]   (--all: every page in every width, light and dark)
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ROOT } from './check.mjs'

const PAGES = {
  'hasil-2023': '/hasil/2023',
  'hasil-2022': '/hasil/2022',
  'daerah-kab-blitar': '/daerah/35.05/2023',
  'daerah-kab-malang': '/daerah/35.07/2023',
  pertanyaan: '/daerah/35.07/2023/pertanyaan',
  hitung:
    '/hitung?instrument=smart-city-2023-regular&baseline=3.76&output=2.60&outcome=3.47&impact=3.21&quick_win=3.57',
  tentang: '/tentang',
  rapor: '/rapor/35.07/2023',
  masuk: '/masuk',
  api: '/api',
  'api-module': '/titik-layanan/evaluation',
}
const KEPT = [
  ['hasil-2023', 1280, 'light'],
  ['hasil-2023', 360, 'light'],
  ['daerah-kab-malang', 1280, 'light'],
  ['daerah-kab-malang', 1280, 'dark'],
]

const all = process.argv.includes('--all')
const folder =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? join(ROOT, 'docs', 'screenshots')

const { address, stop } = await startFresh()
try {
  mkdirSync(folder, { recursive: true })
  await shoot(address, all ? everything() : KEPT)
} finally {
  await stop()
}

function everything() {
  const widths = [360, 1280, 1920]
  return Object.keys(PAGES).flatMap((name) =>
    widths.flatMap((width) => ['light', 'dark'].map((scheme) => [name, width, scheme])),
  )
}

/** A server on a free port with a data folder of its own, gone afterwards. */
async function startFresh() {
  const data = mkdtempSync(join(tmpdir(), 'penataran-screens-'))
  const server = spawn(process.execPath, [join(ROOT, 'bin', 'penataran.mjs'), 'start', '--json'], {
    env: { ...process.env, PORT: '0', PENATARAN_DATA: data, PENATARAN_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  for await (const piece of server.stdout) {
    text += piece
    const found = /"address": "([^"]+)"/.exec(text)
    if (found) return { address: found[1] ?? '', stop: () => end(server, data) }
  }
  throw new Error('The server ended before it was open.')
}

/** @param {import('node:child_process').ChildProcess} server @param {string} data */
async function end(server, data) {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  rmSync(data, { recursive: true, force: true })
}

/** @param {string} origin @param {(string | number)[][]} wanted */
async function shoot(origin, wanted) {
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  )
  if (!executablePath) throw new Error('No Chromium was found. Install it, or name it in CHROMIUM.')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
  const browser = await chromium.launch({ executablePath, args })
  for (const [name, width, scheme] of wanted) {
    const page = await browser.newPage({
      viewport: { width: Number(width), height: 900 },
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
    })
    await page.goto(origin + PAGES[/** @type {keyof typeof PAGES} */ (name)], { waitUntil: 'load' })
    const file = `${name}-${width}${scheme === 'dark' ? '-dark' : ''}.png`
    await page.screenshot({ path: join(folder, file), fullPage: all })
    await page.close()
    console.log(file)
  }
  await browser.close()
}
