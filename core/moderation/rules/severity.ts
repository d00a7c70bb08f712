import { criticalT } from './critical-t.ts'
import type { WithinSums } from './figures.ts'
import { inverseOf, type Matrix } from './matrix.ts'

// The many-facet view: rating = (region × question) + leniency of the assessor + rest, by least squares. It is the
// two-way additive model of incomplete blocks; a region's question is a block, an assessor a treatment. Invariants:
// 1. assessors are compared on the same questions of the same regions only, so who got weak regions is not "harsh";
// 2. severities of assessors who are linked by common questions sum to zero; unlinked groups are never compared;
// 3. the interval is the wider of two: from the rest's variance, and from how an assessor's deviations differ from
//    region to region (sandwich clustered by region, G / (G − 1)), with Student's t of her regions less one.

/** Ratings of one region: question to assessor to rating. */
export type RatingsByQuestion = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The sums of one region that severities need; `assessors` gives the order. */
export function withinSums(assessors: readonly string[], ratings: RatingsByQuestion): WithinSums {
  const sums: WithinSums = {
    deviations: assessors.map(() => 0),
    overlap: assessors.map(() => assessors.map(() => 0)),
    squares: 0,
    ratings: assessors.map(() => 0),
    questions: 0,
  }
  for (const given of ratings.values()) if (given.size >= 2) addQuestion(sums, assessors, given)
  return sums
}

function addQuestion(
  sums: WithinSums,
  assessors: readonly string[],
  given: ReadonlyMap<string, number>,
): void {
  const mean = [...given.values()].reduce((sum, value) => sum + value, 0) / given.size
  const raters = assessors.flatMap((assessor, i) => (given.has(assessor) ? [i] : []))
  sums.questions++
  for (const i of raters) {
    const deviation = (given.get(assessors[i] as string) as number) - mean
    sums.deviations[i] = (sums.deviations[i] as number) + deviation
    sums.squares += deviation ** 2
    sums.ratings[i] = (sums.ratings[i] as number) + 1
    const row = sums.overlap[i] as number[]
    for (const k of raters) row[k] = (row[k] as number) + (i === k ? 1 : 0) - 1 / given.size
  }
}

export interface RegionSums {
  assessors: readonly string[]
  within: WithinSums
}

export interface SeverityFigure {
  assessorId: string
  severity: number
  low: number
  high: number
  regions: number
  ratings: number
  group: number
  isFew: boolean
}

/** Regions below which an assessor's own differences between regions are too few to judge by. */
const FEW_REGIONS = 5

/** Severity of every assessor of the regions, harshest first; an assessor without a shared question is left out. */
export function severitiesOf(regions: readonly RegionSums[]): SeverityFigure[] {
  const groups = linkedGroups(regions)
  return groups
    .flatMap((members, group) => severitiesOfGroup(members, group + 1, regions))
    .sort((a, b) => b.severity - a.severity || (a.assessorId < b.assessorId ? -1 : 1))
}

/** Assessors joined by a common question, directly or through others; largest group first. */
function linkedGroups(regions: readonly RegionSums[]): string[][] {
  const groupOf = new Map<string, Set<string>>()
  for (const { assessors, within } of regions) {
    const sharing = assessors.filter((_, i) => (within.ratings[i] as number) > 0)
    sharing.forEach((one, i) => {
      const linked = sharing.filter((_, k) => k === i || isLinked(within, assessors, sharing, i, k))
      const joined = new Set(linked.flatMap((other) => [...(groupOf.get(other) ?? [other])]))
      for (const member of joined) groupOf.set(member, joined)
      groupOf.set(one, joined)
    })
  }
  return [...new Set(groupOf.values())]
    .map((group) => [...group].sort())
    .sort((a, b) => b.length - a.length || ((a[0] as string) < (b[0] as string) ? -1 : 1))
}

function isLinked(
  within: WithinSums,
  assessors: readonly string[],
  sharing: readonly string[],
  i: number,
  k: number,
): boolean {
  const at = (n: number) => assessors.indexOf(sharing[n] as string)
  return (within.overlap[at(i)]?.[at(k)] ?? 0) < 0
}

interface Group {
  members: readonly string[]
  /** The regions' sums on the indexes of the group. */
  parts: { indexes: number[]; within: WithinSums }[]
}

