import { listAssignments } from '#core/assessor/public.ts'
import { GetSheet, SaveNotes, SaveRatings } from '#core/scoring/contract.ts'
import type { World } from '#core/simulation/play/world.ts'
import { GetComponent, SaveAnswer } from '#core/workbook/contract.ts'
import type { Database } from '#platform/db/database.ts'
import { ask, signIn, type Visitor } from './people.ts'

// Everybody thinks, acts, thinks again: an open system of people, not a loop that saturates the machine.

const PEOPLE = 1_200
const ASSESSOR_SHARE = 0.2
const PAUSE_MS = 8_000
const WARM_UP_MS = 10_000
const MEASURED_MS = 60_000

export interface LastHour {
  people: number
  pauseSeconds: number
  seconds: number
  reads: readonly number[]
  writes: readonly number[]
  errors: readonly string[]
}

/** What somebody does next; answers how long it took and whether it wrote. */
type Habit = () => Promise<{ ms: number; wrote: boolean }>

export async function playLastHour(
  database: Database,
  origin: string,
  { submitted, open }: { submitted: World; open: World },
): Promise<LastHour> {
  const assessors = Math.round(PEOPLE * ASSESSOR_SHARE)
  const habits = [
    ...(await assessorHabits(database, origin, submitted, assessors)),
    ...(await officerHabits(database, origin, open, PEOPLE - assessors)),
  ]
  const [reads, writes, errors]: [number[], number[], string[]] = [[], [], []]
  const began = performance.now()
  const until = began + WARM_UP_MS + MEASURED_MS
  const live = async (habit: Habit): Promise<void> => {
    await pause(Math.random() * PAUSE_MS)
    while (performance.now() < until) {
      try {
        const { ms, wrote } = await habit()
        if (performance.now() - began > WARM_UP_MS) (wrote ? writes : reads).push(ms)
      } catch (cause) {
        errors.push(cause instanceof Error ? cause.message.slice(0, 200) : String(cause))
      }
      await pause(-Math.log(1 - Math.random()) * PAUSE_MS)
    }
  }
  await Promise.all(habits.map(live))
  return {
    people: habits.length,
    pauseSeconds: PAUSE_MS / 1000,
    seconds: MEASURED_MS / 1000,
    reads,
    writes,
    errors,
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Officers keep to questions of their own, as agencies do. */
async function officerHabits(
  database: Database,
  origin: string,
  world: World,
  count: number,
): Promise<Habit[]> {
  const { year } = world
  const habits: Habit[] = []
  for (let i = 0; habits.length < count; i++) {
    const region = world.regions[i % world.regions.length]
    if (!region) break
    const visitor = await signIn(database, region.secretariat.id, region.code)
    const turn = Math.floor(i / world.regions.length)
    habits.push(officerHabit(origin, visitor, year, turn))
  }
  return habits
}

const COMPONENTS = ['baseline', 'output', 'outcome', 'impact', 'quick_win'] as const

function officerHabit(origin: string, visitor: Visitor, year: number, turn: number): Habit {
  const component = COMPONENTS[turn % COMPONENTS.length] as string
  const seat = Math.floor(turn / COMPONENTS.length)
  let answer: { question: string; revision: number } | undefined
  let typed = 0
  return async () => {
    if (answer === undefined || Math.random() < 0.3) {
      const { reply, ms } = await ask(origin, visitor, GetComponent, { year, component })
      const own = reply.questions[seat % reply.questions.length]
      if (own) answer = { question: own.code, revision: own.answer.revision }
      return { ms, wrote: false }
    }
    const text = `Contoh isian yang sedang ditulis, perubahan ke-${++typed}.`
    const content = { value: 'contoh', text, selfRating: typed % 5, evidence: [] }
    const { reply, ms } = await ask(origin, visitor, SaveAnswer, { year, ...answer, ...content })
    answer.revision = reply.revision
    return { ms, wrote: true }
  }
}

/** Each assessor sits before the sheet of one region, some of them before several. */
async function assessorHabits(
  database: Database,
  origin: string,
  world: World,
  count: number,
): Promise<Habit[]> {
  const codes = new Set(world.regions.map(({ code }) => code))
  const all = await world.io.run('00', (ctx) => listAssignments(ctx.tx, world.year))
  const seats = all.filter(({ region }) => codes.has(region)).slice(0, count)
  const habits: Habit[] = []
  for (const { assessorId, region } of seats)
    habits.push(assessorHabit(origin, await signIn(database, assessorId, region), world.year))
  return habits
}

function assessorHabit(origin: string, visitor: Visitor, year: number): Habit {
  const revisions = new Map<string, number>()
  let codes: string[] = []
  return async () => {
    if (codes.length === 0 || Math.random() < 0.1) {
      const { reply, ms } = await ask(origin, visitor, GetSheet, { year })
      codes = reply.questions.map(({ code }) => code)
      for (const { code, rating } of reply.questions) revisions.set(code, rating?.revision ?? 0)
      return { ms, wrote: false }
    }
    const question = codes[Math.floor(Math.random() * codes.length)] as string
    if (Math.random() < 0.1) {
      const notes = [
        {
          question,
          text: 'Contoh catatan.',
          flagged: false,
          revision: revisions.get(`note ${question}`) ?? 0,
        },
      ]
      const { reply, ms } = await ask(origin, visitor, SaveNotes, { year, notes })
      revisions.set(`note ${question}`, reply.kept[0]?.revision ?? 0)
      return { ms, wrote: true }
    }
    const value = Math.floor(Math.random() * 5)
    const ratings = [{ question, value, gapReason: null, revision: revisions.get(question) ?? 0 }]
    const { reply, ms } = await ask(origin, visitor, SaveRatings, { year, ratings })
    revisions.set(question, reply.kept[0]?.revision ?? 0)
    return { ms, wrote: true }
  }
}
