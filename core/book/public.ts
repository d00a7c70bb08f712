// What the modules above read: the plan in force, and its earlier versions.

import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Snapshot } from './contract.ts'
import { findPublished } from './store/versions.ts'

/** A published version of a region's plan. */
export interface PublishedPlan {
  number: number
  /** SHA-256 of the canonical JSON of the snapshot. */
  digest: string
  reason: string
  publishedAt: Date
  snapshot: Snapshot
}

/**
 * The plan in force, or an earlier version of it by number.
 *
 * @returns undefined before the region published one
 */
export async function findPublishedPlan(
  tx: Tx,
  tenant: Tenant,
  number?: number,
): Promise<PublishedPlan | undefined> {
  const found = await findPublished(tx, tenant, number)
  if (found?.number == null || found.decidedAt === null) return undefined
  const { digest, reason, snapshot } = found
  return { number: found.number, digest, reason, publishedAt: found.decidedAt, snapshot }
}
