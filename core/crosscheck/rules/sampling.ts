// Drawing the claims of a field visit: probability-proportional-to-size systematic sampling without replacement.
// Invariants: exactly `size` claims are drawn, none twice; a claim's chance is its size over the interval; claims as
// large as an interval are drawn for certain; the same list and start draw the same claims.
import { compare, type Exact, exact, minus, over, plus, sumOf, times } from '#core/evaluation/arithmetic.ts'

/** A claim with a size above zero. Sizes of zero have nothing to lose and are not drawn from. */
export interface Unit {
  question: string
  size: Exact
}

/** The claims drawn whatever the start, and the rest with its interval. */
export interface Frame {
  certain: readonly Unit[]
  rest: readonly Unit[]
  /** How many of the rest are drawn. */
  draws: number
  /** Total size of the rest. */
  total: Exact
}

const ZERO = exact(0)
const ONE = exact(1)

/** Parts what is too large to be left to chance from the rest, until nothing more is. */
export function frameOf(units: readonly Unit[], size: number): Frame {
  const present = units.filter((unit) => compare(unit.size, ZERO) > 0)
  let frame: Frame = {
    certain: [],
    rest: present,
    draws: Math.min(size, present.length),
    total: sumOf(present.map((unit) => unit.size)),
  }
  for (;;) {
    const { draws, total } = frame
    const large = frame.rest.filter((unit) => compare(times(unit.size, exact(draws)), total) >= 0)
    if (draws === 0 || large.length === 0) return frame
    const rest = frame.rest.filter((unit) => !large.includes(unit))
    frame = {
      certain: [...frame.certain, ...large],
      rest,
      draws: draws - large.length,
      total: sumOf(rest.map((unit) => unit.size)),
    }
  }
}

/** The chance of each claim to be drawn, by question: 1 for certain ones, else draws × size / total. */
export function chancesOf(units: readonly Unit[], size: number): Map<string, Exact> {
  const { certain, rest, draws, total } = frameOf(units, size)
  const chance = (unit: Unit): Exact => (draws === 0 ? ZERO : over(times(unit.size, exact(draws)), total))
  return new Map([
    ...certain.map((unit) => [unit.question, ONE] as const),
    ...rest.map((unit) => [unit.question, chance(unit)] as const),
  ])
}

/**
 * Draws. The sizes of the rest are laid end to end in the order given; from `start × interval` on, every interval
 * points at one claim.
 *
 * @param start from 0 up to, not including, 1
 * @returns questions in the order of the list
 * @example draw(units, 2, exact(1, 2))
 */
export function draw(units: readonly Unit[], size: number, start: Exact): string[] {
  const frame = frameOf(units, size)
  const drawn = new Set([
    ...frame.certain.map(({ question }) => question),
    ...pointedAt(frame, start).map(({ question }) => question),
  ])
  return units.filter(({ question }) => drawn.has(question)).map(({ question }) => question)
}

function pointedAt({ rest, draws, total }: Frame, start: Exact): Unit[] {
  if (draws === 0) return []
  const interval = over(total, exact(draws))
  const chosen: Unit[] = []
  let pointer = times(start, interval)
  let end = ZERO
  for (const unit of rest) {
    end = plus(end, unit.size)
    // No unit of the rest is as large as an interval, so it is pointed at once at most.
    if (compare(pointer, end) >= 0) continue
    chosen.push(unit)
    pointer = plus(pointer, interval)
  }
  return chosen
}

/**
 * Probability that at least one of `faulty` false claims among `among` is drawn, when every set of so many claims is
 * as likely to be the false one: one minus the hypergeometric chance of missing all, whatever the design.
 *
 * @param size claims drawn
 * @example catchAnywhere({ among: 10, size: 2, faulty: 1 }) // 1/5
 */
export function catchAnywhere({
  among,
  size,
  faulty,
}: {
  among: number
  size: number
  faulty: number
}): Exact {
  let miss = ONE
  for (let i = 0; i < Math.min(faulty, among); i++) {
    miss = times(miss, exact(Math.max(0, among - size - i), among - i))
  }
  return minus(ONE, miss)
}

/**
 * The same, when false claims lie where stake × doubt is: each of `faulty` falls on a claim with the probability of
 * its share of all size. Exact over every start: the starts between two neighbouring borders draw the same claims.
 */
export function catchWhereDoubted(units: readonly Unit[], size: number, faulty: number): Exact {
  const all = sumOf(units.map((unit) => unit.size))
  if (compare(all, ZERO) <= 0) return ZERO
  const borders = bordersOf(frameOf(units, size))
  const bySize = new Map(units.map((unit) => [unit.question, unit.size]))
  const missed = borders.slice(0, -1).map((from, i) => {
    const width = minus(borders[i + 1] as Exact, from)
    const caught = sumOf(draw(units, size, from).map((question) => bySize.get(question) ?? ZERO))
    return times(width, power(minus(ONE, over(caught, all)), faulty))
  })
  return minus(ONE, sumOf(missed))
}

/** Starts at which another claim begins to be drawn, from 0 to 1. */
function bordersOf({ rest, draws, total }: Frame): Exact[] {
  if (draws === 0) return [ZERO, ONE]
  const interval = over(total, exact(draws))
  let end = ZERO
  const inside = rest.map((unit) => {
    end = plus(end, unit.size)
    const intervals = over(end, interval)
    return minus(intervals, exact(intervals.n / intervals.d))
  })
  const sorted = [ZERO, ...inside, ONE].sort(compare)
  return sorted.filter((border, i) => i === 0 || compare(border, sorted[i - 1] as Exact) > 0)
}

const power = (base: Exact, exponent: number): Exact =>
  Array.from({ length: exponent }).reduce<Exact>((product) => times(product, base), ONE)
