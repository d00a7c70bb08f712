// A candidate's total is the sum of weight × level / 4 over the criteria, exact, and is rounded once, for reading only:
// ranks compare the exact sums. Whoever misses a part has no rank yet; whoever stays below a knock-out level is struck
// off. Equal totals share a rank and the next one is skipped. Weights are the ministry's; none are published (N5, AP2).
import type { Criterion } from '../contract.ts'
import { levelOf } from './criteria.ts'
import {
  compare,
  exactText,
  type Fraction,
  fromExact,
  fromText,
  mean,
  over,
  rounded,
  sum,
  times,
  whole,
} from './exact.ts'

/** What is known of one candidate. */
export interface Known {
  region: string
  /** By criterion. */
  figures: ReadonlyMap<string, { value: string; note: string; revision: number }>
  /** Submitted interview scores by criterion. */
  scores: ReadonlyMap<string, readonly number[]>
  /** Exact readiness index 0 to 4; undefined while none was submitted. */
  readiness: { exact: string; note: string } | undefined
}

interface Shown {
  exact: string
  rounded: string
}

export interface Part {
  criterion: string
  kind: Criterion['kind']
  weight: string
  value: string | null
  note: string | null
  scores: number[]
  level: Shown | null
  points: Shown | null
  isKnockedOut: boolean
  revision: number
}

export interface Reckoned {
  region: string
  parts: Part[]
  total: string
  totalExact: string
  isComplete: boolean
  isKnockedOut: boolean
  rank: number | null
}

const DIGITS = 2
const shown = (value: Fraction): Shown => ({ exact: exactText(value), rounded: rounded(value, DIGITS) })

/** The ranking of a round, best first; struck-off and incomplete candidates last, by code. */
export function rankingOf(criteria: readonly Criterion[], candidates: readonly Known[]): Reckoned[] {
  const reckoned = candidates.map((one) => reckon(criteria, one))
  const inOrder = reckoned.sort(inRanking)
  return inOrder.map((one) => ({ ...one, rank: rankOf(one, inOrder) }))
}

/** One candidate's parts and total, without a rank. */
export function reckon(criteria: readonly Criterion[], known: Known): Reckoned {
  const parts = criteria.map((criterion) => partOf(criterion, known))
  const total = sum(parts.flatMap(({ points }) => (points === null ? [] : [fromExact(points.exact)])))
  return {
    region: known.region,
    parts,
    total: rounded(total, DIGITS),
    totalExact: exactText(total),
    isComplete: parts.every(({ level }) => level !== null),
    isKnockedOut: parts.some((part) => part.isKnockedOut),
    rank: null,
  }
}

function partOf(criterion: Criterion, known: Known): Part {
  const { code, kind, weight, knockOutBelow } = criterion
  const level = levelFor(criterion, known)
  const figure = known.figures.get(code)
  return {
    criterion: code,
    kind,
    weight,
    value: figure?.value ?? null,
    note: kind === 'readiness' ? (known.readiness?.note ?? null) : (figure?.note ?? null),
    scores: kind === 'interview' ? [...(known.scores.get(code) ?? [])] : [],
    level: level === undefined ? null : shown(level),
    points: level === undefined ? null : shown(over(times(fromText(weight), level), whole(4))),
    isKnockedOut:
      level !== undefined && knockOutBelow !== null && compare(level, fromText(knockOutBelow)) < 0,
    revision: figure?.revision ?? 0,
  }
}

function levelFor({ code, kind, thresholds }: Criterion, known: Known): Fraction | undefined {
  if (kind === 'interview') return mean((known.scores.get(code) ?? []).map(whole))
  if (kind === 'readiness') return known.readiness && fromExact(known.readiness.exact)
  const value = known.figures.get(code)?.value
  if (value === undefined) return undefined
  return kind === 'number' ? whole(levelOf(value, thresholds ?? [])) : fromText(value)
}

const isRanked = ({ isComplete, isKnockedOut }: Reckoned): boolean => isComplete && !isKnockedOut

const classOf = (one: Reckoned): number => (isRanked(one) ? 0 : one.isKnockedOut ? 2 : 1)

const inRanking = (a: Reckoned, b: Reckoned): number =>
  classOf(a) - classOf(b) ||
  compare(fromExact(b.totalExact), fromExact(a.totalExact)) ||
  (a.region < b.region ? -1 : 1)

function rankOf(one: Reckoned, all: readonly Reckoned[]): number | null {
  if (!isRanked(one)) return null
  const total = fromExact(one.totalExact)
  return 1 + all.filter((other) => isRanked(other) && compare(fromExact(other.totalExact), total) > 0).length
}
