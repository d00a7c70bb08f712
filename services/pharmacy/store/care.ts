// What surrounds a ticket: mistakes, parcels, owed drugs, answers.
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Lane, Mistake, Owed, Parcel } from '../contract.ts'
import { numberOf, type TicketRow } from './tickets.ts'

export interface NewMistake {
  id: string
  kind: 'near_miss' | 'error'
  facility: string
  lane: Lane | null
  ticketId: string | null
  mistake: Mistake
  at: Date
  note: string | null
}

export async function addMistake({ tx, tenant, actor, now }: Context, one: NewMistake): Promise<void> {
  await sql`
    insert into pharmacy.mistakes (tenant_id, id, kind, facility, lane, ticket_id, mistake, at, reported_by,
      reported_at, note)
    values (${tenant}, ${one.id}, ${one.kind}, ${one.facility}, ${one.lane}, ${one.ticketId}, ${one.mistake},
      ${one.at}, ${actor.id}, ${now}, ${one.note})`.execute(tx)
}

export interface MistakeRow {
  id: string
  kind: 'near_miss' | 'error'
  facility: string
  lane: Lane | null
  mistake: Mistake
  at: Date
  withdrawnAt: Date | null
}

const MISTAKE = sql`id, kind, facility, lane, mistake, at, withdrawn_at as "withdrawnAt"`

export async function lockError(tx: Tx, tenant: Tenant, id: string): Promise<MistakeRow | undefined> {
  const { rows } = await sql<MistakeRow>`
    select ${MISTAKE} from pharmacy.mistakes
    where tenant_id = ${tenant} and id = ${id} and kind = 'error' and withdrawn_at is null for update`.execute(
    tx,
  )
  return rows[0]
}

