// @ts-check
// Starts the product as the README says, on a free port with a fresh data folder (the first argument), and checks
// that the first page answers, that it is live and ready, and that it stops when asked.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const DEADLINE = 120_000
const data = process.argv[2]
if (data === undefined) throw new Error('Name the data folder.')

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const port = await findFreePort()
const origin = `http://127.0.0.1:${port}`
const started = performance.now()
const program = spawn('npm', ['start'], {
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', PENATARAN_DATA: data },
})
/** @type {Promise<number | null>} */
const ended = new Promise((resolve) => program.once('exit', resolve))
const hasEnded = () => program.exitCode !== null || program.signalCode !== null

async function firstPage() {
  while (performance.now() - started < DEADLINE && !hasEnded()) {
    const reply = await fetch(`${origin}/`).catch(() => undefined)
    if (reply?.ok) return reply
    await pause(50)
  }
  throw new Error(
    hasEnded() ? 'npm start ended before its first page.' : `No first page within ${DEADLINE / 1000} s.`,
  )
}

/** @param {boolean} condition @param {string} sentence */
function demand(condition, sentence) {
  if (!condition) throw new Error(sentence)
}

try {
  const page = await firstPage()
  console.log(`first page after ${((performance.now() - started) / 1000).toFixed(2)} s`)
  demand((page.headers.get('content-type') ?? '').startsWith('text/html'), 'The first page is not HTML.')
  demand((await page.text()).includes('Penataran'), 'The first page does not name the product.')
  for (const path of ['/health', '/ready', '/openapi.json']) {
    demand((await fetch(origin + path)).status === 200, `${path} does not answer 200.`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  if (!hasEnded() && program.pid !== undefined) process.kill(-program.pid, 'SIGTERM')
  const stopped = await Promise.race([ended.then(() => true), pause(30_000, false, { ref: false })])
  if (!stopped && program.pid !== undefined) {
    console.error('It did not stop within 30 s of being asked.')
    process.kill(-program.pid, 'SIGKILL')
    process.exitCode = 1
  }
}
const afterwards = await fetch(`${origin}/health`).catch(() => undefined)
if (afterwards !== undefined) {
  console.error('The port still answers after the stop.')
  process.exitCode = 1
}
