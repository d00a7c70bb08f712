import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Opening, OpeningGround, Verdict } from '../contract.ts'
import { numberOf, type TicketRow } from './tickets.ts'

export interface OpeningRow {
  id: string
  ticketId: string
  openedBy: string
  closesAt: Date
  verdict: Verdict | null
}

export interface NewOpening {
  id: string
  ticketId: string
  facility: string
  ground: OpeningGround
  reason: string
  factSeq: number
  closesAt: Date
}

export async function addOpening({ tx, tenant, actor, now }: Context, one: NewOpening): Promise<void> {
  await sql`
    insert into pharmacy.openings (tenant_id, id, ticket_id, facility, opened_by, ground, reason, fact_seq, opened_at,
      closes_at)
    values (${tenant}, ${one.id}, ${one.ticketId}, ${one.facility}, ${actor.id}, ${one.ground}, ${one.reason},
      ${one.factSeq}, ${now}, ${one.closesAt})`.execute(tx)
}

/** Locked, so that of two reviews at once one is first. */
export async function lockOpening(tx: Tx, tenant: Tenant, id: string): Promise<OpeningRow | undefined> {
  const { rows } = await sql<OpeningRow>`
    select id, ticket_id as "ticketId", opened_by as "openedBy", closes_at as "closesAt", verdict
    from pharmacy.openings where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function reviewOpening(
  { tx, tenant, actor, now }: Context,
  id: string,
  verdict: Verdict,
): Promise<void> {
  await sql`
    update pharmacy.openings set reviewed_by = ${actor.id}, reviewed_at = ${now}, verdict = ${verdict}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

type OpeningEntry = Omit<Opening, 'openedByName'>
type Listed = Omit<OpeningEntry, 'number' | 'openedAt' | 'closesAt' | 'reviewedAt'> &
  Pick<TicketRow, 'numberLane'> & { counted: number; openedAt: Date; closesAt: Date; reviewedAt: Date | null }

/** Those without a review first, then the newest. */
export async function listOpenings(tx: Tx, tenant: Tenant, most: number): Promise<OpeningEntry[]> {
  const { rows } = await sql<Listed>`
    select o.id, o.facility, t.number_lane as "numberLane", t.number as counted, to_char(t.day, 'YYYY-MM-DD') as day,
      o.opened_by as "openedBy", o.ground, o.reason, o.opened_at as "openedAt", o.closes_at as "closesAt",
      o.reviewed_by as "reviewedBy", o.reviewed_at as "reviewedAt", o.verdict,
      (select count(*)::int from pharmacy.reads as r
        where r.tenant_id = o.tenant_id and r.ticket_id = o.ticket_id and r.purpose = 'opened'
          and r.read_by = o.opened_by and r.read_at between o.opened_at and o.closes_at) as reads
    from pharmacy.openings as o
    join pharmacy.tickets as t on t.tenant_id = o.tenant_id and t.id = o.ticket_id
    where o.tenant_id = ${tenant}
    order by o.verdict is not null, o.opened_at desc limit ${most}`.execute(tx)
  return rows.map(({ numberLane, counted, ...row }) => ({
    ...row,
    number: numberOf({ numberLane, number: counted }),
    openedAt: row.openedAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
  }))
}

/** Openings by others that nobody reviewed. */
export async function countUnreviewed(tx: Tx, tenant: Tenant, by: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pharmacy.openings
    where tenant_id = ${tenant} and verdict is null and opened_by <> ${by}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Takes the written reasons out of openings of a patient. @returns the facts whose details held them */
export async function forgetReasonsOf(tx: Tx, tenant: Tenant, patientId: string): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    update pharmacy.openings set reason = null
    where tenant_id = ${tenant} and reason is not null and ticket_id in (
      select t.id from pharmacy.tickets as t
      join pharmacy.prescriptions as p on p.tenant_id = t.tenant_id and p.id = t.prescription_id
      where t.tenant_id = ${tenant} and p.patient_id = ${patientId})
    returning fact_seq as seq`.execute(tx)
  return rows.map(({ seq }) => seq)
}
