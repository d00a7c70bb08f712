import { STEPS, type Step } from '../contract/words.ts'

// The four steps stand one behind the other, each with one line and several people: M/M/c in tandem. By Burke's
// theorem the steps are independent, so the time through all is the sum of the times through each.
// Exponential work is a cautious picture of it: real work varies less, so the advice errs to one person more.

/**
 * Erlang C: the chance that whoever comes must wait.
 *
 * @param servers people at the step
 * @param load arrivals × mean work (erlang); at or above `servers` everybody waits
 */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1
  if (load <= 0) return 0
  const b = erlangB(servers, load)
  return (servers * b) / (servers - load * (1 - b))
}

/** Erlang B by its stable recursion. */
export function erlangB(servers: number, load: number): number {
  let blocked = 1
  for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked)
  return blocked
}

/** Mean wait before service, in the unit of `work`: Pw · work / (c − a). */
export const meanWait = (servers: number, load: number, work: number): number =>
  load >= servers ? Number.POSITIVE_INFINITY : (erlangC(servers, load) * work) / (servers - load)

/**
 * The chance that wait and work together take longer than `t` at one step (M/M/c, first come first served).
 */
export function sojournBeyond(t: number, servers: number, arrivals: number, work: number): number {
  const load = arrivals * work
  if (load >= servers) return 1
  const [mu, pw, spare] = [1 / work, erlangC(servers, load), servers - load - 1]
  const served = Math.exp(-mu * t)
  if (Math.abs(spare) < 1e-9) return served * (1 + pw * mu * t)
  return served * (1 + (pw * (1 - Math.exp(-mu * t * spare))) / spare)
}

/** How finely times are laid out, in seconds. */
const GRID = 4

/** Chances of the time through a step by cells of the grid up to `limit`. */
function cellsOf(limit: number, servers: number, arrivals: number, work: number): number[] {
  const beyond = (t: number) => sojournBeyond(t, servers, arrivals, work)
  return Array.from({ length: Math.ceil(limit / GRID) }, (_, i) => beyond(i * GRID) - beyond((i + 1) * GRID))
}

function convolve(a: readonly number[], b: readonly number[]): number[] {
  return a.map((_, i) => {
    let sum = 0
    for (let j = 0; j <= i; j++) sum += (a[j] as number) * (b[i - j] as number)
    return sum
  })
}

export type Staff = Record<Step, number>

/**
 * The chance that all steps together are done within `limit` seconds.
 *
 * @param perHour arrivals in an hour
 * @param work mean seconds of work on one prescription at each step
 */
export function shareWithin(
  limit: number,
  perHour: number,
  work: Record<Step, number>,
  staff: Staff,
): number {
  const arrivals = perHour / 3600
  const steps = STEPS.map((step) => cellsOf(limit, staff[step], arrivals, work[step]))
  // Cell i + j + … holds sums from its lower edge on; half a cell a further step centres it.
  const whole = steps.reduce(convolve)
  const shift = Math.round((STEPS.length - 1) / 2)
  return whole.slice(0, Math.max(0, whole.length - shift)).reduce((sum, one) => sum + one, 0)
}

const MOST = 60

/**
 * The fewest people that keep the promise for the share asked: beginning where no line grows without end, one is
 * added where it helps most.
 *
 * @param level share asked, 0 to 1
 */
export function adviseStaff(
  limit: number,
  level: number,
  perHour: number,
  work: Record<Step, number>,
): { staff: Staff; share: number; isReachable: boolean } {
  const least = (step: Step) => Math.floor((perHour / 3600) * work[step] + 1e-9) + 1
  let staff = Object.fromEntries(STEPS.map((step) => [step, least(step)])) as Staff
  let share = shareWithin(limit, perHour, work, staff)
  while (share < level && Math.max(...Object.values(staff)) < MOST) {
    const better = STEPS.map((step) => ({ ...staff, [step]: staff[step] + 1 }))
      .map((more) => ({ staff: more, share: shareWithin(limit, perHour, work, more) }))
      .reduce((best, one) => (one.share > best.share ? one : best))
    if (better.share - share < 1e-4) break
    ;({ staff, share } = better)
  }
  return { staff, share, isReachable: share >= level }
}
