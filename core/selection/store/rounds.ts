import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Criterion, Question, RegionChoice, Round, RoundState } from '../contract.ts'

type Moments = 'answersUntil' | 'openedAt' | 'decidedAt' | 'publishedAt'
interface Row extends Omit<Round, Moments> {
  answersUntil: Date
  openedAt: Date | null
  decidedAt: Date | null
  publishedAt: Date | null
}

const roundOf = (row: Row): Round => ({
  ...row,
  answersUntil: row.answersUntil.toISOString(),
  openedAt: row.openedAt?.toISOString() ?? null,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  publishedAt: row.publishedAt?.toISOString() ?? null,
})

/** Every round, newest year first. */
export async function listRounds(tx: Tx): Promise<Round[]> {
  return read(tx, null)
}

export async function findRound(tx: Tx, id: string): Promise<Round | undefined> {
  return (await read(tx, id))[0]
}

async function read(tx: Tx, id: string | null): Promise<Round[]> {
  const { rows } = await sql<Row>`
    select id, year, title, state, answers_until as "answersUntil", weights_basis as "weightsBasis", criteria,
      questions, is_example as "isExample", revision, opened_at as "openedAt", decided_at as "decidedAt",
      published_at as "publishedAt"
    from selection.rounds
    where ${id}::uuid is null or id = ${id}
    order by year desc, created_at desc, id`.execute(tx)
  return rows.map(roundOf)
}

/** A round, locked until the act ends. */
export async function lockRound(tx: Tx, id: string): Promise<Round | undefined> {
  await sql`select from selection.rounds where id = ${id} for update`.execute(tx)
  return findRound(tx, id)
}

export interface PlanRow {
  title: { id: string; en: string }
  answersUntil: string
  weightsBasis: string
  criteria: readonly Criterion[]
  questions: readonly Question[]
}

export async function insertRound(
  tx: Tx,
  round: { id: string; year: number; isExample: boolean; plan: PlanRow },
  now: Date,
): Promise<void> {
  const { plan } = round
  await sql`
    insert into selection.rounds (id, year, title, state, answers_until, weights_basis, criteria, questions,
      is_example, revision, created_at)
    values (${round.id}, ${round.year}, ${JSON.stringify(plan.title)}::jsonb, 'draft', ${plan.answersUntil},
      ${plan.weightsBasis}, ${JSON.stringify(plan.criteria)}::jsonb, ${JSON.stringify(plan.questions)}::jsonb,
      ${round.isExample}, 1, ${now})`.execute(tx)
}

export async function updateRound(tx: Tx, id: string, plan: PlanRow): Promise<void> {
  await sql`
    update selection.rounds set title = ${JSON.stringify(plan.title)}::jsonb, answers_until = ${plan.answersUntil},
      weights_basis = ${plan.weightsBasis}, criteria = ${JSON.stringify(plan.criteria)}::jsonb,
      questions = ${JSON.stringify(plan.questions)}::jsonb, revision = revision + 1
    where id = ${id}`.execute(tx)
}

export async function setAnswersUntil(tx: Tx, id: string, answersUntil: string): Promise<void> {
  await sql`
    update selection.rounds set answers_until = ${answersUntil}, revision = revision + 1
    where id = ${id}`.execute(tx)
}

/** Moves a round on; the moment of each state is kept. */
export async function setRoundState(tx: Tx, id: string, state: RoundState, now: Date): Promise<void> {
  await sql`
    update selection.rounds set state = ${state}, revision = revision + 1,
      opened_at = case when ${state} = 'open' then ${now} else opened_at end,
      decided_at = case when ${state} = 'decided' then ${now} else decided_at end,
      published_at = case when ${state} = 'published' then ${now} else published_at end
    where id = ${id}`.execute(tx)
}

/** Every regency and city with its province and the cohorts it is a member of. */
export async function listRegionChoices(tx: Tx): Promise<RegionChoice[]> {
  const { rows } = await sql<RegionChoice>`
    select r.code, r.name, jsonb_build_object('code', p.code, 'name', p.short_name) as province,
      coalesce((select jsonb_agg(m.year order by m.year) from selection.memberships as m
        where m.region_code = r.code and m.until_on is null), '[]') as cohorts
    from identity.regions as r join identity.provinces as p on p.code = r.province_code
    where r.valid_to is null order by r.code`.execute(tx)
  return rows
}
