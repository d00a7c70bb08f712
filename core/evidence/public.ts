// For the modules above: cards of versions, noting what they are used for, handing them over to the ministry.

import type { Tenant, Tx } from '#platform/db/tx.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { DocumentCard } from './contract.ts'
import { cardOf, listVersions } from './store/versions.ts'

export { citeVersion, handOver, withdrawCitation } from './commands/cite-version.ts'

/**
 * Cards of versions in the order asked for; those the wall hides are left out. The ministry gets what was
 * handed over to it.
 *
 * @param now the moment for which validity is told
 */
export async function listVersionCards(
  tx: Tx,
  tenant: Tenant,
  versionIds: readonly string[],
  now: Date = new Date(),
): Promise<DocumentCard[]> {
  const versions = await listVersions(tx, tenant, versionIds)
  return versions.map((version) => cardOf(version, dayInWib(now)))
}
