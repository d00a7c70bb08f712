import { randomUUID } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'
import { putExamplePerson } from '#core/identity/public.ts'
import type { Database } from '#platform/db/database.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import { runAsSystem } from '#platform/start.ts'
import { megabytes, milliseconds, quantile, whole } from './figures.ts'
import { memoryOf } from './memory.ts'
import type { Part } from './part.ts'
import { signIn } from './people.ts'
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

async function measureOn({ database, origin, pid }: Rig): Promise<Part> {
  const before = memoryOf([pid])
  const ears = await openEars(database, origin)
  const connected = memoryOf([pid])
  const written = await ring(database)
  await pause(PATIENCE_MS)
  const loaded = memoryOf([pid])
  for (const ear of ears) ear.close()
  const heard = ears.map((ear) => delaysOf(ear, written))
  const due = DESKS * countOf(written, 'desk') + PHONES * countOf(written, 'phone')
  const delays = heard.flat()
  const of = (kind: Kind) => heard.filter((_, i) => ears[i]?.kind === kind).flat()
  return {
    name: 'live',
    title: 'Desks and phones that listen',
    how: `${DESKS} desks of ${DESKS / WINDOWS} people and ${PHONES} phones hold a stream each while ${whole(FACTS)} facts are written, ${PER_SECOND} a second, every other one for the desks and for the phones. The time runs from the begin of the write until the stream hands the fact to its listener. Listeners, server and PostgreSQL share the machine.`,
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

type Kind = 'desk' | 'phone'

interface Ear {
  kind: Kind
  /** Number of each fact told, with when. */
  told: (readonly [seq: number, at: number])[]
  close: () => void
}

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

async function openEars(database: Database, origin: string): Promise<Ear[]> {
  const people = await Promise.all(Array.from({ length: DESKS / WINDOWS }, () => hire(database)))
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

async function hire(database: Database) {
  const person = { id: randomUUID(), name: 'Contoh Petugas', role: 'dispatcher', opdId: null } as const
  const { id } = await runAsSystem(database, REGION, (ctx) => putExamplePerson(ctx, person))
  return signIn(database, id, REGION)
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

interface Written {
  kind: Kind
  begun: number
}

/** Facts at a steady pace, by turns for desks and for phones. */
async function ring(database: Database): Promise<Map<number, Written>> {
  const written = new Map<number, Written>()
  const started = performance.now()
  for (let n = 0; n < FACTS; n++) {
    await pause(started + (n * 1000) / PER_SECOND - performance.now())
    const kind = n % 2 === 0 ? 'desk' : 'phone'
    const begun = performance.now()
    const [seq] = await runAsSystem(database, REGION, (ctx) => publish(ctx, FACT[kind]()))
    if (seq !== undefined) written.set(seq, { kind, begun })
  }
  return written
}

const FACT: Readonly<Record<Kind, () => FactDraft>> = {
  desk: () => ({ name: 'dispatch.incident_noted', payload: { incidentId: randomUUID() } }),
  phone: () => ({
    name: 'pharmacy.ticket_called',
    payload: { facility: randomUUID(), number: 'A-001', lane: 'EXPRESS', counter: '1', calls: 1 },
  }),
}

const delaysOf = ({ told }: Ear, written: ReadonlyMap<number, Written>): number[] =>
  told.flatMap(([seq, at]) => {
    const one = written.get(seq)
    return one === undefined ? [] : [at - one.begun]
  })

const countOf = (written: ReadonlyMap<number, Written>, kind: Kind): number =>
  [...written.values()].filter((one) => one.kind === kind).length

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
