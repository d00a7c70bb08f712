import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { findRunningEmbedded } from '#platform/db/embedded/embedded.ts'
import { median, megabytes, milliseconds, quantile, ratio, whole } from './figures.ts'
import { memoryOf, processesBelow } from './memory.ts'
import type { Part, Row } from './part.ts'
import { environmentOf, freePort, start, startProduct, untilAnswered } from './program.ts'

const CONNECTIONS = 32
const ROUNDS = 3
const SECONDS = 6
const PAGES = [
  { name: 'National results page', path: '/hasil/2023' },
  { name: 'Region page', path: '/daerah/35.07/2023' },
]

export interface Load {
  perSecond: number
  p95: number
}

/** The two pages against a bare route on the same database, turn by turn in one run. */
export async function measureHttp(): Promise<Part[]> {
  const data = mkdtempSync(join(tmpdir(), 'penataran-bench-'))
  const [port, barePort] = [await freePort(), await freePort()]
  const server = startProduct(environmentOf(data, port))
  const origin = `http://127.0.0.1:${port}`
  try {
    await untilAnswered(`${origin}/ready`, server)
    const database = findRunningEmbedded(join(data, 'postgres'))
    const bare = start(['dist/bench/bare-server.mjs'], {
      PORT: String(barePort),
      BENCH_DATABASE: JSON.stringify(database),
    })
    try {
      await untilAnswered(`http://127.0.0.1:${barePort}/row`, bare)
      const idle = memoryOf([server.pid])
      const loads = await measureInTurns([
        `http://127.0.0.1:${barePort}/row`,
        ...PAGES.map((page) => origin + page.path),
      ])
      return [httpPart(loads), memoryPart(idle, memoryOf([server.pid]), memoryOf(processesBelow(server.pid)))]
    } finally {
      await bare.stop()
    }
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** Each round asks every address once, so that a slow moment of the machine falls on all of them. */
export async function measureInTurns(urls: readonly string[]): Promise<Load[]> {
  const rounds: Load[][] = urls.map(() => [])
  for (const url of urls) await load(url, 2)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, url] of urls.entries()) rounds[i]?.push(await load(url, SECONDS))
  }
  return rounds.map((loads) => ({
    perSecond: median(loads.map((each) => each.perSecond)),
    p95: median(loads.map((each) => each.p95)),
  }))
}

/** autocannon's own percentiles leave out the 95th, so every reply's time is taken. */
async function load(url: string, duration: number): Promise<Load> {
  const times: number[] = []
  const headers = { 'accept-encoding': 'br, gzip', accept: 'text/html' }
  const run = autocannon({ url, connections: CONNECTIONS, duration, headers, setupClient: dropBodies })
  run.on('response', (_client: unknown, status: number, _bytes: number, time: number) => {
    if (status === 200) times.push(time)
  })
  const { requests, errors, non2xx } = await run
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} replies other than 200.`)
  return { perSecond: requests.average, p95: quantile(times, 0.95) }
}

/** It would turn every body into text and keep it, which takes 60 % of its time; here they are only counted. */
function dropBodies(client: autocannon.Client): void {
  client.pipelinedRequests.addBody = () => {}
}

function httpPart([bare, ...pages]: Load[]): Part {
  const base = bare as Load
  return {
    name: 'http',
    title: 'Pages over HTTP',
    how: `${CONNECTIONS} connections with keep-alive, brotli as browsers ask for it, production settings without the rate limit; ${ROUNDS} rounds of ${SECONDS} s in turn, medians. The bare route is Fastify and pg alone: one prepared query, one row, JSON. Load generator, both servers and PostgreSQL share the machine.`,
    rows: [
      { what: 'Bare route', measured: `${whole(base.perSecond)}/s, p95 ${milliseconds(base.p95)}` },
      ...pages.flatMap((page, i) => pageRows(PAGES[i]?.name ?? '', page, base)),
    ],
  }
}

const pageRows = (name: string, { perSecond, p95 }: Load, base: Load): Row[] => [
  {
    what: `${name}, against the bare route`,
    measured: `${whole(perSecond)}/s, ratio ${ratio(perSecond / base.perSecond)}`,
    asked: 'ratio at least 0.5',
    kept: perSecond / base.perSecond >= 0.5,
  },
  { what: `${name}, p95`, measured: milliseconds(p95), asked: 'under 30 ms', kept: p95 < 30 },
]

const memoryPart = (idle: number, loaded: number, postgres: number): Part => ({
  name: 'memory',
  title: 'Memory',
  how: 'Resident memory of the same run. Of the processes of PostgreSQL the proportional share is summed where the system tells it, so that shared buffers count once.',
  rows: [
    { what: 'Server process, before the first page', measured: megabytes(idle) },
    { what: 'Server process, after the load', measured: megabytes(loaded) },
    { what: 'All processes of PostgreSQL', measured: megabytes(postgres) },
  ],
})
