import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { Notice } from '../contract.ts'

export interface NewNotice {
  id: string
  personId: string
  key: string
  title: Bilingual
  body: Bilingual
  path: string
}

/**
 * Adds the notices that were not told before, and the e-mail each of them owes.
 *
 * @returns ids of those added
 */
export async function addNotices(
  tx: Tx,
  tenant: Tenant,
  notices: readonly NewNotice[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with added as (
      insert into notice.notices (tenant_id, id, person_id, key, title, body, path, created_at)
      select ${tenant}, id, "personId", key, title, body, path, ${now}
      from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
        as n (id uuid, "personId" uuid, key text, title jsonb, body jsonb, path text)
      on conflict on constraint notices_once do nothing
      returning id
    ), mails as (
      insert into notice.mails (notice_id, tenant_id, due_at) select id, ${tenant}, ${now} from added
    )
    select id from added`.execute(tx)
  return rows.map((row) => row.id)
}

type Row = Omit<Notice, 'createdAt' | 'readAt'> & { createdAt: Date; readAt: Date | null }

/** The newest notices of a person in every region served, by the policy of own rows. */
export async function listOwnNotices(tx: Tx, personId: string, limit: number): Promise<Notice[]> {
  const { rows } = await sql<Row>`
    select id, tenant_id as region, title, body, path, created_at as "createdAt", read_at as "readAt"
    from notice.notices where person_id = ${personId}
    order by created_at desc, id limit ${limit}`.execute(tx)
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }))
}

export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from notice.notices where person_id = ${personId} and read_at is null`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Marks a person's notices of one region as read; those read before keep their time. */
export async function markRead(tx: Tx, tenant: Tenant, personId: string, now: Date): Promise<void> {
  await sql`
    update notice.notices set read_at = ${now}
    where tenant_id = ${tenant} and person_id = ${personId} and read_at is null`.execute(tx)
}
