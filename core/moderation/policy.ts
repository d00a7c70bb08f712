import type { Moderation } from './contract.ts'

/** Who asks: where they work now, who they are, and what they may do there. */
export interface Asker {
  tenant: string
  actorId: string
  permissions: ReadonlySet<string>
  /** Whether they are assigned to rate the region in the year. */
  isAssigned: boolean
}

/** What somebody is to a region's moderations. */
export type Standing = 'secretariat' | 'moderator' | 'assessor'

const MINISTRY = '00'

export const isMinistry = (tenant: string): boolean => tenant === MINISTRY

/**
 * What the asker is to a moderation: the secretariat and a named moderator come from the ministry, assessors from
 * inside the region and only while they are assigned to it. Undefined: it is not theirs to see.
 */
export function standingOf(asker: Asker, moderation: Pick<Moderation, 'moderatorId'>): Standing | undefined {
  if (!isMinistry(asker.tenant)) return asker.isAssigned ? 'assessor' : undefined
  if (asker.permissions.has('moderation.case.manage')) return 'secretariat'
  return moderation.moderatorId === asker.actorId ? 'moderator' : undefined
}

/** Whoever rated the region does not lead a moderation of it; the secretariat may always close one. */
export const mayConclude = (standing: Standing): boolean => standing !== 'assessor'

/** A moderator serves the ministry and did not rate the region. */
export const mayModerate = (
  personId: string,
  ministry: readonly string[],
  assigned: readonly string[],
): boolean => ministry.includes(personId) && !assigned.includes(personId)
