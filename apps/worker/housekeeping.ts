import { SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import { listTenantsWithFacts } from '#platform/facts/store.ts'
import { forgetOldKeys } from '#platform/http/idempotency.ts'

const HOUR = 3600_000

/** Forgets idempotency keys older than two days, tenant by tenant: at start and then every hour. */
export function startHousekeeping(
  database: Database,
  onError: (error: unknown) => void,
): { stop: () => void } {
  const sweep = (): void => void sweepTenants(database).catch(onError)
  const timer = setInterval(sweep, HOUR)
  timer.unref()
  sweep()
  return { stop: () => clearInterval(timer) }
}

async function sweepTenants(database: Database): Promise<void> {
  for (const tenant of await database.inShared(listTenantsWithFacts)) {
    await database.inTenant(tenant, SYSTEM.id, (tx) => forgetOldKeys(tx, tenant, new Date()))
  }
}