function severitiesOfGroup(
  members: readonly string[],
  group: number,
  regions: readonly RegionSums[],
): SeverityFigure[] {
  const parts = regions
    .filter(({ assessors }) => assessors.some((one) => members.includes(one)))
    .map(({ assessors, within }) => ({ indexes: assessors.map((one) => members.indexOf(one)), within }))
  const fit = fitOf({ members, parts })
  return members.map((assessorId, i) => {
    const served = parts.filter(({ indexes, within }) => (within.ratings[indexes.indexOf(i)] ?? 0) > 0)
    const ratings = served.reduce((sum, p) => sum + (p.within.ratings[p.indexes.indexOf(i)] as number), 0)
    const half = halfWidth(fit, i, served.length)
    const severity = -(fit.leniency[i] as number)
    return {
      assessorId,
      severity,
      low: severity - half,
      high: severity + half,
      regions: served.length,
      ratings,
      group,
      isFew: served.length < FEW_REGIONS,
    }
  })
}

export interface Fit {
  leniency: number[]
  /** Standard errors from the variance of the rest, and clustered by region. */
  errors: number[]
  clustered: number[]
  /** Variance of the rest and its degrees of freedom. */
  variance: number
  freedom: number
}

function halfWidth(fit: Fit, i: number, regions: number): number {
  const plain = criticalT(fit.freedom) * (fit.errors[i] as number)
  if (regions < FEW_REGIONS) return plain
  return Math.max(plain, criticalT(regions - 1) * (fit.clustered[i] as number))
}

/** Least squares within questions: solve `overlap × leniency = deviations` with leniencies that sum to zero. */
export function fitOf({ members, parts }: Group): Fit {
  const size = members.length
  const overlap: Matrix = members.map(() => members.map(() => 1 / size))
  const deviations = members.map(() => 0)
  for (const { indexes, within } of parts) addRegion(overlap, deviations, indexes, within)
  const inverse = inverseOf(overlap)
  const leniency = inverse.map((row) => row.reduce((sum, x, k) => sum + x * (deviations[k] as number), 0))
  const total = (of: (within: WithinSums) => number) => parts.reduce((sum, p) => sum + of(p.within), 0)
  const explained = leniency.reduce((sum, x, i) => sum + x * (deviations[i] as number), 0)
  const ratings = total((w) => w.ratings.reduce((sum, n) => sum + n, 0))
  const freedom = ratings - total((w) => w.questions) - (size - 1)
  const variance = freedom > 0 ? Math.max(0, total((w) => w.squares) - explained) / freedom : 0
  // Adding 1/size to every cell added the same to the inverse: taken off again, it is the pseudo-inverse.
  const pseudo = inverse.map((row) => row.map((x) => x - 1 / size))
  return {
    leniency,
    errors: pseudo.map((row, i) => Math.sqrt(Math.max(0, variance * (row[i] as number)))),
    clustered: clusteredErrors(pseudo, leniency, parts),
    variance,
    freedom,
  }
}

function addRegion(overlap: Matrix, deviations: number[], indexes: readonly number[], within: WithinSums) {
  indexes.forEach((at, i) => {
    if (at < 0) return
    deviations[at] = (deviations[at] as number) + (within.deviations[i] as number)
    const row = overlap[at] as number[]
    indexes.forEach((to, k) => {
      if (to >= 0) row[to] = (row[to] as number) + ((within.overlap[i] as number[])[k] as number)
    })
  })
}

function clusteredErrors(pseudo: Matrix, leniency: readonly number[], parts: Group['parts']): number[] {
  const regions = parts.length
  if (regions < 2) return leniency.map(() => 0)
  const squares = leniency.map(() => 0)
  for (const { indexes, within } of parts) {
    const rest = indexes.map((_, i) => restOf(within, leniency, indexes, i))
    pseudo.forEach((row, i) => {
      const moved = rest.reduce((sum, x, k) => sum + x * (row[indexes[k] as number] ?? 0), 0)
      squares[i] = (squares[i] as number) + moved ** 2
    })
  }
  return squares.map((sum) => Math.sqrt((sum * regions) / (regions - 1)))
}

/** What a region adds to an assessor's deviations beyond what the leniencies explain. */
const restOf = (
  within: WithinSums,
  leniency: readonly number[],
  indexes: readonly number[],
  i: number,
): number =>
  (within.overlap[i] as number[]).reduce(
    (rest, x, k) => rest - x * (leniency[indexes[k] as number] ?? 0),
    within.deviations[i] as number,
  )
