import { randomUUID } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'
import type { Database } from '#platform/db/database.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { runAsSystem } from '#platform/start.ts'
import { megabytes, milliseconds, quantile, ratio, whole } from './figures.ts'
import { memoryOf } from './memory.ts'
import type { Part } from './part.ts'
import { hire } from './people.ts'
import { onRig, type Rig } from './rig.ts'

const REGION = '35.05'
const [DESKS, PHONES] = [200, 500]
/** So many desks are windows of one person. */
const WINDOWS = 10
const FACTS = 200
const PER_SECOND = 20
/** The last facts are on their way so long at the most. */
const PATIENCE_MS = 5_000

/** Desks and phones that listen at once: what they cost, and how soon each of them hears. */
export const measureLive = (): Promise<Part> => onRig(measureOn)

async function measureOn(rig: Rig): Promise<Part> {
  const { database, origin, pid } = rig
  const floor = await measureFloor(rig)
  const before = memoryOf([pid])
  const ears = await openEars(database, origin)
  const connected = memoryOf([pid])
  const written = await ring(database)
  await pause(PATIENCE_MS)
  const loaded = memoryOf([pid])
  for (const ear of ears) ear.close()
  const heard = ears.map((ear) => delaysOf(ear, written))
  const due = (written.size / 2) * (DESKS + PHONES)
  const delays = heard.flat()
  const of = (kind: Kind) => heard.filter((_, i) => ears[i]?.kind === kind).flat()
  return {
    name: 'live',
    title: 'Desks and phones that listen',
    how: `${DESKS} desks of ${DESKS / WINDOWS} people and ${PHONES} phones hold a stream each while ${whole(FACTS)} facts are written, ${PER_SECOND} a second, every other one for the desks and for the phones. The floor is the bare route with ${DESKS + PHONES} streams, which inserts a row and writes its event to all of them, so half as often. The time runs from the begin of the write until the stream hands the fact to its listener. Listeners, server and PostgreSQL share the machine.`,
    rows: [
      { what: 'Memory of the server before', measured: megabytes(before) },
      {
        what: `With ${DESKS + PHONES} streams open`,
        measured: `${megabytes(connected)}, ${whole((connected - before) / (DESKS + PHONES) / 1024)} KB a stream`,
      },
      { what: 'After all facts', measured: megabytes(loaded) },
      { what: 'Until a desk hears, p95', measured: milliseconds(quantile(of('desk'), 0.95)) },
      { what: 'Until a phone hears, p95', measured: milliseconds(quantile(of('phone'), 0.95)) },
      {
        what: 'The bare route: until a stream hears, p95',
        measured: `${milliseconds(quantile(floor.delays, 0.95))}, ${whole(floor.bytesPerStream / 1024)} KB a stream`,
      },
      {
        what: 'A desk against the bare route, p95',
        measured: `ratio ${ratio(quantile(of('desk'), 0.95) / quantile(floor.delays, 0.95))}`,
      },
      {
        what: `Until any hears, p99 of ${whole(delays.length)}`,
        measured: milliseconds(quantile(delays, 0.99)),
        asked: 'under 1 s',
        kept: quantile(delays, 0.99) < 1000,
      },
      {
        what: 'Lost, or told twice',
        measured: whole(Math.abs(due - delays.length)),
        asked: 'none',
        kept: due === delays.length,
      },
    ],
  }
}

interface Floor {
  delays: readonly number[]
  bytesPerStream: number
}

