import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

export interface SessionRow {
  id: string
  subject: string
  title: Bilingual
  code: string
  tokenKey: string
  opensAt: Date
  closesAt: Date
  isShared: boolean
}

const COLUMNS = sql`id, subject, title, code, token_key as "tokenKey", opens_at as "opensAt",
  closes_at as "closesAt", is_shared as "isShared"`

export async function findBySubject(
  tx: Tx,
  tenant: Tenant,
  subject: string,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select ${COLUMNS} from attendance.sessions
    where tenant_id = ${tenant} and subject = ${subject}`.execute(tx)
  return rows[0]
}

export async function findByCode(tx: Tx, tenant: Tenant, code: string): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select ${COLUMNS} from attendance.sessions where tenant_id = ${tenant} and code = ${code}`.execute(tx)
  return rows[0]
}

/**
 * Adds a session; one that is there takes over title and hours and keeps its code.
 *
 * @returns the session as it stands, and whether it is new
 */
export async function putSession(
  tx: Tx,
  tenant: Tenant,
  session: SessionRow,
  now: Date,
): Promise<{ id: string; code: string; isNew: boolean }> {
  const { rows } = await sql<{ id: string; code: string }>`
    insert into attendance.sessions (tenant_id, id, subject, title, code, token_key, opens_at, closes_at, is_shared,
      opened_at)
    values (${tenant}, ${session.id}, ${session.subject}, ${JSON.stringify(session.title)}::jsonb, ${session.code},
      ${session.tokenKey}, ${session.opensAt}, ${session.closesAt}, ${session.isShared}, ${now})
    on conflict (tenant_id, subject) do update set title = excluded.title, opens_at = excluded.opens_at,
      closes_at = excluded.closes_at
    returning id, code`.execute(tx)
  const { id, code } = rows[0] as { id: string; code: string }
  return { id, code, isNew: id === session.id }
}

/** Ends the hours now; a session that has not begun never will. */
export async function closeSession(tx: Tx, tenant: Tenant, subject: string, now: Date): Promise<void> {
  await sql`
    update attendance.sessions
    set opens_at = least(opens_at, ${now}::timestamptz - interval '1 second'),
      closes_at = least(closes_at, ${now}::timestamptz)
    where tenant_id = ${tenant} and subject = ${subject}`.execute(tx)
}

/** Takes names out of sessions that closed before a moment. @returns how many sessions forgot */
export async function forgetNames(tx: Tx, tenant: Tenant, before: Date, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update attendance.sessions set forgotten_at = ${now}
    where tenant_id = ${tenant} and closes_at < ${before} and forgotten_at is null
    returning id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await sql`
    update attendance.attendances set name = null, person_id = null, noted_by = null
    where tenant_id = ${tenant} and session_id = any(${ids}::uuid[])`.execute(tx)
  return ids.length
}
