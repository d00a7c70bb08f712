import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { DeliverableKind, Stage, StageState, StageStep } from '../contract.ts'
import { among, type Regions } from './regions.ts'

interface Row extends Omit<Stage, 'startsAt' | 'endsAt'> {
  startsAt: Date
  endsAt: Date
}

const toStage = (row: Row): Stage => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
})

const COLUMNS = sql`
  s.id, jsonb_build_object('code', s.tenant_id, 'name', r.name) as region, s.year, s.stage, s.state,
  s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.link, s.agenda,
  to_char(s.deliverables_due_on, 'YYYY-MM-DD') as "deliverablesDueOn", s.exception, s.revision`

interface Filter {
  id?: string
  states?: readonly StageState[]
}

/** Bimtek of these regions, newest first. */
export async function listStages(tx: Tx, regions: Regions, filter: Filter = {}): Promise<Stage[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from movement.stages as s join identity.regions as r on r.code = s.tenant_id
    where ${among('s.tenant_id', regions)}
      and (${filter.id ?? null}::uuid is null or s.id = ${filter.id ?? null})
      and (${filter.states ?? null}::text[] is null or s.state = any(${filter.states ?? null}::text[]))
    order by s.starts_at desc, s.tenant_id, s.id`.execute(tx)
  return rows.map(toStage)
}

/** One of the region, or any for the ministry, locked until the act ends. */
export async function lockStage(tx: Tx, tenant: Tenant, id: string): Promise<Stage | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from movement.stages as s join identity.regions as r on r.code = s.tenant_id
    where (${tenant} = '00' or s.tenant_id = ${tenant}) and s.id = ${id} for update of s`.execute(tx)
  return rows[0] && toStage(rows[0])
}

/** Which of these regions have that bimtek of the year already. */
export async function listPlanned(
  tx: Tx,
  codes: readonly string[],
  which: { year: number; stage: number },
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select tenant_id as code from movement.stages
    where tenant_id = any(${codes}::text[]) and year = ${which.year} and stage = ${which.stage}
      and state <> 'cancelled' order by tenant_id`.execute(tx)
  return rows.map(({ code }) => code)
}

export type StagePlan = Pick<Stage, 'startsAt' | 'endsAt' | 'place' | 'link' | 'agenda' | 'deliverablesDueOn'>

export interface NewStage extends StagePlan {
  id: string
  tenant: Tenant
  year: number
  stage: number
}

interface By {
  now: Date
  actor: string
}

export async function addStage(tx: Tx, stage: NewStage, by: By): Promise<void> {
  await sql`
    insert into movement.stages (tenant_id, id, year, stage, starts_at, ends_at, place, link, agenda,
      deliverables_due_on, state, revision, planned_at, planned_by, changed_at)
    values (${stage.tenant}, ${stage.id}, ${stage.year}, ${stage.stage}, ${stage.startsAt}, ${stage.endsAt},
      ${stage.place}, ${stage.link}, ${JSON.stringify(stage.agenda)}::jsonb, ${stage.deliverablesDueOn}::date,
      'planned', 1, ${by.now}, ${by.actor}, ${by.now})`.execute(tx)
}

export async function replanStage(tx: Tx, { region, id }: Stage, plan: StagePlan, now: Date): Promise<void> {
  await sql`
    update movement.stages set starts_at = ${plan.startsAt}, ends_at = ${plan.endsAt}, place = ${plan.place},
      link = ${plan.link}, agenda = ${JSON.stringify(plan.agenda)}::jsonb,
      deliverables_due_on = ${plan.deliverablesDueOn}::date, revision = revision + 1, changed_at = ${now}
    where tenant_id = ${region.code} and id = ${id}`.execute(tx)
}

/** @param exception why it is closed without all deliverables; left as it is when not given */
export async function moveStage(
  tx: Tx,
  { region, id }: Stage,
  to: { state: StageState; exception?: string },
  now: Date,
): Promise<void> {
  await sql`
    update movement.stages set state = ${to.state}, exception = coalesce(${to.exception ?? null}, exception),
      revision = revision + 1, changed_at = ${now}
    where tenant_id = ${region.code} and id = ${id}`.execute(tx)
}

export interface PutRow {
  kind: DeliverableKind
  evidence: string[]
  note: string
}

export async function listDeliverables(tx: Tx, tenant: Tenant, stageId: string): Promise<PutRow[]> {
  const { rows } = await sql<PutRow>`
    select kind, evidence, note from movement.deliverables
    where tenant_id = ${tenant} and stage_id = ${stageId}`.execute(tx)
  return rows
}

export async function putDeliverable(
  tx: Tx,
  tenant: Tenant,
  stageId: string,
  put: { kind: DeliverableKind; evidence: readonly string[]; note: string },
  by: By,
): Promise<void> {
  await sql`
    insert into movement.deliverables (tenant_id, stage_id, kind, evidence, note, put_at, put_by)
    values (${tenant}, ${stageId}, ${put.kind}, ${put.evidence}::uuid[], ${put.note}, ${by.now}, ${by.actor})
    on conflict (tenant_id, stage_id, kind) do update set evidence = excluded.evidence, note = excluded.note,
      put_at = excluded.put_at, put_by = excluded.put_by`.execute(tx)
}

/** Appends a step to a bimtek whose row the caller holds. */
export async function addStep(
  tx: Tx,
  { region, id }: Pick<Stage, 'region' | 'id'>,
  step: { act: StageStep['act']; note: string | null },
  by: By,
): Promise<void> {
  await sql`
    insert into movement.stage_steps (tenant_id, stage_id, number, act, note, by_id, at)
    select ${region.code}, ${id}, 1 + coalesce(max(number), 0), ${step.act}, ${step.note}, ${by.actor}, ${by.now}
    from movement.stage_steps where tenant_id = ${region.code} and stage_id = ${id}`.execute(tx)
}

interface StepRow extends Omit<StageStep, 'by' | 'at'> {
  byId: string
  at: Date
}

export async function listSteps(tx: Tx, tenant: Tenant, stageId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select act, note, by_id as "byId", at from movement.stage_steps
    where tenant_id = ${tenant} and stage_id = ${stageId} order by number`.execute(tx)
  return rows
}