/** As many streams on the bare route; each event goes to all of them, so half as many are written. */
async function measureFloor({ database, bare, barePid }: Rig): Promise<Floor> {
  await database.owner.query(
    'create table public.bench_rows (id bigserial primary key, region text, value text)',
  )
  const before = memoryOf([barePid])
  const ears = await Promise.all(
    Array.from({ length: DESKS + PHONES }, () => open('phone', `${bare}/stream`, {})),
  )
  const bytesPerStream = (memoryOf([barePid]) - before) / ears.length
  const value = JSON.stringify({ name: 'bench.floor', told: FACT.phone() })
  const written = await atPace(FACTS / 2, PER_SECOND / 2, async () => {
    const body = JSON.stringify({ value })
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch(`${bare}/events`, { method: 'POST', headers, body })
    return Number(((await reply.json()) as { id: string }).id)
  })
  await pause(PATIENCE_MS)
  for (const ear of ears) ear.close()
  await database.owner.query('drop table public.bench_rows')
  return { delays: ears.flatMap((ear) => delaysOf(ear, written)), bytesPerStream }
}

type Kind = 'desk' | 'phone'

interface Ear {
  kind: Kind
  /** Number of each fact told, with when. */
  told: (readonly [seq: number, at: number])[]
  close: () => void
}

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

async function openEars(database: Database, origin: string): Promise<Ear[]> {
  const people = await Promise.all(
    Array.from({ length: DESKS / WINDOWS }, () => hire(database, REGION, 'dispatcher', 'Contoh Petugas')),
  )
  const desks = people.flatMap(({ cookie }) =>
    Array.from({ length: WINDOWS }, () =>
      open('desk', `${origin}/api/live/${REGION}/dispatch.desk`, { cookie }),
    ),
  )
  const phones = Array.from({ length: PHONES }, () =>
    open('phone', `${origin}/api/live/${REGION}/pharmacy.board`, {}),
  )
  return Promise.all([...desks, ...phones])
}

/** A stream read by hand: seven hundred clients of a library would measure the library. */
function open(kind: Kind, url: string, headers: Record<string, string>): Promise<Ear> {
  const told: [number, number][] = []
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers }, (reply: IncomingMessage) => {
      if (reply.statusCode !== 200) return reject(new Error(`${url}: ${reply.statusCode}`))
      let rest = ''
      reply.setEncoding('utf8')
      reply.on('data', (text: string) => {
        const at = performance.now()
        const events = (rest + text).split('\n\n')
        rest = events.pop() ?? ''
        for (const event of events) {
          const [, seq] = /^id: (\d+)\nevent: fact\n/.exec(event) ?? []
          if (seq !== undefined) told.push([Number(seq), at])
          else if (event.includes('event: head')) resolve({ kind, told, close: () => asked.destroy() })
        }
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Writes at a steady pace. @returns when each was begun, by the number it got */
async function atPace(
  count: number,
  perSecond: number,
  write: (n: number) => Promise<number | undefined>,
): Promise<Map<number, number>> {
  const written = new Map<number, number>()
  const started = performance.now()
  for (let n = 0; n < count; n++) {
    await pause(started + (n * 1000) / perSecond - performance.now())
    const begun = performance.now()
    const number = await write(n)
    if (number !== undefined) written.set(number, begun)
  }
  return written
}

/** Facts by turns for desks and for phones. */
const ring = (database: Database): Promise<Map<number, number>> =>
  atPace(FACTS, PER_SECOND, async (n) => {
    const kind = n % 2 === 0 ? 'desk' : 'phone'
    const [seq] = await runAsSystem(database, REGION, (ctx) => publishNow(ctx, FACT[kind]()))
    return seq
  })

const FACT: Readonly<Record<Kind, () => FactDraft>> = {
  desk: () => ({ name: 'dispatch.incident_noted', payload: { incidentId: randomUUID() } }),
  phone: () => ({
    name: 'pharmacy.ticket_called',
    payload: { facility: randomUUID(), number: 'A-001', lane: 'EXPRESS', counter: '1', calls: 1 },
  }),
}

const delaysOf = ({ told }: Ear, written: ReadonlyMap<number, number>): number[] =>
  told.flatMap(([seq, at]) => {
    const begun = written.get(seq)
    return begun === undefined ? [] : [at - begun]
  })

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
