import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Present, Way } from '../contract.ts'

export async function listPresent(tx: Tx, tenant: Tenant, subject: string): Promise<Present[]> {
  const { rows } = await sql<Omit<Present, 'checkedInAt'> & { checkedInAt: Date }>`
    select a.id, a.person_id as "personId", a.name, a.office, a.role, a.way, a.checked_in_at as "checkedInAt"
    from attendance.attendances as a
    join attendance.sessions as s on s.tenant_id = a.tenant_id and s.id = a.session_id
    where s.tenant_id = ${tenant} and s.subject = ${subject} and a.withdrawn_at is null
    order by a.checked_in_at, a.id`.execute(tx)
  return rows.map((row) => ({ ...row, checkedInAt: row.checkedInAt.toISOString() }))
}

export interface SubjectCount {
  /** People, or offices where no name was noted. */
  people: number
  /** Different offices, however they are written in capitals. */
  offices: number
}

/** How many came to each subject; those nobody came to are left out. */
export async function countPresent(
  tx: Tx,
  tenant: Tenant,
  subjects: readonly string[],
): Promise<Map<string, SubjectCount>> {
  const { rows } = await sql<SubjectCount & { subject: string }>`
    select s.subject, count(*)::int as people, count(distinct lower(a.office))::int as offices
    from attendance.attendances as a
    join attendance.sessions as s on s.tenant_id = a.tenant_id and s.id = a.session_id
    where s.tenant_id = ${tenant} and s.subject = any(${subjects}::text[]) and a.withdrawn_at is null
    group by s.subject`.execute(tx)
  return new Map(rows.map(({ subject, people, offices }) => [subject, { people, offices }]))
}

/** The office of everybody present at each subject, one entry a person; subjects nobody came to are left out. */
export async function listOffices(
  tx: Tx,
  tenant: Tenant,
  subjects: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ subject: string; offices: string[] }>`
    select s.subject, array_agg(a.office order by a.checked_in_at, a.id) as offices
    from attendance.attendances as a
    join attendance.sessions as s on s.tenant_id = a.tenant_id and s.id = a.session_id
    where s.tenant_id = ${tenant} and s.subject = any(${subjects}::text[]) and a.withdrawn_at is null
    group by s.subject`.execute(tx)
  return new Map(rows.map(({ subject, offices }) => [subject, offices]))
}

export async function isPresent(
  tx: Tx,
  tenant: Tenant,
  sessionId: string,
  personId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from attendance.attendances
    where tenant_id = ${tenant} and session_id = ${sessionId} and person_id::text = ${personId}
      and withdrawn_at is null`.execute(tx)
  return rows.length > 0
}

export interface NewPresent {
  id: string
  personId: string | null
  name: string | null
  office: string
  role: string
  way: Way
  notedBy: string | null
}

/** @returns whether the entry is new; the same person, or name of an office, stands on a list once */
export async function addPresent(
  tx: Tx,
  tenant: Tenant,
  session: { id: string; isShared: boolean },
  present: NewPresent,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into attendance.attendances (tenant_id, session_id, id, person_id, name, office, role, way, checked_in_at,
      noted_by, is_shared)
    values (${tenant}, ${session.id}, ${present.id}, ${present.personId}, ${present.name}, ${present.office},
      ${present.role}, ${present.way}, ${now}, ${present.notedBy}, ${session.isShared})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** @returns whether it stood there */
export async function withdrawPresent(
  tx: Tx,
  tenant: Tenant,
  sessionId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update attendance.attendances set withdrawn_at = ${now}
    where tenant_id = ${tenant} and session_id = ${sessionId} and id = ${id} and withdrawn_at is null`.execute(
    tx,
  )
  return numAffectedRows === 1n
}
