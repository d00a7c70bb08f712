import type { Assessor, Conflict, Obstacle } from './contract.ts'
import { conflictsWith } from './rules/conflicts.ts'

/** What an assignment would be made of. */
export interface Fit {
  assessor: Assessor
  region: string
  /** Regions rated in the year already. */
  load: number
  isAssigned: boolean
}

/** What stands against an assignment, gravest first; nothing means it may be made. */
export function obstaclesOf({ assessor, region, load, isAssigned }: Fit): {
  obstacles: Obstacle[]
  conflicts: Conflict[]
} {
  const conflicts = conflictsWith(assessor, region)
  const stands: [Obstacle, boolean][] = [
    ['assigned', isAssigned],
    ['conflict', conflicts.length > 0],
    ['inactive', !assessor.isActive],
    ['full', load >= assessor.capacity],
  ]
  return { obstacles: stands.flatMap(([obstacle, is]) => (is ? [obstacle] : [])), conflicts }
}
