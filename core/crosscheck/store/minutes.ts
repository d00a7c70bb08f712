import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { IssuedMinutes, MinutesContent } from '../contract.ts'

export interface MinutesRow extends IssuedMinutes {
  sessionId: string
  content: MinutesContent
}

type Which = { sessionId: string } | { code: string }

/** Minutes of a session, or of a code with every version of its session; newest version first. */
export async function listMinutes(tx: Tx, tenant: Tenant, which: Which): Promise<MinutesRow[]> {
  const matches =
    'code' in which
      ? sql`m.session_id in (select session_id from crosscheck.minutes where tenant_id = ${tenant} and code = ${which.code})`
      : sql`m.session_id = ${which.sessionId}`
  const { rows } = await sql<Omit<MinutesRow, 'issuedAt'> & { issuedAt: Date }>`
    select m.session_id as "sessionId", m.version, m.code, m.content, m.digest, m.issued_at as "issuedAt",
      coalesce((select jsonb_agg(s.evidence_version_id order by s.attached_at) from crosscheck.scans as s
        where s.tenant_id = m.tenant_id and s.session_id = m.session_id and s.version = m.version), '[]') as scans
    from crosscheck.minutes as m where m.tenant_id = ${tenant} and ${matches}
    order by m.version desc`.execute(tx)
  return rows.map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() }))
}

export async function insertMinutes(
  tx: Tx,
  tenant: Tenant,
  minutes: Omit<MinutesRow, 'issuedAt' | 'scans'>,
  by: { now: Date; actor: string },
): Promise<void> {
  await sql`
    insert into crosscheck.minutes (tenant_id, session_id, version, code, content, digest, issued_at, issued_by)
    values (${tenant}, ${minutes.sessionId}, ${minutes.version}, ${minutes.code},
      ${JSON.stringify(minutes.content)}::jsonb, ${minutes.digest}, ${by.now}, ${by.actor})`.execute(tx)
}

export async function insertScan(
  tx: Tx,
  tenant: Tenant,
  scan: { sessionId: string; version: number; versionId: string },
  by: { now: Date; actor: string },
): Promise<void> {
  await sql`
    insert into crosscheck.scans (tenant_id, session_id, version, evidence_version_id, attached_at, attached_by)
    values (${tenant}, ${scan.sessionId}, ${scan.version}, ${scan.versionId}, ${by.now}, ${by.actor})
    on conflict do nothing`.execute(tx)
}
