import { randomUUID } from 'node:crypto'
import type { PeopleServer, Person } from '#test/people.ts'

type Ratings = Readonly<Record<string, number>>

/** Puts an assessor of the ministry into a region's round, as an assignment does. */
export async function assign(at: PeopleServer, person: Person, region: string, year: number): Promise<void> {
  await at.join(person, region, 'assessor')
  await at.database.owner.query(
    `insert into assessor.assignments (tenant_id, id, year, person_id, assigned_at, assigned_by)
     values ($1, $2, $3, $4, now(), 'test')`,
    [region, randomUUID(), year, person.id],
  )
}

/** Revealed sheets of a region, straight into the tables of scoring. */
export async function reveal(
  { owner }: Pick<PeopleServer['database'], 'owner'>,
  region: string,
  year: number,
  sheets: readonly { assessorId: string; ratings: Ratings }[],
): Promise<void> {
  for (const { assessorId, ratings } of sheets) {
    const count = Object.keys(ratings).length
    await owner.query(
      `insert into scoring.sheets (tenant_id, year, assessor_id, questions, rated, opened_at, submitted_at, digest, revealed_at)
       values ($1, $2, $3, $4, $4, now(), now(), 'test', now())`,
      [region, year, assessorId, count],
    )
    await owner.query(
      `insert into scoring.ratings (tenant_id, year, assessor_id, question, value, revision, saved_at, revealed)
       select $1, $2, $3, key, value::int, 1, now(), true from jsonb_each_text($4::jsonb)`,
      [region, year, assessorId, JSON.stringify(ratings)],
    )
    await owner.query(
      `insert into scoring.revealed_sheets (tenant_id, year, assessor_id, ratings, revealed_at, changed_at)
       values ($1, $2, $3, $4::jsonb, now(), now())`,
      [region, year, assessorId, JSON.stringify(ratings)],
    )
  }
}

/** Ratings of some questions, everything else agreed on. */
export const ratingsWith = (codes: readonly string[], own: Ratings): Ratings =>
  Object.fromEntries(codes.map((code, i) => [code, own[code] ?? i % 5]))
