import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Attendance } from '../contract.ts'

export async function listAttendances(tx: Tx, tenant: Tenant, sessionId: string): Promise<Attendance[]> {
  const { rows } = await sql<Omit<Attendance, 'cameAt'> & { cameAt: Date }>`
    select a.id, a.side, a.person_id as "personId", p.name, a.office, a.noted_by as "notedBy", a.came_at as "cameAt"
    from crosscheck.attendances as a left join identity.people as p on p.id = a.person_id
    where a.tenant_id = ${tenant} and a.session_id = ${sessionId} and a.withdrawn_at is null
    order by a.side, a.came_at, a.id`.execute(tx)
  return rows.map((row) => ({ ...row, cameAt: row.cameAt.toISOString() }))
}

export async function insertAttendance(
  tx: Tx,
  tenant: Tenant,
  sessionId: string,
  attendance: Omit<Attendance, 'name' | 'cameAt'>,
  now: Date,
): Promise<void> {
  const { id, side, personId, office, notedBy } = attendance
  await sql`
    insert into crosscheck.attendances (tenant_id, session_id, id, side, person_id, office, noted_by, came_at)
    values (${tenant}, ${sessionId}, ${id}, ${side}, ${personId}, ${office}, ${notedBy}, ${now})`.execute(tx)
}

export async function withdrawAttendance(
  tx: Tx,
  tenant: Tenant,
  sessionId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update crosscheck.attendances set withdrawn_at = ${now}
    where tenant_id = ${tenant} and session_id = ${sessionId} and id = ${id} and withdrawn_at is null`.execute(
    tx,
  )
  return numAffectedRows === 1n
}
