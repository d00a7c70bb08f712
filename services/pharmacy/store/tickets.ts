import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { LANE_LETTERS, type Lane, type Ticket, type TicketState } from '../contract.ts'
import { numberText } from '../rules/lanes.ts'
import type { TicketFold } from '../rules/states.ts'

/** A ticket as it is kept. */
export interface TicketRow {
  id: string
  prescriptionId: string
  facility: string
  day: string
  lane: Lane
  numberLane: Lane
  number: number
  token: string
  because: Bilingual
  items: number
  compounded: number
  formularyItems: number
  ahead: number
  isExample: boolean
  state: TicketState
  isClarifying: boolean
  receivedAt: Date
  screenedAt: Date | null
  preparedAt: Date | null
  preparedBy: string | null
  checkedAt: Date | null
  readyAt: Date | null
  calledAt: Date | null
  calls: number
  counter: string | null
  missedAt: Date | null
  wasMissed: boolean
  handedOverAt: Date | null
  sentAt: Date | null
  endedAt: Date | null
  since: Date
  isLateEntry: boolean
}

const COLUMNS = sql`t.id, t.prescription_id as "prescriptionId", t.facility, to_char(t.day, 'YYYY-MM-DD') as day, t.lane,
  t.number_lane as "numberLane", t.number, t.token, t.because, t.items, t.compounded,
  t.formulary_items as "formularyItems", t.ahead, t.is_example as "isExample", t.state,
  t.is_clarifying as "isClarifying", t.received_at as "receivedAt", t.screened_at as "screenedAt",
  t.prepared_at as "preparedAt", t.prepared_by as "preparedBy", t.checked_at as "checkedAt", t.ready_at as "readyAt",
  t.called_at as "calledAt", t.calls, t.counter, t.missed_at as "missedAt", t.was_missed as "wasMissed",
  t.handed_over_at as "handedOverAt", t.sent_at as "sentAt", t.ended_at as "endedAt", t.since,
  t.is_late_entry as "isLateEntry"`

/** The number as people read it: it keeps the letter of the lane it was given in. */
export const numberOf = ({ numberLane, number }: Pick<TicketRow, 'numberLane' | 'number'>): string =>
  numberText(LANE_LETTERS[numberLane], number)

const text = (at: Date | null): string | null => at?.toISOString() ?? null

/** What desks are shown of a ticket. */
export const toTicket = (row: TicketRow): Ticket => ({
  id: row.id,
  facility: row.facility,
  day: row.day,
  number: numberOf(row),
  lane: row.lane,
  state: row.state,
  isClarifying: row.isClarifying,
  items: row.items,
  compounded: row.compounded,
  receivedAt: row.receivedAt.toISOString(),
  screenedAt: text(row.screenedAt),
  preparedAt: text(row.preparedAt),
  checkedAt: text(row.checkedAt),
  readyAt: text(row.readyAt),
  calledAt: text(row.calledAt),
  calls: row.calls,
  counter: row.counter,
  missedAt: text(row.missedAt),
  handedOverAt: text(row.handedOverAt),
  endedAt: text(row.endedAt),
  since: row.since.toISOString(),
  preparedBy: row.preparedBy,
  isLateEntry: row.isLateEntry,
  isExample: row.isExample,
})

/** A lane of a facility on a day. */
export interface LanePlace {
  facility: string
  day: string
  lane: Lane
}

/**
 * Holds lanes until the act ends, in one order for everybody. Whoever will take numbers in several lanes holds all of
 * them before the first; else two such acts could each wait for the lane that the other has.
 */
export async function holdLanes(tx: Tx, tenant: Tenant, places: readonly LanePlace[]): Promise<void> {
  await sql`
    with wanted as materialized (
      select distinct hashtextextended(concat_ws(' ', 'pharmacy.lane', ${tenant}::text, facility, day, lane), 0) as key
      from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p (facility text, day text, lane text)
      order by key)
    select pg_advisory_xact_lock(key) from wanted`.execute(tx)
}

