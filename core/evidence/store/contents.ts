import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { listTenantsWithFacts } from '#platform/facts/store.ts'

export interface Content {
  sha256: string
  mediaType: string
  bytes: number
  scannedBy: string | null
}

/**
 * Makes a content known. Who brings the same at the same time waits here until the first has ended.
 *
 * @returns whether it is new to the region
 */
export async function claimContent(
  tx: Tx,
  tenant: Tenant,
  { sha256, mediaType, bytes, scannedBy }: Content,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into evidence.contents (tenant_id, sha256, media_type, bytes, scanned_by, stored_at)
    values (${tenant}, ${sha256}, ${mediaType}, ${bytes}, ${scannedBy}, ${now})
    on conflict (tenant_id, sha256) do nothing returning sha256`.execute(tx)
  return rows.length === 1
}

export interface KnownContent {
  mediaType: string
  lookedAt: Date | null
  pages: number | null
  hasPicture: boolean
  fingerprint: string | null
}

export async function findContent(tx: Tx, tenant: Tenant, sha256: string): Promise<KnownContent | undefined> {
  const { rows } = await sql<KnownContent>`
    select media_type as "mediaType", looked_at as "lookedAt", pages, has_picture as "hasPicture", fingerprint
    from evidence.contents where tenant_id = ${tenant} and sha256 = ${sha256}`.execute(tx)
  return rows[0]
}

/** Keeps what looking at a content has shown. */
export async function keepLook(
  tx: Tx,
  tenant: Tenant,
  sha256: string,
  look: { pages: number | null; hasPicture: boolean; fingerprint: string | null },
  now: Date,
): Promise<void> {
  await sql`
    update evidence.contents set looked_at = ${now}, pages = ${look.pages},
      has_picture = ${look.hasPicture}, fingerprint = ${look.fingerprint}
    where tenant_id = ${tenant} and sha256 = ${sha256}`.execute(tx)
}

/**
 * Every content of every region, for the operator's check of the store. Regions are visited one by one, because
 * no act reads across their walls.
 */
export async function listStoredEverywhere(ctx: Context): Promise<{ tenant: Tenant; sha256: string }[]> {
  const all: { tenant: Tenant; sha256: string }[] = []
  for (const tenant of await listTenantsWithFacts(ctx.tx)) {
    all.push(...(await across(ctx, tenant, (there) => listStored(there.tx, tenant))))
  }
  return all
}

async function listStored(tx: Tx, tenant: Tenant): Promise<{ tenant: Tenant; sha256: string }[]> {
  const { rows } = await sql<{ tenant: Tenant; sha256: string }>`
    select tenant_id as tenant, sha256 from evidence.contents
    where tenant_id = ${tenant} order by sha256`.execute(tx)
  return rows
}
