import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BlankDatabase, blankDatabases } from '../blank-database.ts'
import { HEARD, REACTION_LOCK, REQUEST_LOCK } from './bell.ts'
import { addressOf, buildProgram, eventually, type Program, type RunningProgram } from './program.ts'

// Two servers and two workers as processes of their own on one PostgreSQL.

const blank = blankDatabases()
let program: Program
let at: BlankDatabase
let servers: [RunningProgram, RunningProgram]
let workers: [RunningProgram, RunningProgram]
let addresses: [string, string]
let migrationsAtStart: number

const runOn = (words: string[]): RunningProgram => program.run(words, { DATABASE_URL: at.url })
const startServer = (): RunningProgram => runOn(['start', '--no-worker', '--json'])

beforeAll(async () => {
  program = await buildProgram()
  at = await blank()
  workers = [runOn(['worker']), runOn(['worker'])]
  servers = [startServer(), startServer()]
  addresses = [await addressOf(servers[0]), await addressOf(servers[1])]
  migrationsAtStart = (await rows<{ name: string }>('select name from platform.migrations')).length
  await at.database.owner.query(HEARD)
})
afterAll(() => program.remove())

const rows = async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await at.database.owner.query<R>(text, values)).rows

async function ring(address: string, region: string, number: number): Promise<number> {
  const reply = await fetch(`${address}/api/v1/bell/${region}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number }),
  })
  expect(reply.status).toBe(200)
  return ((await reply.json()) as { seq: number }).seq
}

interface Heard {
  seq: number
  number: number
  process: number
}

/** What was heard of a region, in the order in which it was heard, once there are so many. */
const heardOf = (region: string, count: number): Promise<Heard[]> =>
  eventually(async () => {
    const heard = await rows<Heard & pg.QueryResultRow>(
      'select seq, number, process from bell.heard where tenant_id = $1 order by place',
      [region],
    )
    return heard.length >= count && heard
  })

const countUp = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1)

/** Holds a lock of the database while `act` runs; `release` may end it earlier. */
async function holding<R>(lock: number, act: (release: () => Promise<void>) => Promise<R>): Promise<R> {
  const client = await at.database.owner.connect()
  let held = true
  const release = async (): Promise<void> => {
    if (held) await client.query('select pg_advisory_unlock($1)', [lock])
    held = false
  }
  await client.query('select pg_advisory_lock($1)', [lock])
  return act(release).finally(() => release().finally(() => client.release()))
}

/** Somebody is seen waiting for the lock; gives the waiting session's name. */
const waiterFor = (lock: number): Promise<string> =>
  eventually(async () => {
    const [waiter] = await rows<{ name: string }>(
      `select application_name as name from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and objid = $1 and not granted and pg_locks.database =
         (select oid from pg_database where datname = current_database())`,
      [lock],
    )
    return waiter?.name
  })

/** The worker whose reaction is being held. */
async function heldWorker(): Promise<RunningProgram> {
  const pid = Number((await waiterFor(REACTION_LOCK)).replace('bell ', ''))
  return workers.find((worker) => worker.pid === pid) as RunningProgram
}

describe('two servers and two workers', () => {
  test('start together on an empty database: the schema is made once, and all four live', async () => {
    const names = (await rows<{ name: string }>('select name from platform.migrations')).map((r) => r.name)
    expect(new Set(names).size).toBe(migrationsAtStart)
    for (const address of addresses) expect((await fetch(`${address}/ready`)).status).toBe(200)
    for (const { process } of [...servers, ...workers]) expect(process.exitCode).toBeNull()
  })

  test('deliver what both servers write: every fact once, in order, region by region', async () => {
    const regions = ['35.05', '35.73', '33.10']
    const given = await Promise.all(
      regions.map((region) =>
        Promise.all(countUp(40).map((n) => ring(addresses[n % 2] as string, region, n))),
      ),
    )
    for (const [i, region] of regions.entries()) {
      expect(given[i]?.sort((a, b) => a - b)).toEqual(countUp(40))
      const heard = await heardOf(region, 40)
      expect(heard.map((h) => h.seq)).toEqual(countUp(40))
    }
  })

  test('answer alike, whichever is asked', async () => {
    const pages = await Promise.all(addresses.map(async (a) => (await fetch(`${a}/openapi.json`)).json()))
    expect((pages[0] as { paths: object }).paths).toEqual((pages[1] as { paths: object }).paths)
  })
})

describe('a worker', () => {
  test('that is killed in the midst of a reaction loses nothing and doubles nothing', async () => {
    const killed = await holding(REACTION_LOCK, async () => {
      await ring(addresses[0], '51.01', -1)
      for (const n of countUp(5)) await ring(addresses[n % 2] as string, '51.01', n)
      const worker = await heldWorker()
      worker.process.kill('SIGKILL')
      expect(await worker.ended).toBe('SIGKILL')
      return worker
    })
    const heard = await heardOf('51.01', 6)
    expect(heard.map((h) => [h.seq, h.number])).toEqual([-1, 1, 2, 3, 4, 5].map((n, i) => [i + 1, n]))
    expect(heard.map((h) => h.process)).not.toContain(killed.pid)
    const other = workers.find((worker) => worker !== killed) as RunningProgram
    workers = [other, runOn(['worker'])]
  })

  test('that is asked to stop ends the batch in hand, and the other goes on', async () => {
    const stopped = await holding(REACTION_LOCK, async (release) => {
      await ring(addresses[0], '51.02', -1)
      const worker = await heldWorker()
      worker.process.kill('SIGTERM')
      await release()
      expect(await worker.ended).toBe(0)
      return worker
    })
    const [first] = await heardOf('51.02', 1)
    expect(first?.process).toBe(stopped.pid)
    await ring(addresses[1], '51.02', 2)
    expect((await heardOf('51.02', 2)).map((h) => h.number)).toEqual([-1, 2])
  })
})

describe('a server', () => {
  test('that is asked to stop ends the requests in hand, takes no new ones, and leaves the other alone', async () => {
    const [server] = servers
    const reply = await holding(REQUEST_LOCK, async (release) => {
      const asked = fetch(`${addresses[0]}/api/v1/bell/door`)
      await waiterFor(REQUEST_LOCK)
      server.process.kill('SIGTERM')
      await eventually(() =>
        fetch(`${addresses[0]}/health`).then(
          (answer) => answer.status === 503,
          () => true,
        ),
      )
      await release()
      return asked
    })
    expect(reply.status).toBe(200)
    expect(await reply.json()).toEqual({ process: server.pid })
    expect(await server.ended).toBe(0)
    expect((await fetch(`${addresses[1]}/ready`)).status).toBe(200)
  })

  test('that is killed leaves nothing half-written, and another takes its place', async () => {
    const [, server] = servers
    const numbers = countUp(30)
    const rung = numbers.map((n) => ring(addresses[1], '52.01', n).catch(() => undefined))
    await Promise.any(rung)
    server.process.kill('SIGKILL')
    const given = (await Promise.all(rung)).filter((seq) => seq !== undefined)
    const next = startServer()
    const last = await ring(await addressOf(next), '52.01', 0)
    const heard = await heardOf('52.01', last)
    expect(heard.map((h) => h.seq)).toEqual(countUp(last))
    expect(given.every((seq) => seq < last)).toBe(true)
  })
})