/** The next number of a lane's day; its row is held until the act ends, so no number is given twice or left out. */
export async function takeNumber(
  tx: Tx,
  tenant: Tenant,
  { facility, day, lane }: LanePlace,
): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into pharmacy.numbers as n (tenant_id, facility, day, lane, last)
    values (${tenant}, ${facility}, ${day}, ${lane}, 1)
    on conflict (tenant_id, facility, day, lane) do update set last = n.last + 1
    returning last`.execute(tx)
  return (rows[0] as { last: number }).last
}

export type NewTicket = Pick<
  TicketRow,
  | 'id'
  | 'prescriptionId'
  | 'facility'
  | 'day'
  | 'lane'
  | 'number'
  | 'token'
  | 'because'
  | 'items'
  | 'compounded'
  | 'formularyItems'
  | 'isExample'
> & { rulesVersion: number }

/** Adds a ticket as it begins, and counts what is before it in its lane. */
export async function addTicket(tx: Tx, tenant: Tenant, one: NewTicket, fold: TicketFold): Promise<void> {
  await sql`
    insert into pharmacy.tickets (tenant_id, id, prescription_id, facility, day, lane, number_lane, number, token,
      because, rules_version, items, compounded, formulary_items, ahead, is_example, state, events, is_clarifying,
      clarifications, received_at, calls, was_missed, since, is_late_entry)
    select ${tenant}, ${one.id}, ${one.prescriptionId}, ${one.facility}, ${one.day}, ${one.lane}, ${one.lane},
      ${one.number}, ${one.token}, ${JSON.stringify(one.because)}::jsonb, ${one.rulesVersion}, ${one.items},
      ${one.compounded}, ${one.formularyItems},
      (select count(*) from pharmacy.tickets as b where b.tenant_id = ${tenant} and b.facility = ${one.facility}
        and b.lane = ${one.lane} and b.ended_at is null and b.ready_at is null
        and b.received_at <= ${fold.receivedAt} and b.day = ${one.day}::date),
      ${one.isExample}, ${fold.state}, 1, false, 0, ${fold.receivedAt}, 0, false, ${fold.since},
      ${fold.isLateEntry}`.execute(tx)
}

/** Keeps what the fold of a ticket's events says. */
export async function saveFold(tx: Tx, tenant: Tenant, id: string, fold: TicketFold): Promise<void> {
  await sql`
    update pharmacy.tickets set lane = ${fold.lane}, state = ${fold.state}, events = ${fold.events},
      is_clarifying = ${fold.isClarifying}, clarifications = ${fold.clarifications}, screened_at = ${fold.screenedAt},
      prepared_at = ${fold.preparedAt}, prepared_by = ${fold.preparedBy}, checked_at = ${fold.checkedAt},
      ready_at = ${fold.readyAt}, called_at = ${fold.calledAt}, calls = ${fold.calls}, counter = ${fold.counter},
      missed_at = ${fold.missedAt}, was_missed = ${fold.wasMissed}, handed_over_at = ${fold.handedOverAt},
      sent_at = ${fold.sentAt}, ended_at = ${fold.endedAt}, since = ${fold.since},
      is_late_entry = ${fold.isLateEntry}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

async function findOne(tx: Tx, where: ReturnType<typeof sql>): Promise<TicketRow | undefined> {
  const { rows } = await sql<TicketRow>`select ${COLUMNS} from pharmacy.tickets as t where ${where}`.execute(
    tx,
  )
  return rows[0]
}

export const findTicket = (tx: Tx, tenant: Tenant, id: string) =>
  findOne(tx, sql`t.tenant_id = ${tenant} and t.id = ${id}`)

/**
 * Whoever acts on a ticket holds it, so that two acts at once stand one behind the other. Its key never changes, so
 * rows that name it (an opening, a report) do not wait for the act.
 */
export const lockTicket = (tx: Tx, tenant: Tenant, id: string) =>
  findOne(tx, sql`t.tenant_id = ${tenant} and t.id = ${id} for no key update`)

