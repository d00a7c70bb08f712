import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll } from 'vitest'
import { fromRoot } from '#platform/root.ts'
import { readTable } from '#platform/table/read-table.ts'
import { openCycle } from '#test/cycle.ts'
import { as, type PeopleServer, type Person, peopleServer } from '#test/people.ts'
import type { Answer } from '#test/server.ts'

export const MALANG = '35.07'
export const BLITAR = '35.05'
export const MINISTRY = '00'

export interface Scene extends PeopleServer {
  clock: { now: Date }
  year: number
  /** Question codes of the track KPPN&IKN. */
  questions: string[]
  /** Ministry secretariat, and the secretariat and leader of Kab. Malang. */
  ministry: Person
  secretariat: Person
  leader: Person
  /** Somebody new who rates the regions; `ratings` by question, every other question with `rest`. */
  rate: (
    name: string,
    region: string,
    ratings: Readonly<Record<string, number>>,
    rest: number,
  ) => Promise<Person>
  asMinistry: () => Record<string, string>
  asRegion: () => Record<string, string>
}

/** A cycle with two regions, its people, and hands that rate through the scoring sheets. */
export function resultScene(
  year: number,
  deadlines: Readonly<Record<string, string>> = {},
  environment: Record<string, string> = {},
): Scene {
  const clock = { now: new Date('2026-11-22T03:00:00Z') }
  const at = peopleServer(() => clock.now, environment)
  const scene = Object.create(at) as Scene
  beforeAll(async () => {
    await openCycle(at.database, { year, regions: [MALANG, BLITAR], deadlines })
    scene.questions = await listQuestions(at)
    scene.ministry = await at.hire(MINISTRY, 'ministry_admin', 'Contoh Sekretariat')
    scene.secretariat = await at.hire(MALANG, 'region_admin', 'Contoh Admin')
    scene.leader = await at.hire(MALANG, 'leader', 'Contoh Pimpinan')
  })
  return Object.assign(scene, {
    clock,
    year,
    asMinistry: () => as(scene.ministry, MINISTRY),
    asRegion: () => as(scene.secretariat, MALANG),
    rate: async (
      name: string,
      region: string,
      ratings: Readonly<Record<string, number>>,
      rest: number,
    ): Promise<Person> => {
      const person = await assign(at, year, name, region)
      await fill(scene, person, region, ratings, rest)
      return person
    },
  })
}

/** An assessor assigned to a region, who has not rated yet. */
export async function assign(at: PeopleServer, year: number, name: string, region: string): Promise<Person> {
  const person = await at.hire(MINISTRY, 'assessor', name)
  await at.join(person, region, 'assessor')
  await at.database.owner.query(
    `insert into assessor.assignments (tenant_id, id, year, person_id, assigned_at, assigned_by)
     values ($1, $2, $3, $4, now(), 'test')`,
    [region, randomUUID(), year, person.id],
  )
  return person
}

/** Rates every question and submits the sheet. */
export async function fill(
  scene: Pick<Scene, 'send' | 'questions' | 'year'>,
  person: Person,
  region: string,
  ratings: Readonly<Record<string, number | null>>,
  rest: number,
): Promise<void> {
  const given = scene.questions.map((question) => {
    const value = question in ratings ? ratings[question] : rest
    return { question, value, gapReason: value === null ? 'Bukti tidak dapat dibuka.' : null, revision: 0 }
  })
  const url = `/api/scoring/${scene.year}`
  await expectOk(scene.send('POST', `${url}/ratings`, { ratings: given }, as(person, region)))
  await expectOk(scene.send('POST', `${url}/sheet/submissions`, {}, as(person, region)))
}

async function listQuestions({ database }: PeopleServer): Promise<string[]> {
  const { rows } = await database.owner.query<{ code: string }>(
    `select jsonb_array_elements(data -> 'questions') ->> 'code' as code from evaluation.instruments
     where code = 'smart-city-2023-kppn-ikn' and version = 1`,
  )
  return rows.map(({ code }) => code)
}

/** The reply of a call that must succeed. */
export async function expectOk<B = unknown>(answer: Promise<Answer>): Promise<B> {
  const { status, body, text } = await answer
  if (status !== 200) throw new Error(`${status}: ${text.slice(0, 500)}`)
  return body as B
}

/** Published question scores of Kab. Malang in 2023, each a multiple of a fifth. */
export async function publishedScores(): Promise<Map<string, string>> {
  const name = 'reference/results/question-scores-2023.csv'
  const { rows } = await readTable({ name, bytes: await readFile(fromRoot(name)) })
  return new Map(
    rows.filter(({ cells }) => cells[0] === MALANG).map(({ cells }) => [cells[2] ?? '', cells[3] ?? '']),
  )
}

/**
 * Five whole ratings from 0 to 4 whose mean is a score: as equal as they can be.
 *
 * @example fiveRatings('2.60') // [3, 3, 3, 2, 2]
 */
export function fiveRatings(score: string): number[] {
  const sum = Math.round(Number(score) * 5)
  return Array.from({ length: 5 }, (_, rater) => Math.floor((sum + 4 - rater) / 5))
}

export const LETTER = {
  letterNumber: 'B-7/CONTOH/2026',
  letterDate: '2026-11-22',
  place: 'Jakarta',
  signatory: 'Contoh Direktur Jenderal',
}
