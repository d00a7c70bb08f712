import autocannon from 'autocannon'
import type { World } from '#core/simulation/play/world.ts'
import { GetComponent, SaveAnswer } from '#core/workbook/contract.ts'
import type { Database } from '#platform/db/database.ts'
import { ask, signIn } from './people.ts'

const CONNECTIONS = 32
const SECONDS = 6
const ALONE = 200

export interface Writes {
  connections: number
  /** Milliseconds of single autosaves while nothing else happens. */
  alone: readonly number[]
  /** Inserts a second of the bare route. */
  bare: number
  /** Autosaves a second. */
  answers: number
}

/** Single autosaves alone, then as many as go through, against a bare route that inserts one row. */
export async function measureWrites(
  database: Database,
  origin: string,
  bareOrigin: string,
  world: World,
): Promise<Writes> {
  await database.owner.query(
    'create unlogged table if not exists public.bench_rows (id bigserial primary key, region text, value text)',
  )
  await database.owner.query('alter table public.bench_rows set logged')
  const alone = await saveAlone(database, origin, world)
  const bare = await insertBare(bareOrigin)
  const answers = await saveMany(database, origin, world)
  await database.owner.query('drop table public.bench_rows')
  return { connections: CONNECTIONS, alone, bare, answers }
}

async function writerOf(database: Database, origin: string, world: World, i: number) {
  const region = world.regions[i % world.regions.length] as World['regions'][number]
  const visitor = await signIn(database, region.secretariat.id, region.code)
  const { reply } = await ask(origin, visitor, GetComponent, { year: world.year, component: 'outcome' })
  const seat = reply.questions[Math.floor(i / world.regions.length)] as (typeof reply.questions)[number]
  let revision = seat.answer.revision
  return async (n: number): Promise<number> => {
    const content = { value: 'contoh', text: `Contoh isian ${n}.`, selfRating: n % 5, evidence: [] }
    const input = { year: world.year, question: seat.code, ...content, revision }
    const saved = await ask(origin, visitor, SaveAnswer, input)
    revision = saved.reply.revision
    return saved.ms
  }
}

async function saveAlone(database: Database, origin: string, world: World): Promise<number[]> {
  const write = await writerOf(database, origin, world, 0)
  const times: number[] = []
  for (let n = 0; n < ALONE; n++) times.push(await write(n))
  return times.slice(ALONE / 10)
}

async function insertBare(origin: string): Promise<number> {
  const { requests, errors, non2xx } = await autocannon({
    url: `${origin}/rows`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ region: '35.07', value: 'Contoh isian.' }),
    connections: CONNECTIONS,
    duration: SECONDS,
  })
  if (errors + non2xx > 0) throw new Error(`The bare route failed ${errors + non2xx} times.`)
  return requests.average
}

async function saveMany(database: Database, origin: string, world: World): Promise<number> {
  const writers = await Promise.all(
    Array.from({ length: CONNECTIONS }, (_, i) => writerOf(database, origin, world, i + 1)),
  )
  const until = performance.now() + SECONDS * 1000
  let saved = 0
  await Promise.all(
    writers.map(async (write) => {
      for (let n = 0; performance.now() < until; n++) {
        await write(n)
        saved++
      }
    }),
  )
  return saved / SECONDS
}
