import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface PublishingRow {
  showsProgress: boolean
  changedAt: Date | null
}

/** What a region chose; approved progress is shown while it chose nothing. */
export async function getPublishing(tx: Tx, tenant: Tenant): Promise<PublishingRow> {
  const { rows } = await sql<PublishingRow>`
    select shows_progress as "showsProgress", changed_at as "changedAt" from portfolio.publishing
    where tenant_id = ${tenant}`.execute(tx)
  return rows[0] ?? { showsProgress: true, changedAt: null }
}

/** Keeps the choice and lets every kept page go. */
export async function putPublishing(
  tx: Tx,
  tenant: Tenant,
  showsProgress: boolean,
  by: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into portfolio.publishing (tenant_id, shows_progress, changed_by, changed_at)
    values (${tenant}, ${showsProgress}, ${by}, ${now})
    on conflict (tenant_id) do update set shows_progress = excluded.shows_progress,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx)
  await bumpEdition(tx)
}
