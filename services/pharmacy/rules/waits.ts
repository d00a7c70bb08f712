/** A part of a whole with one decimal of percent; null where the whole is empty. */
export function shareOf(
  part: number,
  whole: number,
): { part: number; whole: number; percent: number | null } {
  return { part, whole, percent: whole === 0 ? null : Math.round((part * 1000) / whole) / 10 }
}

/** The smallest of ordered values that so many of a hundred do not exceed (nearest rank). */
export function nearestRank(sorted: readonly number[], percent: number): number | null {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null
}

export interface Waits {
  served: number
  meanSeconds: number | null
  medianSeconds: number | null
  p90Seconds: number | null
}

/** Mean, median and ninth decile of waits in milliseconds, told in whole seconds. */
export function waitsOf(milliseconds: readonly number[]): Waits {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const seconds = (ms: number | null) => (ms === null ? null : Math.round(ms / 1000))
  const sum = sorted.reduce((a, b) => a + b, 0)
  return {
    served: sorted.length,
    meanSeconds: sorted.length === 0 ? null : seconds(sum / sorted.length),
    medianSeconds: seconds(nearestRank(sorted, 50)),
    p90Seconds: seconds(nearestRank(sorted, 90)),
  }
}

/** A ticket as quality looks at it. */
export interface Served {
  lane: string
  day: string
  /** Hour (WIB) of handing in. */
  hour: number
  compounded: number
  receivedAt: number
  readyAt: number | null
  handedOverAt: number | null
  missedAt: number | null
  wasMissed: boolean
  cancelled: boolean
}

/** Handed in to handed over, in milliseconds; nothing for whom it never came to that. */
const waitOf = ({ receivedAt, handedOverAt }: Served): number | null =>
  handedOverAt === null ? null : handedOverAt - receivedAt

export const listWaits = (tickets: readonly Served[]): number[] =>
  tickets.map(waitOf).filter((wait): wait is number => wait !== null)

const countWithin = (tickets: readonly Served[], seconds: number): number =>
  listWaits(tickets).filter((wait) => wait <= seconds * 1000).length

const isFinished = ({ compounded }: Served): boolean => compounded === 0
const isHandedOver = ({ handedOverAt }: Served): boolean => handedOverAt !== null

/**
 * Finished-drug prescriptions handed over within so many seconds.
 *
 * @param missed whether those nobody fetched in time count (as not within), or are left out
 */
export function withinShare(tickets: readonly Served[], seconds: number, missed: 'count' | 'leave_out') {
  const finished = tickets.filter(isFinished)
  const whole =
    missed === 'count'
      ? finished.filter((one) => isHandedOver(one) || one.missedAt !== null)
      : finished.filter((one) => isHandedOver(one) && !one.wasMissed)
  return shareOf(countWithin(whole, seconds), whole.length)
}

/** The same until the medicine was ready: what the pharmacy alone can do. */
export function readyShare(tickets: readonly Served[], seconds: number) {
  const ready = tickets.filter((one) => isFinished(one) && one.readyAt !== null)
  const within = ready.filter(({ readyAt, receivedAt }) => (readyAt as number) - receivedAt <= seconds * 1000)
  return shareOf(within.length, ready.length)
}

/** Minimum service standard (Kepmenkes 129/2008): finished within 30 minutes, compounded within 60. */
export function spmShares(tickets: readonly Served[]) {
  const handed = tickets.filter(isHandedOver)
  const finished = handed.filter(isFinished)
  const compounded = handed.filter((one) => !isFinished(one))
  return {
    finishedWithin30: shareOf(countWithin(finished, 1800), finished.length),
    compoundedWithin60: shareOf(countWithin(compounded, 3600), compounded.length),
  }
}
