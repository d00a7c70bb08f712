import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { TransferState } from '../contract.ts'
import type { IncidentContent } from './incidents.ts'

/** What a neighbour is told: what the work needs, and nothing of the caller but what the desk wrote into it. */
export interface Handed extends Omit<IncidentContent, 'village' | 'district'> {
  receivedAt: string
  answeredAt: string | null
  reason: string
}

export interface TransferRow {
  id: string
  direction: 'out' | 'in'
  neighbour: string
  via: 'installation' | 'eido'
  incidentId: string | null
  theirNumber: string
  category: string
  priority: string
  state: TransferState
  offeredAt: Date
  dueAt: Date
  answeredAt: Date | null
  reason: string
  content: Handed | null
  isExample: boolean
}

const COLUMNS = sql`
  id, direction, neighbour, via, incident_id as "incidentId", their_number as "theirNumber", category, priority, state,
  offered_at as "offeredAt", due_at as "dueAt", answered_at as "answeredAt", reason, content,
  is_example as "isExample"`

/** Open offers first, then newest first. */
export async function listTransferRows(
  tx: Tx,
  tenant: Tenant,
  { incidentId }: { incidentId?: string } = {},
): Promise<TransferRow[]> {
  const { rows } = await sql<TransferRow>`
    select ${COLUMNS} from dispatch.transfers
    where tenant_id = ${tenant} and (${incidentId ?? null}::uuid is null or incident_id = ${incidentId ?? null}::uuid)
    order by state = 'offered' desc, offered_at desc, id limit 200`.execute(tx)
  return rows
}

export async function lockTransfer(tx: Tx, tenant: Tenant, id: string): Promise<TransferRow | undefined> {
  const { rows } = await sql<TransferRow>`
    select ${COLUMNS} from dispatch.transfers where tenant_id = ${tenant} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0]
}

export async function listLapsing(tx: Tx, tenant: Tenant, now: Date): Promise<TransferRow[]> {
  const { rows } = await sql<TransferRow>`
    select ${COLUMNS} from dispatch.transfers
    where tenant_id = ${tenant} and direction = 'out' and state = 'offered' and due_at < ${now}
    order by offered_at limit 100 for update skip locked`.execute(tx)
  return rows
}

/** @returns whether it was not there before: a reader may be handed the same fact twice */
export async function insertTransfer(tx: Tx, tenant: Tenant, row: TransferRow): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into dispatch.transfers (tenant_id, id, direction, neighbour, via, incident_id, their_number, category,
      priority, state, offered_at, due_at, answered_at, reason, content, is_example)
    values (${tenant}, ${row.id}, ${row.direction}, ${row.neighbour}, ${row.via}, ${row.incidentId},
      ${row.theirNumber}, ${row.category}, ${row.priority}, ${row.state}, ${row.offeredAt}, ${row.dueAt},
      ${row.answeredAt}, ${row.reason}, ${row.content === null ? null : JSON.stringify(row.content)}::jsonb,
      ${row.isExample})
    on conflict (tenant_id, id) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Writes an offer of a neighbour anew, open again, as they tell of it now. */
export async function renewTransfer(
  tx: Tx,
  tenant: Tenant,
  {
    id,
    ...now
  }: Pick<TransferRow, 'id' | 'category' | 'priority' | 'offeredAt' | 'dueAt' | 'content' | 'theirNumber'>,
): Promise<void> {
  await sql`
    update dispatch.transfers set state = 'offered', answered_at = null, reason = '', category = ${now.category},
      priority = ${now.priority}, offered_at = ${now.offeredAt}, due_at = ${now.dueAt},
      their_number = ${now.theirNumber}, content = ${JSON.stringify(now.content)}::jsonb
    where tenant_id = ${tenant} and id = ${id} and direction = 'in'`.execute(tx)
}

/** Ends an open offer; what was handed over and not taken is forgotten. */
export async function settleTransfer(
  tx: Tx,
  tenant: Tenant,
  id: string,
  end: { state: Exclude<TransferState, 'offered'>; at: Date; reason: string; incidentId?: string },
): Promise<void> {
  const { state, at, reason, incidentId } = end
  await sql`
    update dispatch.transfers set state = ${state}, answered_at = ${at},
      reason = case when ${reason} = '' then reason else ${reason} end,
      incident_id = coalesce(${incidentId ?? null}::uuid, incident_id), content = null
    where tenant_id = ${tenant} and id = ${id} and state in ('offered', 'lapsed')`.execute(tx)
}

/** Ends offers of centres outside that nobody answered for so long; what was handed over is forgotten. */
export async function lapseUnanswered(tx: Tx, tenant: Tenant, before: Date, now: Date): Promise<void> {
  await sql`
    update dispatch.transfers set state = 'lapsed', answered_at = ${now}, content = null
    where tenant_id = ${tenant} and direction = 'in' and via = 'eido' and state = 'offered'
      and offered_at < ${before}`.execute(tx)
}

/**
 * Does something behind the neighbour's wall. Only reactions to facts may call it, and such a reaction publishes
 * behind that wall alone: it holds one head of facts, so two that cross each other never wait for each other.
 */
export const atNeighbour = <R>(
  ctx: Context,
  neighbour: Tenant,
  act: (there: Context) => Promise<R>,
): Promise<R> => across(ctx, neighbour, act)
