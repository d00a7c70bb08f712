// When will it be ready? From recent tickets of the same lane, by the ratio of what they took to what their place in
// line and their items let expect. Tickets are alike but for chance, so the next ratio falls between two of the
// ordered ratios seen so often as their ranks say (split conformal prediction); a few ratios assumed beforehand stand
// in while little was seen. What has already passed is left out, so the interval stays honest while one waits.

/** A recent ticket. Times in seconds from handing in. */
export interface Example {
  items: number
  /** Tickets before it in the lane when it came. */
  ahead: number
  /** Until it was ready. */
  seconds: number
}

/** Of a hundred intervals so many hold the moment. */
export const COVERAGE = 80

/** Seconds to begin with: Margadana's waits grow by about a minute an item (7 m 36 s at 1–2, 9 m 43 s at 3–4). */
const BASE_SECONDS = 180
const ITEM_SECONDS = 60
/** Seconds each ticket ahead adds before anything was seen. */
const AHEAD_SECONDS = 45

/** Ratios assumed before anything was seen: wide, so that little knowledge gives a wide interval. */
const PRIOR = [0.4, 0.6, 0.75, 0.85, 1, 1.15, 1.35, 1.6, 2, 2.6]
/** So many of them are like enough to learn from. */
const ALIKE = 50
/** The newest examples an estimate learns from. */
export const EXAMPLES = 150

/** What a ticket is expected to take, but for a factor that the ratios learn. */
function expected(items: number, ahead: number, pace: number): number {
  return BASE_SECONDS + ITEM_SECONDS * items + pace * ahead
}

/** Seconds each ticket ahead adds, by least squares on the examples and held to what is sensible. */
export function paceOf(examples: readonly Example[]): number {
  const scale = scaleOf(examples)
  let [top, bottom] = [AHEAD_SECONDS * 40, 40]
  for (const { items, ahead, seconds } of examples) {
    top += ahead * (seconds / scale - expected(items, 0, 0))
    bottom += ahead * ahead
  }
  return Math.min(600, Math.max(5, top / bottom))
}

/** How much slower or faster than the start values those without a line were. */
function scaleOf(examples: readonly Example[]): number {
  const alone = examples
    .filter(({ ahead }) => ahead <= 1)
    .map((one) => one.seconds / expected(one.items, one.ahead, AHEAD_SECONDS))
  const sum = alone.reduce((a, b) => a + b, 0)
  return (sum + 5) / (alone.length + 5)
}

export interface Interval {
  /** Seconds from now. */
  earliest: number
  latest: number
  /** Examples it is learnt from. */
  basis: number
}

/**
 * When a ticket that waits is ready, as an interval that holds in {@link COVERAGE} of a hundred cases.
 *
 * @param waited seconds since it was handed in
 */
export function estimate(
  ticket: { items: number; ahead: number; waited: number },
  examples: readonly Example[],
): Interval {
  const pace = paceOf(examples)
  const mine = expected(ticket.items, ticket.ahead, pace)
  const seen = alike(examples, mine, pace).map((one) => one.seconds / expected(one.items, one.ahead, pace))
  const ratios = [...seen, ...priorFor(ticket.ahead, examples)].sort((a, b) => a - b)
  const open = ratios.filter((ratio) => ratio * mine > ticket.waited)
  // Nobody waited so long: what is left is as long as the longest tail seen, and no less than a minute.
  if (open.length < 5) return { earliest: 0, latest: Math.max(60, ticket.waited / 2), basis: seen.length }
  const tail = (100 - COVERAGE) / 200
  const at = (share: number) => quantile(open, share) * mine - ticket.waited
  return { earliest: Math.max(0, at(tail)), latest: Math.max(60, at(1 - tail)), basis: seen.length }
}

/** Examples that a line and items like these let expect: short and long lines vary each in their own way. */
function alike(examples: readonly Example[], mine: number, pace: number): readonly Example[] {
  const distance = (one: Example) => Math.abs(Math.log(expected(one.items, one.ahead, pace) / mine))
  return [...examples].sort((a, b) => distance(a) - distance(b)).slice(0, ALIKE)
}

/** The assumed ratios give way to what was seen, and come back where the line is longer than nearly all that was seen. */
function priorFor(ahead: number, examples: readonly Example[]): readonly number[] {
  if (examples.length < 40) return PRIOR
  const longer = examples.filter((one) => one.ahead >= ahead).length
  return longer < examples.length / 20 ? PRIOR : []
}

/** Ranks of n ordered values leave n + 1 gaps; an end rank takes the value outside. */
function quantile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length + 1)
  const i = share < 0.5 ? Math.floor(rank) : Math.ceil(rank)
  return sorted[Math.min(sorted.length, Math.max(1, i)) - 1] as number
}
