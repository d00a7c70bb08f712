import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Assessment, ElementCode, ItemRating, RatingContent, ReadinessProfile } from '../contract.ts'

export interface AssessmentRow {
  tenant: Tenant
  id: string
  state: Assessment['state']
  elements: ElementCode[]
  setVersion: number
  /** As frozen at submission; empty in a draft. */
  profile: ReadinessProfile | undefined
  begunAt: Date
  submittedAt: Date | null
}

interface Filter {
  id?: string
  state?: Assessment['state']
}

const ROW = sql`
  tenant_id as tenant, id, state, elements, set_version as "setVersion", profile, begun_at as "begunAt",
  handed_over_at as "submittedAt"`

const rowOf = (
  row: Omit<AssessmentRow, 'profile'> & { profile: ReadinessProfile | null },
): AssessmentRow => ({
  ...row,
  profile: row.profile ?? undefined,
})

/** Assessments of a region, newest submission first; the ministry sees submitted ones only. */
export async function listAssessments(tx: Tx, tenant: Tenant, filter: Filter = {}): Promise<AssessmentRow[]> {
  const { rows } = await sql<AssessmentRow & { profile: ReadinessProfile | null }>`
    select ${ROW} from selection.readiness_assessments
    where tenant_id = ${tenant}
      and (${filter.id ?? null}::uuid is null or id = ${filter.id ?? null})
      and (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
    order by handed_over_at desc nulls first, id`.execute(tx)
  return rows.map(rowOf)
}

/** The newest submitted profile of each of these regions. */
export async function mapProfiles(
  tx: Tx,
  regions: readonly string[],
): Promise<Map<string, ReadinessProfile>> {
  const { rows } = await sql<{ region: string; profile: ReadinessProfile }>`
    select distinct on (tenant_id) tenant_id as region, profile from selection.readiness_assessments
    where tenant_id = any(${[...regions]}::text[]) and state = 'submitted'
    order by tenant_id, handed_over_at desc, id`.execute(tx)
  return new Map(rows.map(({ region, profile }) => [region, profile]))
}

export async function lockAssessment(tx: Tx, tenant: Tenant, id: string): Promise<AssessmentRow | undefined> {
  const { rows } = await sql<AssessmentRow & { profile: ReadinessProfile | null }>`
    select ${ROW} from selection.readiness_assessments
    where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  return rows[0] && rowOf(rows[0])
}

export interface NewAssessment {
  tenant: Tenant
  id: string
  setVersion: number
  elements: readonly ElementCode[]
  by: string
}

/** @returns false where the region has a draft already */
export async function insertAssessment(tx: Tx, one: NewAssessment, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into selection.readiness_assessments (tenant_id, id, set_version, elements, state, begun_at, begun_by)
    values (${one.tenant}, ${one.id}, ${one.setVersion}, ${[...one.elements]}::text[], 'draft', ${now}, ${one.by})
    on conflict (tenant_id) where state = 'draft' do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n) > 0
}

type RatingRow = Omit<ItemRating, 'changedAt' | 'changedBy'> & {
  assessmentId: string
  changedAt: Date
  changedById: string
}

/** Ratings of these assessments of a region. */
export async function listRatings(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<RatingRow[]> {
  const { rows } = await sql<RatingRow>`
    select assessment_id as "assessmentId", item, rating, evidence, revision, changed_at as "changedAt",
      changed_by as "changedById"
    from selection.readiness_ratings
    where tenant_id = ${tenant} and assessment_id = any(${[...ids]}::uuid[])
    order by assessment_id, item`.execute(tx)
  return rows
}

interface RatingAt {
  tenant: Tenant
  assessmentId: string
  item: string
  /** As the writer saw it; 0 where nothing was written yet. */
  revision: number
  by: string
}

/** @returns the new revision; undefined where the writer saw an older one */
export async function writeRating(
  tx: Tx,
  at: RatingAt,
  { rating, evidence }: RatingContent,
  now: Date,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    insert into selection.readiness_ratings as old
      (tenant_id, assessment_id, item, rating, evidence, revision, changed_at, changed_by)
    select ${at.tenant}, ${at.assessmentId}::uuid, ${at.item}, ${rating}, ${evidence}, 1, ${now}, ${at.by}
    where ${at.revision}::int = 0 or exists (select from selection.readiness_ratings
      where tenant_id = ${at.tenant} and assessment_id = ${at.assessmentId} and item = ${at.item})
    on conflict (tenant_id, assessment_id, item) do update
      set rating = excluded.rating, evidence = excluded.evidence, revision = old.revision + 1,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by
      where old.revision = ${at.revision}
    returning revision`.execute(tx)
  return rows[0]?.revision
}

/** Freezes an assessment and opens it to the ministry. */
export async function submitAssessment(
  tx: Tx,
  at: { tenant: Tenant; id: string; by: string },
  profile: ReadinessProfile,
  now: Date,
): Promise<void> {
  await sql`
    update selection.readiness_assessments set state = 'submitted', profile = ${JSON.stringify(profile)}::jsonb,
      handed_over_at = ${now}, submitted_by = ${at.by}
    where tenant_id = ${at.tenant} and id = ${at.id}`.execute(tx)
  await sql`
    update selection.readiness_ratings set handed_over_at = ${now}
    where tenant_id = ${at.tenant} and assessment_id = ${at.id}`.execute(tx)
}
