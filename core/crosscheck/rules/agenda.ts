import { compare, type Exact } from '#core/evaluation/arithmetic.ts'

/** Minutes a point takes where nobody says otherwise. */
export const MINUTES = { desk: 10, interview: 10, visit: 20 } as const

/**
 * Claims for a session, most to lose and most doubted first, as many as fit; of equal ones, in the order given.
 *
 * @param minutes the length of the session
 */
export function agendaFor<C extends { size: Exact }>(
  claims: readonly C[],
  minutes: number,
  kind: keyof typeof MINUTES,
): C[] {
  const room = Math.max(1, Math.floor(minutes / MINUTES[kind]))
  return claims
    .filter(({ size }) => size.n > 0n)
    .map((claim, i) => ({ claim, i }))
    .sort((a, b) => compare(b.claim.size, a.claim.size) || a.i - b.i)
    .slice(0, room)
    .map(({ claim }) => claim)
}
