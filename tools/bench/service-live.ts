import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { EventSource } from 'eventsource'
import { SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Visitor } from './people.ts'
import { callBody } from './service-writes.ts'

/** Ten times the calls and prescriptions a regency has in its busiest hour, and then some. */
const WRITES_A_SECOND = 5
const SECONDS = 40
/** Longer than any answer may take. */
const PATIENCE_MS = 10_000

export interface LiveValues {
  perSecond: number
  /** Milliseconds from the answer of a write until a screen hears that its value moved. */
  delays: readonly number[]
  /** Writes that no screen heard of. */
  lost: number
}

interface Heard {
  through: number
  at: number
}

/** A screen that shows indicators, open while calls are typed in. */
export async function measureLiveValues(
  database: Database,
  origin: string,
  taker: Visitor,
  reader: Visitor,
): Promise<LiveValues> {
  const heard: Heard[] = []
  const source = await listen(`${origin}/api/live/${reader.region}/indicator.values`, reader, (told, at) =>
    heard.push({ through: Number(told['indicator.values']?.through ?? 0), at }),
  )
  const written = await writeSteadily(origin, taker)
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS / 2))
  source.close()
  const seqs = await readSeqs(database, [...written.keys()])
  const delays = [...written].flatMap(([requestId, at]) => {
    const first = heard.find(({ through }) => through >= (seqs.get(requestId) ?? Number.POSITIVE_INFINITY))
    return first === undefined ? [] : [Math.max(first.at - at, 0)]
  })
  return { perSecond: WRITES_A_SECOND, delays, lost: written.size - delays.length }
}

type Told = Record<string, Record<string, unknown> | undefined>

/** Opens a stream as a browser does; ends once it is there. */
export function listen(
  url: string,
  { cookie }: Visitor,
  onFact: (told: Told, at: number) => void,
): Promise<EventSource> {
  const source = new EventSource(url, {
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, cookie } }),
  })
  source.addEventListener('fact', ({ data }) =>
    onFact((JSON.parse(data) as { told: Told }).told, performance.now()),
  )
  return new Promise((resolve, reject) => {
    source.addEventListener('head', () => resolve(source))
    source.addEventListener('error', ({ message }) => reject(new Error(`No stream: ${message}`)))
  })
}

/** @returns when each request was answered, by its id */
async function writeSteadily(origin: string, taker: Visitor): Promise<Map<string, number>> {
  const answered = new Map<string, number>()
  const begun = performance.now()
  const sent: Promise<void>[] = []
  for (let n = 0; n < WRITES_A_SECOND * SECONDS; n++) {
    const due = begun + (n * 1000) / WRITES_A_SECOND
    await new Promise((resolve) => setTimeout(resolve, Math.max(due - performance.now(), 0)))
    sent.push(
      write(`${origin}/api/dispatch/calls`, taker, n).then((requestId) => {
        answered.set(requestId, performance.now())
      }),
    )
  }
  await Promise.all(sent)
  return answered
}

function write(url: string, { cookie, region }: Visitor, n: number): Promise<string> {
  const headers = {
    cookie,
    'penataran-region': region,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers }, (reply) => {
      reply.resume()
      reply.on('end', () =>
        reply.statusCode === 200
          ? resolve(String(reply.headers['x-request-id']))
          : reject(new Error(`${url}: ${reply.statusCode}`)),
      )
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(callBody(Date.now(), n)))
  })
}

/**
 * The last fact of each write by its own caller. What was reckoned from it afterwards is a fact too, of the system, and
 * goes by the same request.
 */
async function readSeqs(database: Database, requestIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await database.owner.query<{ id: string; seq: number }>(
    `select request_id as id, max(seq) as seq from facts.fact
     where request_id = any($1) and actor <> $2 group by 1`,
    [requestIds, SYSTEM.id],
  )
  return new Map(rows.map(({ id, seq }) => [id, seq]))
}
