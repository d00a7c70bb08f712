import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** The letter before a ticket's number, of the row `t`. */
export const LETTER = sql`case t.number_lane when 'express' then 'A' when 'regular' then 'B' when 'compounded' then 'R'
  when 'chronic' then 'K' else 'D' end`

export interface PlaceRow {
  code: string
  name: string
  openedAt: Date
  closedAt: Date | null
}

export async function listPlaces(tx: Tx, tenant: Tenant): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select code, name, opened_at as "openedAt", closed_at as "closedAt" from pharmacy.facilities
    where tenant_id = ${tenant} order by opened_at, code`.execute(tx)
  return rows
}

export interface QueueEntryRow {
  ticketId: string
  facility: string
  number: string
  lane: string
  state: string
  compounded: number
  receivedAt: Date
  screenedAt: Date | null
  readyAt: Date | null
  cancelledAt: Date | null
  bookingCode: string | null
}

const QUEUE = sql`t.id::text as "ticketId", t.facility,
  ${LETTER} || '-' || lpad(t.number::text, greatest(3, length(t.number::text)), '0') as number, t.lane, t.state,
  t.compounded, t.received_at as "receivedAt", t.screened_at as "screenedAt", t.ready_at as "readyAt",
  case when t.state = 'cancelled' then t.ended_at end as "cancelledAt", p.booking_code as "bookingCode"`

export async function findQueueEntry(
  tx: Tx,
  tenant: Tenant,
  ticketId: string,
): Promise<QueueEntryRow | undefined> {
  const { rows } = await sql<QueueEntryRow>`
    select ${QUEUE} from pharmacy.tickets as t
    join pharmacy.prescriptions as p on p.tenant_id = t.tenant_id and p.id = t.prescription_id
    where t.tenant_id = ${tenant} and t.id = ${ticketId}::uuid`.execute(tx)
  return rows[0]
}

export interface BookingRow extends QueueEntryRow {
  /** Tickets of its facility, lane and day. */
  total: number
  /** Of these, not ready yet. */
  waiting: number
  /** Number called last in the lane, as the board shows it. */
  calledNumber: string | null
}

/** The ticket of a BPJS booking and how its lane stands; the newest where there are several. */
export async function findBooking(
  tx: Tx,
  tenant: Tenant,
  facility: string,
  bookingCode: string,
): Promise<BookingRow | undefined> {
  const { rows } = await sql<BookingRow>`
    select ${QUEUE}, lane.total, lane.waiting, (
        select ${LETTER} || '-' || lpad(t.number::text, greatest(3, length(t.number::text)), '0')
        from pharmacy.tickets as t
        where t.tenant_id = ${tenant} and t.facility = ${facility} and t.day = own.day and t.lane = own.lane
          and t.called_at is not null
        order by t.called_at desc limit 1) as "calledNumber"
    from pharmacy.tickets as t
    join pharmacy.tickets as own on own.tenant_id = t.tenant_id and own.id = t.id
    join pharmacy.prescriptions as p on p.tenant_id = t.tenant_id and p.id = t.prescription_id
    cross join lateral (
      select count(*)::int as total, (count(*) filter (where l.ready_at is null and l.ended_at is null))::int as waiting
      from pharmacy.tickets as l
      where l.tenant_id = t.tenant_id and l.facility = t.facility and l.day = t.day and l.lane = t.lane) as lane
    where t.tenant_id = ${tenant} and t.facility = ${facility} and p.booking_code = ${bookingCode}
    order by t.received_at desc limit 1`.execute(tx)
  return rows[0]
}
