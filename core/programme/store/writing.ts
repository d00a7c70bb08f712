import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ProgrammeContent, ProgrammeState, Stage } from '../contract.ts'
import { clearParts, insertParts } from './parts.ts'

export interface WrittenBy {
  id: string
  now: Date
}

/** A programme as it is to stand. */
export interface Written {
  id: string
  content: ProgrammeContent
  state: ProgrammeState
  stage: Stage
  isApproved: boolean
  /** A change that goes on waiting over the new content; none when left out. */
  pending?: ProgrammeContent | null
}

const FROM_DOCUMENT = sql`
  w.content->>'code' as code, w.content->>'name' as name, w.content->>'description' as description,
  w.content->>'dimension' as dimension, w.content->>'subDimension' as sub_dimension,
  (w.content->>'quickWinYear')::smallint as quick_win_year, (w.content->>'ownerOpdId')::uuid as owner_opd_id,
  w.content->>'beneficiaries' as beneficiaries, (w.content->>'from' || '-01')::date as from_month,
  (w.content->>'to' || '-01')::date as to_month, w.content->>'serviceModule' as service_module,
  array(select jsonb_array_elements_text(w.content->'indicators')) as indicators, w.content->>'notes' as notes`

const RECORDS = sql`as w (id uuid, content jsonb, state text, stage text, "isApproved" boolean, pending jsonb)`

/** What stands in the row itself; the parts follow in their own tables. */
function withoutParts<W extends Written>({ content, ...rest }: W) {
  const { targets: _t, budgets: _b, risks: _r, dependsOn: _d, coOwnerIds: _c, ...row } = content
  return { ...rest, content: { ...row, villages: [], goalIds: [] } }
}

/** Adds programmes with all their parts, at revision 1. */
export async function insertProgrammes(
  tx: Tx,
  tenant: Tenant,
  added: readonly (Written & { isExample: boolean; publishedCode: string | null })[],
  by: WrittenBy,
): Promise<void> {
  if (added.length === 0) return
  await sql`
    insert into programme.programmes (tenant_id, id, code, name, description, dimension, sub_dimension,
      quick_win_year, owner_opd_id, beneficiaries, from_month, to_month, service_module, indicators, notes, state,
      stage, approved_at, is_example, published_code, revision, created_at, created_by, changed_at, changed_by)
    select ${tenant}, w.id, ${FROM_DOCUMENT}, w.state, w.stage, case when w."isApproved" then ${by.now}::timestamptz end,
      w."isExample", w."publishedCode", 1, ${by.now}, ${by.id}, ${by.now}, ${by.id}
    from jsonb_to_recordset(${JSON.stringify(added.map(withoutParts))}::jsonb)
      as w (id uuid, content jsonb, state text, stage text, "isApproved" boolean, "isExample" boolean,
        "publishedCode" text)`.execute(tx)
  await insertParts(tx, tenant, added)
}

/** Writes content, state and stage of programmes that are held, with all their parts. */
export async function updateProgrammes(
  tx: Tx,
  tenant: Tenant,
  written: readonly Written[],
  by: WrittenBy,
): Promise<void> {
  if (written.length === 0) return
  const documents = JSON.stringify(written.map(withoutParts))
  await sql`
    update programme.programmes as p set code = n.code, name = n.name, description = n.description,
      dimension = n.dimension, sub_dimension = n.sub_dimension, quick_win_year = n.quick_win_year,
      owner_opd_id = n.owner_opd_id, beneficiaries = n.beneficiaries, from_month = n.from_month,
      to_month = n.to_month, service_module = n.service_module, indicators = n.indicators, notes = n.notes,
      state = n.state, stage = n.stage, pending = n.pending,
      returned_because = case when n.stage = 'returned' then p.returned_because end,
      approved_at = case when n."isApproved" then coalesce(p.approved_at, ${by.now}) end,
      revision = p.revision + 1, changed_at = ${by.now}, changed_by = ${by.id}
    from (select w.id, w.state, w.stage, w."isApproved", w.pending, ${FROM_DOCUMENT}
      from jsonb_to_recordset(${documents}::jsonb) ${RECORDS}) as n
    where p.tenant_id = ${tenant} and p.id = n.id`.execute(tx)
  await clearParts(tx, tenant, written, by.now)
  await insertParts(tx, tenant, written)
}

/** How a programme goes on without its content changing. */
export interface Step {
  id: string
  state: ProgrammeState
  stage: Stage
  pending: ProgrammeContent | null
  returnedBecause: string | null
  withdraws: boolean
}

export async function moveOn(tx: Tx, tenant: Tenant, steps: readonly Step[], by: WrittenBy): Promise<void> {
  await sql`
    update programme.programmes as p set state = n.state, stage = n.stage, pending = n.pending,
      returned_because = n."returnedBecause",
      withdrawn_at = case when n.withdraws then ${by.now}::timestamptz end,
      revision = p.revision + 1, changed_at = ${by.now}, changed_by = ${by.id}
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      as n (id uuid, state text, stage text, pending jsonb, "returnedBecause" text, withdraws boolean)
    where p.tenant_id = ${tenant} and p.id = n.id`.execute(tx)
}

/** Nobody waits any more for a programme that was withdrawn. */
export async function forgetDependencies(tx: Tx, tenant: Tenant, onId: string): Promise<void> {
  await sql`delete from programme.dependencies where tenant_id = ${tenant} and on_id = ${onId}`.execute(tx)
}
