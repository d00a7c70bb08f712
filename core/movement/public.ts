// For the modules above: a step of the way that they took, and who guides a region (a conflict of interest).

import type { Tx } from '#platform/db/tx.ts'
import { listMentors as readMentors } from './store/mentors.ts'

export { recordMilestone } from './commands/record-milestone.ts'

/** Somebody who guides or guided a region. Days are `YYYY-MM-DD`, instants RFC 3339. */
export interface MentorFact {
  personId: string
  region: string
  fromOn: string
  /** Null while the guidance lasts. */
  endedAt: string | null
}

/**
 * Mentors of a region, now and before; whoever guided it can not rate it. Behind the ministry's wall, or the region's.
 *
 * @example const coached = await listMentors(tx, '35.05')
 */
export const listMentors = (tx: Tx, region: string): Promise<MentorFact[]> => factsOf(tx, [region])

/** Mentors of every region, behind the ministry's wall. */
export const listAllMentors = (tx: Tx): Promise<MentorFact[]> => factsOf(tx, undefined)

async function factsOf(tx: Tx, regions: readonly string[] | undefined): Promise<MentorFact[]> {
  const mentors = await readMentors(tx, regions)
  return mentors.map(({ personId, region, fromOn, ended }) => ({
    personId,
    region,
    fromOn,
    endedAt: ended?.at ?? null,
  }))
}
