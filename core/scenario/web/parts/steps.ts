import { compare, decimal, type Exact, exact, plus, times, toText } from '#core/evaluation/arithmetic.ts'

/** The score as a number of quarters, rounded down. */
export const quartersOf = (score: string): number => {
  const quarters = times(decimal(score), exact(4))
  return Number(quarters.n / quarters.d)
}

export const ofQuarters = (quarters: number): string => toText(exact(quarters, 4), 0)

/** The quarter above a score by so much, or above it and below where it would fall between two; at most 4. */
export function nextUp(score: string, by: Exact): string {
  const quarters = times(plus(decimal(score), by), exact(4))
  const up = Number((quarters.n + quarters.d - 1n) / quarters.d)
  return ofQuarters(Math.min(16, up))
}

/** One step down: to the quarter below. */
export function nextDown(score: string): string {
  const down = quartersOf(score)
  return ofQuarters(Math.max(0, compare(decimal(ofQuarters(down)), decimal(score)) < 0 ? down : down - 1))
}

/** One step up: to the quarter above. */
export const stepUp = (score: string): string => ofQuarters(Math.min(16, quartersOf(score) + 1))
