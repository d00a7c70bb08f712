import { type Exact, exact, times, toFixedText } from '#core/evaluation/arithmetic.ts'
import type { SamplingContent, WeighedClaim } from '../contract.ts'
import { catchAnywhere, catchWhereDoubted, chancesOf, draw } from './sampling.ts'

/** A claim as {@link planOf} takes it. */
export interface ClaimToDraw extends Omit<WeighedClaim, 'stake' | 'chance' | 'drawn'> {
  stake: Exact
  size: Exact
}

interface Choice {
  size: number
  faulty: number
  /** From 0 up to, not including, 1; follows from the seed alone. */
  start: Exact
}

const percent = (chance: Exact, places: number): string => toFixedText(times(chance, exact(100)), places)

/**
 * The whole plan of a visit: who is drawn, with which chance, and what that is worth. Claims keep the order of the
 * instrument, for the draw runs along it. A size beyond the claims with something at stake is cut to their number.
 */
export function planOf(
  claims: readonly ClaimToDraw[],
  { size, faulty, start }: Choice,
): Omit<SamplingContent, 'seed' | 'submission'> {
  const units = claims.filter((claim) => claim.size.n > 0n)
  const among = units.length
  const drawn = new Set(draw(units, size, start))
  const chances = chancesOf(units, size)
  const wrong = Math.min(faulty, among)
  return {
    claims: claims.map(({ size: _size, stake, ...claim }) => ({
      ...claim,
      stake: toFixedText(stake, 4),
      chance: percent(chances.get(claim.question) ?? exact(0), 2),
      drawn: drawn.has(claim.question),
    })),
    among,
    size: Math.min(size, among),
    faulty: wrong,
    catchAnywhere: percent(catchAnywhere({ among, size: Math.min(size, among), faulty: wrong }), 1),
    catchWhereDoubted: percent(catchWhereDoubted(units, size, wrong), 1),
  }
}

/**
 * Where a draw starts: the first eight hexadecimal digits of the seed's SHA-256, over 2³².
 *
 * @param digest SHA-256 in hexadecimal
 */
export const startOf = (digest: string): Exact => exact(BigInt(`0x${digest.slice(0, 8)}`), 2n ** 32n)
