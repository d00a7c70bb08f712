import { type Context, REFERENCE_LOAD, SYSTEM } from './context.ts'
import type { Database } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { NATIONAL, type Tenant } from './db/tx.ts'
import type { Manifest } from './module.ts'

/**
 * Brings schema and reference data up to date, under one lock: safe for several processes at once.
 *
 * @returns names of the migrations that ran now
 */
export async function prepareDatabase(database: Database, manifests: readonly Manifest[]): Promise<string[]> {
  const folders = manifests.map((m) => m.folder)
  return migrate(database.owner, folders, () => loadReference(database, manifests))
}

/** Each module loads its reference data as the product itself, behind the ministry’s wall. */
async function loadReference(database: Database, manifests: readonly Manifest[]): Promise<void> {
  for (const { loadReference: load } of manifests) {
    if (!load) continue
    await runAsSystem(database, NATIONAL, (ctx) => load({ ...ctx, requestId: REFERENCE_LOAD }, manifests))
  }
}

/** Runs an act as the product itself behind a tenant's wall, in one transaction. */
export const runAsSystem = <R>(
  database: Database,
  tenant: Tenant,
  act: (ctx: Context) => Promise<R>,
): Promise<R> =>
  database.inTenant(tenant, SYSTEM.id, (tx) =>
    act({
      tenant,
      actor: SYSTEM,
      tx,
      now: new Date(),
      language: 'en',
      requestId: 'system',
      files: database.files,
      publicUrl: '',
      secrets: database.secrets,
    }),
  )
