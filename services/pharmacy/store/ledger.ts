import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Lane, Mistake, TicketEvent, TicketEventKind } from '../contract.ts'
import type { TicketEventData } from '../rules/states.ts'

/** Codes and counts of an event; never what people write. */
export type Detail = TicketEvent['detail']

interface Row {
  n: number
  kind: TicketEventKind
  at: Date
  recordedAt: Date
  by: string
  isLate: boolean
  detail: Detail
  note: string | null
}

export async function listEvents(tx: Tx, tenant: Tenant, ticketId: string): Promise<TicketEvent[]> {
  const rows = await readEvents(tx, tenant, ticketId)
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), recordedAt: row.recordedAt.toISOString() }))
}

async function readEvents(tx: Tx, tenant: Tenant, ticketId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.n, e.kind, e.at, e.recorded_at as "recordedAt", e.done_by as by, e.is_late as "isLate", e.detail,
      r.text as note
    from pharmacy.ticket_events as e
    left join pharmacy.remarks as r on r.tenant_id = e.tenant_id and r.ticket_id = e.ticket_id and r.n = e.n
    where e.tenant_id = ${tenant} and e.ticket_id = ${ticketId} order by e.n`.execute(tx)
  return rows
}

/** What happened to a ticket, as its state asks for it. */
export async function listEventData(tx: Tx, tenant: Tenant, ticketId: string): Promise<TicketEventData[]> {
  const rows = await readEvents(tx, tenant, ticketId)
  return rows.map(({ kind, at, by, isLate, detail }) => ({
    kind,
    at,
    by,
    isLate,
    ...(typeof detail.lane === 'string' ? { lane: detail.lane as Lane } : {}),
    ...(typeof detail.counter === 'string' ? { counter: detail.counter } : {}),
    ...(typeof detail.mistake === 'string' ? { mistake: detail.mistake as Mistake } : {}),
    ...(typeof detail.substituted === 'number' ? { substituted: detail.substituted } : {}),
    ...(typeof detail.owed === 'number' ? { owed: detail.owed } : {}),
  }))
}

export interface NewEvent {
  ticketId: string
  n: number
  event: TicketEventData
  /** Codes beside what the state asks. */
  detail?: Detail
  note?: string | undefined
}

export async function addEvent(ctx: Context, { ticketId, n, event, detail, note }: NewEvent): Promise<void> {
  const { kind, at, by, isLate = false, ...asked } = event
  await sql`
    insert into pharmacy.ticket_events (tenant_id, ticket_id, n, kind, at, recorded_at, done_by, is_late, detail)
    values (${ctx.tenant}, ${ticketId}, ${n}, ${kind}, ${at}, ${ctx.now}, ${by}, ${isLate},
      ${JSON.stringify({ ...asked, ...detail })}::jsonb)`.execute(ctx.tx)
  if (!note?.trim()) return
  await sql`
    insert into pharmacy.remarks (tenant_id, ticket_id, n, text)
    values (${ctx.tenant}, ${ticketId}, ${n}, ${note.trim()})`.execute(ctx.tx)
}

export interface NewScan {
  ticketId: string
  round: number
  itemId: string | null
  drug: string | null
  outcome: 'match' | 'wrong'
  at: Date
}

export async function addScan(ctx: Context, scan: NewScan): Promise<void> {
  await sql`
    insert into pharmacy.scans (tenant_id, id, ticket_id, round, item_id, drug, outcome, done_by, at, recorded_at)
    values (${ctx.tenant}, ${randomUUID()}, ${scan.ticketId}, ${scan.round}, ${scan.itemId}, ${scan.drug},
      ${scan.outcome}, ${ctx.actor.id}, ${scan.at}, ${ctx.now})`.execute(ctx.tx)
}

/** Whether a wrong medicine was read since the ticket was last prepared. */
export async function hasWrongScan(
  tx: Tx,
  tenant: Tenant,
  ticketId: string,
  round: number,
  drug?: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from pharmacy.scans
    where tenant_id = ${tenant} and ticket_id = ${ticketId} and round = ${round} and outcome = 'wrong'
      and drug is not null and (${drug ?? null}::text is null or drug = ${drug ?? null}) limit 1`.execute(tx)
  return rows.length > 0
}
