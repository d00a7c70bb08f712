import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { IssuedMinutes, MinutesContent } from '../contract.ts'
import type { By } from './meetings.ts'

export interface MinutesRow extends IssuedMinutes {
  meetingId: string
  content: MinutesContent
}

type Which = { meetingId: string } | { code: string }

/** Minutes of a meeting, or of a code with every version of its meeting; newest version first. */
export async function listMinutes(tx: Tx, tenant: Tenant, which: Which): Promise<MinutesRow[]> {
  const matches =
    'code' in which
      ? sql`m.meeting_id in (select meeting_id from meeting.minutes where tenant_id = ${tenant} and code = ${which.code})`
      : sql`m.meeting_id = ${which.meetingId}`
  const { rows } = await sql<Omit<MinutesRow, 'issuedAt'> & { issuedAt: Date }>`
    select m.meeting_id as "meetingId", m.version, m.number, m.year, m.code, m.content, m.digest, m.reason,
      m.issued_at as "issuedAt"
    from meeting.minutes as m where m.tenant_id = ${tenant} and ${matches}
    order by m.version desc`.execute(tx)
  return rows.map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() }))
}

/** The next free number of a year; two at once are told apart by the database. */
export async function nextNumber(tx: Tx, tenant: Tenant, year: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select 1 + coalesce(max(number), 0) as number from meeting.minutes
    where tenant_id = ${tenant} and year = ${year}`.execute(tx)
  return rows[0]?.number ?? 1
}

export async function insertMinutes(
  tx: Tx,
  tenant: Tenant,
  minutes: Omit<MinutesRow, 'issuedAt'>,
  by: By,
): Promise<void> {
  await sql`
    insert into meeting.minutes (tenant_id, meeting_id, version, year, number, code, content, digest, reason,
      issued_at, issued_by)
    values (${tenant}, ${minutes.meetingId}, ${minutes.version}, ${minutes.year}, ${minutes.number},
      ${minutes.code}, ${JSON.stringify(minutes.content)}::jsonb, ${minutes.digest}, ${minutes.reason}, ${by.now},
      ${by.actor})`.execute(tx)
}
