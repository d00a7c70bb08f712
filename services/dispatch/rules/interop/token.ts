// How long a token of a neighbouring centre is used: until shortly before it ends, so that none ends on its way.

const MARGIN_MS = 60_000
/** Where the centre does not say how long. */
const UNSAID_SECONDS = 300
const LONGEST_MS = 86_400_000

/** Until when a token is used that was given at a moment for so many seconds. */
export function usedUntil(givenAt: Date, expiresIn: number | undefined): Date {
  const said = (expiresIn ?? UNSAID_SECONDS) * 1000 - MARGIN_MS
  return new Date(givenAt.getTime() + Math.min(Math.max(said, 0), LONGEST_MS))
}

/** A date further ahead than any token lasts was written by a clock that has been put back since. */
export const isUsable = (until: Date | null, now: Date): boolean =>
  until !== null && now < until && until.getTime() - now.getTime() <= LONGEST_MS
