import { daysUntil, isActiveBy, type Period, periodsOf, phaseOf, type Rhythm, type Span } from './period.ts'
import { isSent, type State } from './report.ts'

// Which reports a programme owes in a year, and which of them are late.

export interface PeriodStanding {
  period: Period
  endsOn: string
  dueOn: string
  locksOn: string | null
  isLocked: boolean
}

/** Where the newest version of a report stands. */
export interface HeadOf {
  state: State
  /** Whether some version is approved already. */
  hasApproved: boolean
  revision: number
}

export interface OwedCell {
  period: Period
  dueOn: string
  phase: 'ahead' | 'open' | 'locked'
  state: State | null
  revision: number
  isCorrection: boolean
  /** Whether the agency still has to send it. */
  isOwed: boolean
  /** Days since it was due, where it is owed and late. */
  daysLate: number | null
}

interface Asked {
  year: number
  rhythm: Rhythm
  span: Span
  periods: readonly PeriodStanding[]
  heads: ReadonlyMap<Period, HeadOf>
  /** Calendar day in WIB. */
  today: string
}

/** One cell for each period of the programme's rhythm in which it runs. */
export function cellsOf({ year, rhythm, span, periods, heads, today }: Asked): OwedCell[] {
  const rhythmic = new Set<Period>(periodsOf(rhythm))
  return periods
    .filter(({ period }) => rhythmic.has(period) && isActiveBy(span, year, period))
    .map((at) => cellOf(at, heads.get(at.period), today))
}

function cellOf(at: PeriodStanding, head: HeadOf | undefined, today: string): OwedCell {
  const phase = phaseOf(at, today)
  const isOwed = phase !== 'ahead' && head?.hasApproved !== true && !isSent(head?.state)
  const left = daysUntil(at.dueOn, today)
  return {
    period: at.period,
    dueOn: at.dueOn,
    phase,
    state: head?.state ?? null,
    revision: head?.revision ?? 0,
    isCorrection: head?.hasApproved === true && head.state !== 'approved',
    isOwed,
    daysLate: isOwed && left < 0 ? -left : null,
  }
}

/** Days the most overdue of these is late; null where none is. */
export const latestOf = (cells: readonly { daysLate: number | null }[]): number | null =>
  cells.reduce<number | null>(
    (most, { daysLate }) => (daysLate === null ? most : Math.max(most ?? 0, daysLate)),
    null,
  )
