import { sql } from 'kysely'
import { NATIONAL, type Tx } from '#platform/db/tx.ts'
import type { InterviewScore } from '../contract.ts'

export interface InterviewRow {
  roundId: string
  region: { code: string; name: string }
  person: { id: string; name: string }
  scores: InterviewScore[]
  note: string
  revision: number
  submittedAt: Date | null
}

interface Filter {
  roundId?: string
  region?: string
  personId?: string
}

/** Interviews of the ministry, by region and name; scores are handed on only by whoever knows who asks. */
export async function listInterviews(tx: Tx, filter: Filter): Promise<InterviewRow[]> {
  const { rows } = await sql<InterviewRow>`
    select i.round_id as "roundId", jsonb_build_object('code', r.code, 'name', r.name) as region,
      jsonb_build_object('id', p.id, 'name', p.name) as person,
      coalesce((select jsonb_agg(jsonb_build_object('criterion', s.key, 'score', s.value -> 'score',
        'note', s.value -> 'note') order by s.key) from jsonb_each(i.scores) as s), '[]') as scores,
      i.note, i.revision, i.submitted_at as "submittedAt"
    from selection.interviews as i
    join identity.regions as r on r.code = i.region_code
    join identity.people as p on p.id = i.person_id
    where i.tenant_id = ${NATIONAL}
      and (${filter.roundId ?? null}::uuid is null or i.round_id = ${filter.roundId ?? null})
      and (${filter.region ?? null}::text is null or i.region_code = ${filter.region ?? null})
      and (${filter.personId ?? null}::text is null or i.person_id::text = ${filter.personId ?? null})
    order by i.region_code, i.submitted_at, lower(p.name), p.id`.execute(tx)
  return rows
}

/** Asks every one of these people about every one of these regions; gives how many were new. */
export async function addInterviews(
  tx: Tx,
  { roundId, regions, people }: { roundId: string; regions: readonly string[]; people: readonly string[] },
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into selection.interviews
      (tenant_id, round_id, region_code, person_id, scores, note, revision, assigned_at)
    select ${NATIONAL}, ${roundId}::uuid, region, person, '{}', '', 1, ${now}
    from unnest(${[...regions]}::text[]) as region, unnest(${[...people]}::uuid[]) as person
    on conflict (tenant_id, round_id, region_code, person_id) do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

interface One {
  roundId: string
  region: string
  personId: string
}

/** @returns false where it holds scores already or is not there */
export async function removeInterview(tx: Tx, { roundId, region, personId }: One): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from selection.interviews
    where tenant_id = ${NATIONAL} and round_id = ${roundId} and region_code = ${region}
      and person_id = ${personId}`.execute(tx)
  return Number(numAffectedRows ?? 0n) > 0
}

/** @returns the new revision; undefined where the writer saw an older one, or the scores are submitted */
export async function writeScores(
  tx: Tx,
  { roundId, region, personId, revision }: One & { revision: number },
  { scores, note }: { scores: readonly InterviewScore[]; note: string },
): Promise<number | undefined> {
  const byCriterion = Object.fromEntries(
    scores.map(({ criterion, score, note: why }) => [criterion, { score, note: why }]),
  )
  const { rows } = await sql<{ revision: number }>`
    update selection.interviews set scores = ${JSON.stringify(byCriterion)}::jsonb, note = ${note},
      revision = revision + 1
    where tenant_id = ${NATIONAL} and round_id = ${roundId} and region_code = ${region}
      and person_id = ${personId} and revision = ${revision} and submitted_at is null
    returning revision`.execute(tx)
  return rows[0]?.revision
}

export async function submitScores(tx: Tx, { roundId, region, personId }: One, now: Date): Promise<void> {
  await sql`
    update selection.interviews set submitted_at = ${now}, revision = revision + 1
    where tenant_id = ${NATIONAL} and round_id = ${roundId} and region_code = ${region}
      and person_id = ${personId}`.execute(tx)
}

export interface FigureRow {
  region: string
  criterion: string
  value: string
  note: string
  revision: number
}

/** What the ministry entered in a round. */
export async function listFigures(tx: Tx, roundId: string): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select region_code as region, criterion, value::text as value, note, revision
    from selection.figures where tenant_id = ${NATIONAL} and round_id = ${roundId}
    order by region_code, criterion`.execute(tx)
  return rows
}

interface FigureAt extends Omit<FigureRow, 'value' | 'note'> {
  roundId: string
  by: string
}

/** @returns the new revision; undefined where the writer saw an older one */
export async function writeFigure(
  tx: Tx,
  at: FigureAt,
  { value, note }: { value: string; note: string },
  now: Date,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    insert into selection.figures as old
      (tenant_id, round_id, region_code, criterion, value, note, revision, changed_at, changed_by)
    select ${NATIONAL}, ${at.roundId}::uuid, ${at.region}, ${at.criterion}, ${value}::numeric, ${note}, 1, ${now}, ${at.by}
    where ${at.revision}::int = 0 or exists (select from selection.figures
      where tenant_id = ${NATIONAL} and round_id = ${at.roundId} and region_code = ${at.region}
        and criterion = ${at.criterion})
    on conflict (tenant_id, round_id, region_code, criterion) do update
      set value = excluded.value, note = excluded.note, revision = old.revision + 1,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by
      where old.revision = ${at.revision}
    returning revision`.execute(tx)
  return rows[0]?.revision
}
