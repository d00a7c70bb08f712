import { randomUUID } from 'node:crypto'
import { beforeAll } from 'vitest'
import { openCycle } from '#test/cycle.ts'
import { as, type PeopleServer, type Person, peopleServer } from '#test/people.ts'
import type { Answer } from '#test/server.ts'

export const YEAR = 2026
export const REGION = '35.07'
export const OTHER = '35.05'
/** Last instant for rating: 30 November 2026, 23.59.59 WIB. */
export const CLOSES = '2026-11-30T16:59:59.999Z'

/** The clock of a test; it stands where it is put. */
export interface Clock {
  now: Date
}

export interface Scene extends PeopleServer {
  clock: Clock
  /** Every question code of the region's instrument, in its order. */
  questions: string[]
  /** An assessor of the ministry who is assigned to regions; the first is the example region unless told. */
  assess: (name: string, regions?: readonly string[]) => Promise<Person>
  /** Takes an assessor off a region, as the ministry does. */
  dismiss: (person: Person, region?: string) => Promise<void>
  /** Keeps ratings of some questions as somebody, each as the first of its question. */
  rate: (person: Person, values: Readonly<Record<string, number>>, region?: string) => Promise<Answer>
  /** Rates everything with one value, and submits. */
  complete: (person: Person, value: number, region?: string) => Promise<Answer>
}

/** A cycle open for rating in two regions, and hands that play people in it. */
export function scoringScene(): Scene {
  const clock: Clock = { now: new Date('2026-11-22T03:00:00Z') }
  const at = peopleServer(() => clock.now)
  const scene = Object.create(at) as Scene
  beforeAll(async () => {
    await openCycle(at.database, { year: YEAR, regions: [REGION, OTHER], deadlines: { rating: CLOSES } })
    scene.questions = await listQuestions(at.database)
  })
  return Object.assign(scene, {
    clock,
    questions: [],
    assess: async (name: string, regions: readonly string[] = [REGION]) => {
      const person = await at.hire('00', 'assessor', name)
      for (const region of regions) await assign(at, person, region)
      return person
    },
    dismiss: async (person: Person, region = REGION) => {
      await at.database.owner.query(
        `update assessor.assignments set ended_at = assigned_at, ended_by = 'test', end_reason = 'Berhalangan hadir.'
         where tenant_id = $1 and person_id = $2`,
        [region, person.id],
      )
    },
    rate: (person: Person, values: Readonly<Record<string, number>>, region = REGION) =>
      at.send('POST', ratingsUrl, { ratings: given(values) }, as(person, region)),
    complete: async (person: Person, value: number, region = REGION) => {
      const values = Object.fromEntries(scene.questions.map((question) => [question, value]))
      await scene.rate(person, values, region)
      return at.send('POST', submissionUrl, {}, as(person, region))
    },
  })
}

export const ratingsUrl = `/api/scoring/${YEAR}/ratings`
export const submissionUrl = `/api/scoring/${YEAR}/sheet/submissions`
export const sheetUrl = `/api/scoring/${YEAR}/sheet`

/** Ratings as they are sent the first time. */
export const given = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([question, value]) => ({ question, value, gapReason: null, revision: 0 }))

export const codeOf = ({ body }: Answer): string | undefined => (body as { code?: string }).code
export const detailOf = ({ body }: Answer): string => (body as { detail?: string }).detail ?? ''

export async function assign(at: PeopleServer, person: Person, region: string): Promise<void> {
  await at.join(person, region, 'assessor')
  await at.database.owner.query(
    `insert into assessor.assignments (tenant_id, id, year, person_id, assigned_at, assigned_by)
     values ($1, $2, $3, $4, '2026-11-01T00:00:00Z', 'test')`,
    [region, randomUUID(), YEAR, person.id],
  )
}

async function listQuestions({ owner }: PeopleServer['database']): Promise<string[]> {
  const { rows } = await owner.query<{ code: string }>(
    `select q.value ->> 'code' as code from cycle.tracks as t
     join evaluation.instruments as i on i.code = t.instrument_code and i.version = t.instrument_version,
       jsonb_array_elements(i.data -> 'questions') with ordinality as q
     where t.year = $1 and t.track = 'KPPN&IKN' order by q.ordinality`,
    [YEAR],
  )
  return rows.map((row) => row.code)
}

/** Facts of scoring in a tenant, oldest first. */
export async function listScoringFacts(
  { owner }: PeopleServer['database'],
  tenant: string,
): Promise<{ name: string; payload: Record<string, unknown> }[]> {
  const { rows } = await owner.query(
    `select name, payload from facts.fact where tenant_id = $1 and name like 'scoring.%' order by seq`,
    [tenant],
  )
  return rows
}

/** A frozen submission of the region's workbook with these claims. */
export async function submitWorkbook(
  { owner }: PeopleServer['database'],
  claims: readonly object[],
  region = REGION,
): Promise<void> {
  await owner.query(
    `insert into workbook.submissions (tenant_id, year, version, claims, digest, answered, questions, signed_at, submitted_at)
     values ($1, $2, 1, $3, $4, $5, 121, '2026-11-10T03:00:00Z', '2026-11-11T03:00:00Z')`,
    [region, YEAR, JSON.stringify(claims), '0'.repeat(64), claims.length],
  )
}
