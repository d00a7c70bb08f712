import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { FollowUpStep } from '../contract.ts'

export interface NewStep {
  tenant: Tenant
  recommendationId: string
  act: FollowUpStep['act']
  note: string | null
  evidence: readonly string[]
  byId: string
}

/** Appends one step to each of these recommendations, whose rows the caller holds locked. */
export async function addSteps(tx: Tx, steps: readonly NewStep[], now: Date): Promise<void> {
  await sql`
    insert into followup.steps (tenant_id, recommendation_id, number, act, note, evidence, by_id, at)
    select s.tenant, s."recommendationId", 1 + coalesce((
        select max(number) from followup.steps as t
        where t.tenant_id = s.tenant and t.recommendation_id = s."recommendationId"), 0),
      s.act, s.note, array(select jsonb_array_elements_text(s.evidence)::uuid), s."byId", ${now}
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      as s (tenant text, "recommendationId" uuid, act text, note text, evidence jsonb, "byId" text)`.execute(
    tx,
  )
}

type Row = Omit<FollowUpStep, 'at' | 'by'> & { at: Date; byId: string }

/** Everything done to a recommendation, oldest first. */
export async function listSteps(tx: Tx, tenant: Tenant, recommendationId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select number, act, note, evidence, by_id as "byId", at from followup.steps
    where tenant_id = ${tenant} and recommendation_id = ${recommendationId} order by number`.execute(tx)
  return rows
}
