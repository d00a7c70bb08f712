// From the pool and the year's regions to the problem the solver gets, and from its seats to what people read.
import type { Assessor, Assignment, ProposalContent, RegionName, Shortage } from '../contract.ts'
import type { Assigning, Pair, Pooled, Wanting } from './assigning.ts'
import { conflictsWith } from './conflicts.ts'
import { uncoveredBy } from './cover.ts'

/** A year before the proposal. */
export interface Year {
  pool: readonly Assessor[]
  regions: readonly RegionName[]
  /** Assignments that stand; never taken away. */
  standing: readonly Assignment[]
  perRegion: number
  seed: number
}

const keptOf = ({ standing }: Year, region: string): string[] =>
  standing.filter((one) => one.region === region).map(({ assessorId }) => assessorId)

const isFree = (assessor: Assessor, region: string): boolean =>
  assessor.isActive && conflictsWith(assessor, region).length === 0

/** The solver's problem. Only active assessors are in its pool. */
export function assigningOf(year: Year): Assigning {
  const active = year.pool.filter(({ isActive }) => isActive)
  const pool = active.map(
    ({ personId, expertise, capacity }): Pooled => ({
      id: personId,
      expertise,
      capacity,
      load: year.standing.filter(({ assessorId }) => assessorId === personId).length,
    }),
  )
  const regions = year.regions.map(({ code }): Wanting => {
    const kept = keptOf(year, code)
    const eligible = active
      .filter((one) => !kept.includes(one.personId) && isFree(one, code))
      .map(({ personId }) => personId)
    return { code, kept, eligible, open: Math.max(0, year.perRegion - kept.length) }
  })
  return { pool, regions, seed: year.seed }
}

/** What people read of a solution: seats by region, load by assessor, and every region that stays short, with why. */
export function contentOf(
  year: Year,
  assigning: Assigning,
  seats: readonly Pair[],
): Omit<ProposalContent, 'milliseconds'> {
  const expertise = new Map(year.pool.map((one) => [one.personId, one.expertise]))
  const regions = year.regions.map((region, r) => {
    const kept = assigning.regions[r]?.kept ?? []
    const added = seats.filter(([at]) => at === r).map(([, a]) => (assigning.pool[a] as Pooled).id)
    const together = [...kept, ...added]
    return {
      region,
      kept: [...kept],
      added,
      uncovered: uncoveredBy(together.map((id) => expertise.get(id) ?? [])),
    }
  })
  const open = assigning.regions.reduce((sum, region) => sum + region.open, 0)
  return {
    regions,
    loads: loadsOf(year, regions),
    shortages: shortagesOf(year, regions),
    seats: { open, filled: seats.length },
  }
}

function loadsOf(year: Year, regions: ProposalContent['regions']): ProposalContent['loads'] {
  return year.pool.map((assessor) => {
    const id = assessor.personId
    const before = year.standing.filter(({ assessorId }) => assessorId === id).length
    const conflicts = year.regions.flatMap(({ code }) =>
      conflictsWith(assessor, code).map(({ kind }) => ({ region: code, kind })),
    )
    const added = regions.filter((one) => one.added.includes(id)).length
    const { name, capacity } = assessor
    return { assessorId: id, name, before, after: before + added, capacity, conflicts }
  })
}

/** A region is short because too few may rate it at all, or because those who may have no capacity left. */
function shortagesOf(year: Year, regions: ProposalContent['regions']): Shortage[] {
  return regions.flatMap(({ region, kept, added }) => {
    const proposed = kept.length + added.length
    if (proposed >= year.perRegion) return []
    const eligible = year.pool.filter((one) => kept.includes(one.personId) || isFree(one, region.code)).length
    const cause = eligible < year.perRegion ? ('conflicts' as const) : ('capacity' as const)
    return [{ region, wanted: year.perRegion, proposed, eligible, cause }]
  })
}
