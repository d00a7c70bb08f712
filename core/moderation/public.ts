// Reads for the modules above: which questions were moderated and how that ended, and how far assessors agree.

import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Agreement, Moderation } from './contract.ts'
import { agreementReply } from './rules/reply.ts'
import { listFigures } from './store/agreements.ts'
import * as store from './store/moderations.ts'

export { hasOpenModerations } from './store/moderations.ts'

/**
 * Moderations of a year, oldest first. No single rating is told.
 *
 * @param region all regions that the wall of `tx` shows when left out
 */
export const listModerations = async (tx: Tx, year: number, region?: Tenant): Promise<Moderation[]> =>
  (await store.listModerations(tx, year, region)).map(
    ({ ratingsBefore: _, closedBy: __, ...moderation }) => moderation,
  )

/** Agreement of a region's assessors; nothing until its ratings are revealed and computed. */
export async function getAgreement(tx: Tx, year: number, region: Tenant): Promise<Agreement | undefined> {
  const [kept] = await listFigures(tx, year, region)
  return kept && agreementReply(year, kept)
}
