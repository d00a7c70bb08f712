import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Decision, DecisionState, DecisionStep } from '../contract.ts'

/** A decision as it is kept; whether it is late depends on the day. */
export type DecisionRow = Omit<Decision, 'isLate'>

export interface DecisionFilter {
  id?: string | undefined
  meetingId?: string | undefined
  year?: number | undefined
  states?: readonly DecisionState[] | undefined
  opdIds?: readonly string[] | undefined
}

/** Decisions of the region, by meeting and number. */
export async function listDecisionRows(
  tx: Tx,
  tenant: Tenant,
  { id = '', meetingId = '', year, states, opdIds }: DecisionFilter,
): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.number, d.item_id as "itemId", d.text,
      jsonb_build_object('id', o.id, 'name', o.name) as opd, to_char(d.due_on, 'YYYY-MM-DD') as "dueOn",
      d.state, d.revision,
      jsonb_build_object('id', m.id, 'title', m.title, 'kind', m.kind, 'isExample', m.is_example,
        'heldOn', to_char(m.starts_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')) as meeting
    from meeting.decisions as d
    join meeting.meetings as m on m.tenant_id = d.tenant_id and m.id = d.meeting_id
    join identity.opd as o on o.tenant_id = d.tenant_id and o.id = d.opd_id
    where d.tenant_id = ${tenant} and (${id} = '' or d.id::text = ${id})
      and (${meetingId} = '' or d.meeting_id::text = ${meetingId})
      and (${year ?? null}::smallint is null or m.year = ${year ?? null})
      and (${states ?? null}::text[] is null or d.state = any(${states ?? null}::text[]))
      and (${opdIds ?? null}::uuid[] is null or d.opd_id = any(${opdIds ?? null}::uuid[]))
    order by m.starts_at, d.number`.execute(tx)
  return rows
}

/** One decision, locked until the act ends. */
export async function lockDecision(tx: Tx, tenant: Tenant, id: string): Promise<DecisionRow | undefined> {
  await sql`select from meeting.decisions where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  return (await listDecisionRows(tx, tenant, { id }))[0]
}

export interface NewDecision {
  id: string
  meetingId: string
  itemId: string | null
  text: string
  opdId: string
  dueOn: string
}

/** @returns the number it got; the caller holds its meeting locked */
export async function insertDecision(
  tx: Tx,
  tenant: Tenant,
  decision: NewDecision,
  now: Date,
): Promise<number> {
  const { id, meetingId, itemId, text, opdId, dueOn } = decision
  const { rows } = await sql<{ number: number }>`
    insert into meeting.decisions (tenant_id, id, meeting_id, number, item_id, text, opd_id, due_on, state, revision,
      made_at, changed_at)
    select ${tenant}, ${id}, ${meetingId}, 1 + coalesce((select max(number) from meeting.decisions
        where tenant_id = ${tenant} and meeting_id = ${meetingId}), 0),
      ${itemId}::uuid, ${text}, ${opdId}, ${dueOn}, 'open', 1, ${now}, ${now}
    returning number`.execute(tx)
  return rows[0]?.number ?? 1
}

export async function updateDecision(
  tx: Tx,
  tenant: Tenant,
  decision: { id: string; text: string; opdId: string; dueOn: string },
  now: Date,
): Promise<void> {
  const { id, text, opdId, dueOn } = decision
  await sql`
    update meeting.decisions set text = ${text}, opd_id = ${opdId}, due_on = ${dueOn}, revision = revision + 1,
      changed_at = ${now}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function moveDecision(
  tx: Tx,
  tenant: Tenant,
  id: string,
  state: DecisionState,
  now: Date,
): Promise<void> {
  await sql`
    update meeting.decisions set state = ${state}, revision = revision + 1, changed_at = ${now}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export interface NewStep {
  decisionId: string
  act: DecisionStep['act']
  note: string
  evidence: readonly string[]
}

/** Appends a step to a decision whose row the caller holds locked. */
export async function addStep(
  tx: Tx,
  tenant: Tenant,
  { decisionId, act, note, evidence }: NewStep,
  by: { now: Date; actor: string },
): Promise<void> {
  await sql`
    insert into meeting.decision_steps (tenant_id, decision_id, number, act, note, evidence, by_id, at)
    select ${tenant}, ${decisionId}, 1 + coalesce((select max(number) from meeting.decision_steps
        where tenant_id = ${tenant} and decision_id = ${decisionId}), 0),
      ${act}, ${note}, ${evidence}::uuid[], ${by.actor}, ${by.now}`.execute(tx)
}

type StepRow = Omit<DecisionStep, 'at' | 'by'> & { at: Date; byId: string }

/** The way of a decision, oldest first. */
export async function listSteps(tx: Tx, tenant: Tenant, decisionId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select number, act, note, evidence, by_id as "byId", at from meeting.decision_steps
    where tenant_id = ${tenant} and decision_id = ${decisionId} order by number`.execute(tx)
  return rows
}
