import type { EventSource } from 'eventsource'
import type { Database } from '#platform/db/database.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { GetCall, OpenIncident, RecordCall } from '#services/dispatch/contract.ts'
import { ask, type Visitor } from './people.ts'
import { listen } from './service-live.ts'
import { callBody } from './service-writes.ts'

/** Sixty calls a minute for fifteen minutes, and three hundred reports of one event, in a tenth of the time. */
const CALLS = 900
const REPORTS = 300
const SECONDS = 90
const DESKS = 10

export interface Burst {
  calls: number
  reports: number
  seconds: number
  desks: number
  /** Milliseconds from asking for a call until its number, history and score are there. */
  pops: readonly number[]
  /** Calls and incidents that were answered and are not in the tables, or the other way round. */
  missing: number
  /** Calls that one of the desks did not hear of. */
  unheard: number
}

/** A disaster: many calls at once, each opened at a desk, every third of them a report of the same event. */
export async function measureBurst(database: Database, origin: string, taker: Visitor): Promise<Burst> {
  const heard = Array.from({ length: DESKS }, () => new Set<string>())
  const desks: EventSource[] = []
  for (const calls of heard) {
    desks.push(
      await listen(`${origin}/api/live/${taker.region}/dispatch.desk`, taker, (told) => {
        const callId = told['dispatch.desk']?.callId
        if (typeof callId === 'string') calls.add(callId)
      }),
    )
  }
  const before = await countOf(database, taker.region)
  const taken = await takeCalls(origin, taker)
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  for (const desk of desks) desk.close()
  const after = await countOf(database, taker.region)
  return {
    ...{ calls: CALLS, reports: REPORTS, seconds: SECONDS, desks: DESKS, pops: taken.pops },
    missing:
      Math.abs(after.calls - before.calls - CALLS) + Math.abs(after.incidents - before.incidents - REPORTS),
    unheard: heard.reduce((sum, calls) => sum + taken.ids.filter((id) => !calls.has(id)).length, 0),
  }
}

async function takeCalls(origin: string, taker: Visitor): Promise<{ ids: string[]; pops: number[] }> {
  const [ids, pops]: [string[], number[]] = [[], []]
  const begun = performance.now()
  const running: Promise<void>[] = []
  for (let n = 0; n < CALLS; n++) {
    const due = begun + (n * SECONDS * 1000) / CALLS
    await new Promise((resolve) => setTimeout(resolve, Math.max(due - performance.now(), 0)))
    running.push(takeCall(origin, taker, n, ids, pops))
  }
  await Promise.all(running)
  return { ids, pops }
}

async function takeCall(
  origin: string,
  taker: Visitor,
  n: number,
  ids: string[],
  pops: number[],
): Promise<void> {
  const { reply } = await ask(origin, taker, RecordCall, callBody(Date.now(), n))
  ids.push(reply.id)
  pops.push((await ask(origin, taker, GetCall, { callId: reply.id })).ms)
  if (n % (CALLS / REPORTS) === 0) await ask(origin, taker, OpenIncident, reportOf(reply.id))
}

const reportOf = (callId: string): Input<typeof OpenIncident> => ({
  callId,
  category: 'disaster',
  address: 'Contoh alamat',
  landmark: '',
  village: null,
  ...{ lat: -8.09, lng: 112.16, accuracy: null },
  ...{ victims: 0, hazards: [] },
  description: 'Contoh: banjir di jalan utama.',
})

async function countOf({ owner }: Database, region: string): Promise<{ calls: number; incidents: number }> {
  const { rows } = await owner.query(
    `select (select count(*)::int from dispatch.calls where tenant_id = $1) as calls,
       (select count(*)::int from dispatch.incidents where tenant_id = $1) as incidents`,
    [region],
  )
  return rows[0]
}
