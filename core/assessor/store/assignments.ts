import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Assignment } from '../contract.ts'

type Row = Omit<Assignment, 'assignedAt'> & { assignedAt: Date }

const toAssignment = (row: Row): Assignment => ({ ...row, assignedAt: row.assignedAt.toISOString() })

/**
 * Assignments of a year that stand, by region and name. The ministry sees all, a region its own.
 *
 * @param region only this one
 */
export async function listAssignments(tx: Tx, year: number, region?: Tenant): Promise<Assignment[]> {
  const { rows } = await sql<Row>`
    select a.tenant_id as region, a.year, a.person_id::text as "assessorId", p.name, a.assigned_at as "assignedAt"
    from assessor.assignments as a join identity.people as p on p.id = a.person_id
    where a.year = ${year} and a.ended_at is null
      and (${region ?? null}::text is null or a.tenant_id = ${region ?? null})
    order by a.tenant_id, lower(p.name), a.person_id`.execute(tx)
  return rows.map(toAssignment)
}

/** The standing assignment of one person, if there is one. */
export async function findAssignment(
  tx: Tx,
  region: Tenant,
  year: number,
  personId: string,
): Promise<Assignment | undefined> {
  const { rows } = await sql<Row>`
    select a.tenant_id as region, a.year, a.person_id::text as "assessorId", p.name, a.assigned_at as "assignedAt"
    from assessor.assignments as a join identity.people as p on p.id = a.person_id
    where a.tenant_id = ${region} and a.year = ${year} and a.person_id::text = ${personId}
      and a.ended_at is null`.execute(tx)
  return rows[0] && toAssignment(rows[0])
}

export interface NewAssignment {
  region: Tenant
  year: number
  personId: string
  proposalId: string | null
}

export async function insertAssignments(
  tx: Tx,
  assignments: readonly NewAssignment[],
  by: { now: Date; actor: string },
): Promise<void> {
  await sql`
    insert into assessor.assignments (tenant_id, id, year, person_id, assigned_at, assigned_by, proposal_id)
    select a.region, gen_random_uuid(), a.year, a."personId", ${by.now}, ${by.actor}, a."proposalId"
    from jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb)
      as a (region text, year smallint, "personId" uuid, "proposalId" uuid)`.execute(tx)
}

/** Ends a standing assignment. @returns whether there was one */
export async function endAssignment(
  tx: Tx,
  { region, year, personId, reason }: { region: Tenant; year: number; personId: string; reason: string },
  by: { now: Date; actor: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update assessor.assignments set ended_at = ${by.now}, ended_by = ${by.actor}, end_reason = ${reason}
    where tenant_id = ${region} and year = ${year} and person_id = ${personId} and ended_at is null`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

/** Years in which somebody's assignment to a region stands. */
export async function listYearsAssigned(tx: Tx, region: Tenant, personId: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from assessor.assignments
    where tenant_id = ${region} and person_id = ${personId} and ended_at is null`.execute(tx)
  return rows.map(({ year }) => year)
}

export interface OwnAssignment {
  year: number
  region: { code: string; name: string }
  assignedAt: string
}

/** Standing assignments of one person in all regions, newest year first; asked behind the ministry's wall. */
export async function listAssignmentsOf(tx: Tx, personId: string): Promise<OwnAssignment[]> {
  const { rows } = await sql<Omit<OwnAssignment, 'assignedAt'> & { assignedAt: Date }>`
    select a.year, jsonb_build_object('code', a.tenant_id, 'name', r.name) as region, a.assigned_at as "assignedAt"
    from assessor.assignments as a join identity.regions as r on r.code = a.tenant_id
    where a.person_id::text = ${personId} and a.ended_at is null
    order by a.year desc, a.tenant_id`.execute(tx)
  return rows.map((row) => ({ ...row, assignedAt: row.assignedAt.toISOString() }))
}
