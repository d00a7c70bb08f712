// Times that somebody else's clock tells. None is taken on trust, and none is thrown away because a network was gone.

const MINUTE = 60_000
const DAY = 86_400_000
/** Clocks of devices differ; so much ahead of ours is no lie. */
const AHEAD = 2 * MINUTE

/** How far back something may have happened that is told only now. */
export const PAST = { telephony: 2 * DAY, manual: 7 * DAY, field: 3 * DAY, position: DAY } as const

/** Whether a time can be true: not in the future but for a differing clock, and not too long ago. */
export const isPlausible = (at: Date, now: Date, past: number): boolean =>
  at.getTime() <= now.getTime() + AHEAD && at.getTime() >= now.getTime() - past

/** The moment of an act that follows what stands already: never before it, also where our own clock was put back. */
export const notBefore = (now: Date, stands: Date): Date => (stands > now ? stands : now)

/**
 * A device's time by our clock. A device that says what its clock shows while it sends tells how far it is off; a
 * difference of seconds is the way through the network and left alone.
 */
export function setRight(at: Date, sentAt: Date | undefined, now: Date): Date {
  const off = sentAt === undefined ? 0 : now.getTime() - sentAt.getTime()
  const right = at.getTime() + (Math.abs(off) > 10_000 ? off : 0)
  return new Date(Math.min(right, now.getTime()))
}