export async function withdrawError(ctx: Context, id: string, reason: string): Promise<void> {
  await sql`
    update pharmacy.mistakes set withdrawn_at = ${ctx.now}, withdrawn_by = ${ctx.actor.id},
      withdrawal_reason = ${reason}
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.tx)
}

export async function listMistakes(
  tx: Tx,
  tenant: Tenant,
  facility: string | null,
  from: Date,
): Promise<MistakeRow[]> {
  const { rows } = await sql<MistakeRow>`
    select ${MISTAKE} from pharmacy.mistakes
    where tenant_id = ${tenant} and at >= ${from} and (${facility}::text is null or facility = ${facility})
    order by at desc, id limit 1000`.execute(tx)
  return rows
}

export interface NewParcel {
  ticketId: string
  n: number
  courier: string
  parcelCode: string
  fee: number
  address: string
  phone: string | null
  sentAt: Date
}

export async function addParcel(tx: Tx, tenant: Tenant, one: NewParcel): Promise<void> {
  await sql`
    insert into pharmacy.parcels (tenant_id, ticket_id, n, courier, parcel_code, fee, address, phone, sent_at)
    values (${tenant}, ${one.ticketId}, ${one.n}, ${one.courier}, ${one.parcelCode}, ${one.fee}, ${one.address},
      ${one.phone}, ${one.sentAt})`.execute(tx)
}

/** Ends the parcel that is under way. */
export async function endParcel(
  tx: Tx,
  tenant: Tenant,
  ticketId: string,
  end: { deliveredAt: Date | null; returnedAt: Date | null },
): Promise<void> {
  await sql`
    update pharmacy.parcels set delivered_at = ${end.deliveredAt}, returned_at = ${end.returnedAt}
    where tenant_id = ${tenant} and ticket_id = ${ticketId} and delivered_at is null
      and returned_at is null`.execute(tx)
}

interface ParcelRow extends Pick<TicketRow, 'numberLane' | 'number' | 'day'> {
  ticketId: string
  patientId: string
  courier: string | null
  parcelCode: string | null
  fee: string | null
  address: string | null
  phone: string | null
  sentAt: Date | null
  deliveredAt: Date | null
  returnedAt: Date | null
}

const PARCELS = sql`
  select t.id as "ticketId", p.patient_id as "patientId", t.number_lane as "numberLane", t.number,
    to_char(t.day, 'YYYY-MM-DD') as day, c.courier, c.parcel_code as "parcelCode", c.fee::text as fee, c.address,
    c.phone, c.sent_at as "sentAt", c.delivered_at as "deliveredAt", c.returned_at as "returnedAt"
  from pharmacy.tickets as t
  join pharmacy.prescriptions as p on p.tenant_id = t.tenant_id and p.id = t.prescription_id
  left join pharmacy.parcels as c on c.tenant_id = t.tenant_id and c.ticket_id = t.id
    and c.n = (select max(m.n) from pharmacy.parcels as m where m.tenant_id = c.tenant_id
      and m.ticket_id = c.ticket_id)`

/** Deliveries of a facility: those of a day, and those still waiting or under way. */
export async function listParcels(
  tx: Tx,
  tenant: Tenant,
  facility: string,
  day: string,
): Promise<{ parcel: Parcel; patientId: string }[]> {
  const { rows } = await sql<ParcelRow>`
    ${PARCELS}
    where t.tenant_id = ${tenant} and t.facility = ${facility} and t.state <> 'cancelled'
      and (t.lane = 'delivery' or c.ticket_id is not null)
      and (t.day = ${day}::date or t.ended_at is null or t.state = 'sent')
    order by t.received_at, t.id limit 500`.execute(tx)
  return rows.map((row) => ({ parcel: toParcel(row), patientId: row.patientId }))
}

export async function findParcel(tx: Tx, tenant: Tenant, ticketId: string): Promise<Parcel | null> {
  const { rows } = await sql<ParcelRow>`
    ${PARCELS} where t.tenant_id = ${tenant} and t.id = ${ticketId} and c.ticket_id is not null`.execute(tx)
  return rows[0] ? toParcel(rows[0]) : null
}

function toParcel({ patientId: _, numberLane, number, ...row }: ParcelRow): Parcel {
  const { sentAt, deliveredAt, returnedAt } = row
  const ended = deliveredAt ? 'delivered' : 'sent'
  return {
    ...row,
    number: numberOf({ numberLane, number }),
    fee: row.fee === null ? null : Number(row.fee),
    state: sentAt === null ? 'waiting' : returnedAt ? 'returned' : ended,
    sentAt: sentAt?.toISOString() ?? null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    returnedAt: returnedAt?.toISOString() ?? null,
  }
}

export interface NewOwed {
  id: string
  itemId: string
  quantity: string
  promisedFor: string | null
}

export async function addOwed(
  tx: Tx,
  tenant: Tenant,
  ticket: { id: string; facility: string },
  owed: readonly NewOwed[],
  owedAt: Date,
): Promise<void> {
  if (owed.length === 0) return
  await sql`
    insert into pharmacy.owed (tenant_id, id, ticket_id, item_id, facility, quantity, promised_for, state, owed_at)
    select ${tenant}, id, ${ticket.id}, "itemId", ${ticket.facility}, quantity, "promisedFor", 'open', ${owedAt}
    from jsonb_to_recordset(${JSON.stringify(owed)}::jsonb) as row (id uuid, "itemId" uuid, quantity numeric,
      "promisedFor" date)`.execute(tx)
}

interface OwedRow extends Omit<Owed, 'number' | 'owedAt' | 'settledAt'> {
  numberLane: Lane
  ticketNumber: number
  owedAt: Date
  settledAt: Date | null
}

const OWED = sql`
  select o.id, o.ticket_id as "ticketId", o.item_id as "itemId", t.number_lane as "numberLane",
    t.number as "ticketNumber", to_char(t.day, 'YYYY-MM-DD') as day, o.facility, i.drug, i.name as "drugName",
    trim_scale(o.quantity)::text as quantity, i.unit, to_char(o.promised_for, 'YYYY-MM-DD') as "promisedFor", o.state,
    o.owed_at as "owedAt", o.settled_at as "settledAt"
  from pharmacy.owed as o
  join pharmacy.tickets as t on t.tenant_id = o.tenant_id and t.id = o.ticket_id
  join pharmacy.items as i on i.tenant_id = o.tenant_id and i.id = o.item_id`

const toOwed = ({ numberLane, ticketNumber, owedAt, settledAt, ...row }: OwedRow): Owed => ({
  ...row,
  number: numberOf({ numberLane, number: ticketNumber }),
  owedAt: owedAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
})

export interface OwedFilter {
  facility?: string | undefined
  state?: string | undefined
  ticketId?: string | undefined
}

export async function listOwed(tx: Tx, tenant: Tenant, filter: OwedFilter): Promise<Owed[]> {
  const { facility = null, state = null, ticketId = null } = filter
  const { rows } = await sql<OwedRow>`
    ${OWED}
    where o.tenant_id = ${tenant} and (${facility}::text is null or o.facility = ${facility})
      and (${state}::text is null or o.state = ${state}) and (${ticketId}::uuid is null or o.ticket_id = ${ticketId})
    order by o.owed_at, o.id limit 500`.execute(tx)
  return rows.map(toOwed)
}

export async function findOwed(tx: Tx, tenant: Tenant, id: string): Promise<Owed | undefined> {
  const { rows } = await sql<OwedRow>`${OWED} where o.tenant_id = ${tenant} and o.id = ${id}`.execute(tx)
  return rows[0] && toOwed(rows[0])
}

export async function settleOwed(
  { tx, tenant, actor }: Context,
  id: string,
  outcome: 'given' | 'cancelled',
  at: Date,
): Promise<void> {
  await sql`
    update pharmacy.owed set state = ${outcome}, settled_at = ${at}, settled_by = ${actor.id}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export interface NewAnswer {
  ticketId: string
  facility: string
  lane: Lane
  score: number
  isSatisfied: boolean
  comment: string | null
}

export async function addAnswer({ tx, tenant, now }: Context, one: NewAnswer): Promise<void> {
  await sql`
    insert into pharmacy.answers (tenant_id, ticket_id, facility, lane, score, is_satisfied, comment, answered_at)
    values (${tenant}, ${one.ticketId}, ${one.facility}, ${one.lane}, ${one.score}, ${one.isSatisfied},
      ${one.comment}, ${now})`.execute(tx)
}

export async function hasAnswer(tx: Tx, tenant: Tenant, ticketId: string): Promise<boolean> {
  const { rows } = await sql`
    select from pharmacy.answers where tenant_id = ${tenant} and ticket_id = ${ticketId}`.execute(tx)
  return rows.length > 0
}
