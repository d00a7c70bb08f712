import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import type { Database } from '#platform/db/database.ts'
import { quantile } from './figures.ts'
import { hire, type Visitor } from './people.ts'
import { untilAtRest } from './processor.ts'
import type { Rig } from './rig.ts'

const CONNECTIONS = 32
const SECONDS = 8
const ROUNDS = 3

/** Writes a second, and the 95th percentile of their times in milliseconds. */
export interface Flow {
  perSecond: number
  p95: number
}

export interface ServiceWrites {
  connections: number
  /** A bare route that inserts one row of two values. */
  oneRow: Flow
  /** A bare route that inserts the rows a call leaves, without all that makes them a call. */
  sameRows: Flow
  /** Spread over many regions, as a national installation has them. */
  spread: Flow
  /** All in one region, whose facts are numbered one behind the other. */
  single: Flow
  /** Longest time after a flood over many regions until the server was at rest, in milliseconds. */
  restMs: number
  seconds: number
}

/** A made-up call taker of each region, signed in. */
export async function hireTakers(database: Database, regions: readonly string[]): Promise<Visitor[]> {
  const takers: Visitor[] = []
  for (const region of regions) {
    takers.push(await hire(database, region, 'call_taker', 'Contoh Penerima Panggilan'))
  }
  return takers
}

/** A call that was typed in: permission, wall, idempotency key, several rows and a fact. */
export const callBody = (now: number, n: number) => ({
  number: `+62812${String(n % 1e8).padStart(8, '0')}`,
  offeredAt: new Date(now - 30_000).toISOString(),
  answeredAt: new Date(now - 22_000).toISOString(),
  isExample: true,
})

/**
 * The bare inserts and the typed call in turns, so that a slow moment of the machine falls on all; after a warm-up and
 * the gathering of statistics that PostgreSQL does by itself within the first minutes. No flood begins before the server
 * has delivered, reckoned and sealed what the one before left, the bare ones above all.
 */
export async function measureServiceWrites(
  { database, origin, bare: bareOrigin, pid }: Rig,
  takers: readonly Visitor[],
): Promise<ServiceWrites> {
  await database.owner.query(
    'create table if not exists public.bench_rows (id bigserial primary key, region text, value text)',
  )
  const calls = `${origin}/api/dispatch/calls`
  const call = () => callBody(Date.now(), written++)
  let written = 0
  const floods = {
    oneRow: () => flood(`${bareOrigin}/rows`, takers, () => ({ region: '35.07', value: 'Contoh isian.' })),
    sameRows: () => flood(`${bareOrigin}/calls`, takers, ({ region }) => ({ region, ...call() })),
    spread: () => flood(calls, takers, call),
    single: () => flood(calls, takers.slice(0, 1), call),
  }
  await floods.spread()
  await untilAtRest(pid)
  await database.owner.query('analyze')
  const flows: Record<keyof typeof floods, Flow[]> = { oneRow: [], sameRows: [], spread: [], single: [] }
  const names = Object.keys(floods) as (keyof typeof floods)[]
  let restMs = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      flows[name].push(await floods[name]())
      const rest = await untilAtRest(pid)
      if (name === 'spread') restMs = Math.max(restMs, rest)
    }
  }
  await database.owner.query('drop table public.bench_rows')
  const medians = Object.fromEntries(names.map((name) => [name, middle(flows[name])]))
  return {
    connections: CONNECTIONS,
    seconds: SECONDS,
    restMs,
    ...(medians as Record<keyof typeof floods, Flow>),
  }
}

const middle = (flows: readonly Flow[]): Flow => ({
  perSecond: quantile(
    flows.map((flow) => flow.perSecond),
    0.5,
  ),
  p95: quantile(
    flows.map((flow) => flow.p95),
    0.5,
  ),
})

async function flood(
  url: string,
  visitors: readonly Visitor[],
  bodyOf: (visitor: Visitor) => Record<string, unknown>,
): Promise<Flow> {
  const times: number[] = []
  let clients = 0
  const run = autocannon({
    url,
    method: 'POST',
    connections: CONNECTIONS,
    duration: SECONDS,
    setupClient: (client) => {
      const visitor = visitors[clients++ % visitors.length] as Visitor
      client.pipelinedRequests.addBody = () => {}
      const next = () => client.setHeadersAndBody(headersOf(visitor), JSON.stringify(bodyOf(visitor)))
      next()
      client.on('response', next)
    },
  })
  run.on('response', (_client: unknown, status: number, _bytes: number, time: number) => {
    if (status === 200) times.push(time)
  })
  const { requests, errors, non2xx } = await run
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} replies other than 200.`)
  return { perSecond: requests.average, p95: quantile(times, 0.95) }
}

const headersOf = (visitor: Visitor): Record<string, string> => ({
  'content-type': 'application/json',
  cookie: visitor.cookie,
  'penataran-region': visitor.region,
  'idempotency-key': randomUUID(),
})