/** Tickets of these items, held in one order for everybody. */
export async function lockTicketsOf(tx: Tx, tenant: Tenant, itemIds: readonly string[]): Promise<void> {
  await sql`
    select from pharmacy.tickets as t
    where t.tenant_id = ${tenant} and t.prescription_id in (
      select i.prescription_id from pharmacy.items as i
      where i.tenant_id = ${tenant} and i.id::text = any(${[...itemIds]}::text[]))
    order by t.id for no key update`.execute(tx)
}

export const findByToken = (tx: Tx, tenant: Tenant, token: string) =>
  findOne(tx, sql`t.tenant_id = ${tenant} and t.token = ${token}`)

export const lockByToken = (tx: Tx, tenant: Tenant, token: string) =>
  findOne(tx, sql`t.tenant_id = ${tenant} and t.token = ${token} for no key update`)

export const findByPrescription = (tx: Tx, tenant: Tenant, prescriptionId: string) =>
  findOne(tx, sql`t.tenant_id = ${tenant} and t.prescription_id = ${prescriptionId}`)

export const findByNumber = (
  tx: Tx,
  tenant: Tenant,
  { facility, day, lane, number }: { facility: string; day: string; lane: Lane; number: number },
) =>
  findOne(
    tx,
    sql`t.tenant_id = ${tenant} and t.facility = ${facility} and t.day = ${day}::date and t.number_lane = ${lane}
      and t.number = ${number}`,
  )

/** Tickets that are in the queue, the oldest first; missed ones of earlier days stay out. */
export async function listOpen(tx: Tx, tenant: Tenant, facility: string, day: string): Promise<TicketRow[]> {
  const { rows } = await sql<TicketRow>`
    select ${COLUMNS} from pharmacy.tickets as t
    where t.tenant_id = ${tenant} and t.facility = ${facility} and t.ended_at is null
      and (t.state <> 'no_show' or t.day = ${day}::date)
    order by t.received_at, t.id limit 1000`.execute(tx)
  return rows
}

/** Called numbers of the day, the newest call first. */
export async function listCalled(
  tx: Tx,
  tenant: Tenant,
  facility: string,
  day: string,
  most: number,
): Promise<TicketRow[]> {
  const { rows } = await sql<TicketRow>`
    select ${COLUMNS} from pharmacy.tickets as t
    where t.tenant_id = ${tenant} and t.facility = ${facility} and t.day = ${day}::date and t.called_at is not null
    order by t.called_at desc, t.id limit ${most}`.execute(tx)
  return rows
}

/** Called tickets of every facility that may have been missed, in the order in which tickets are held. */
export async function listCalledBefore(tx: Tx, tenant: Tenant, before: Date): Promise<TicketRow[]> {
  const { rows } = await sql<TicketRow>`
    select ${COLUMNS} from pharmacy.tickets as t
    where t.tenant_id = ${tenant} and t.ended_at is null and t.state = 'called' and t.called_at <= ${before}
    order by t.called_at limit 500`.execute(tx)
  return rows.sort(inOrder)
}

/** Whoever holds several tickets takes them in this order, so that nobody waits in a circle. */
const inOrder = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

/** Tickets handed over or delivered that are to be closed, in the order in which tickets are held. */
export async function listToClose(tx: Tx, tenant: Tenant, before: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from pharmacy.tickets
    where tenant_id = ${tenant} and state in ('handed_over', 'delivered') and since < ${before}
    order by since limit ${most}`.execute(tx)
  return rows.sort(inOrder).map(({ id }) => id)
}

/** Tickets of a lane that came before and are not ready. */
export async function countAhead(tx: Tx, tenant: Tenant, one: TicketRow): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`
    select count(*)::int as ahead from pharmacy.tickets
    where tenant_id = ${tenant} and facility = ${one.facility} and lane = ${one.lane} and ended_at is null
      and ready_at is null and day = ${one.day}::date and received_at < ${one.receivedAt}`.execute(tx)
  return rows[0]?.ahead ?? 0
}
