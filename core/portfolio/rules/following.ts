// Who is written to and when. Nothing is sent to an address that did not confirm, but the one question whether it was
// its owner who asked; and that question is not repeated to somebody who did not answer it.

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Asking the same address again within this time sends nothing. */
const ASK_PAUSE = 10 * MINUTE
/** After this an unconfirmed address is forgotten. */
const ASK_KEPT = 7 * DAY
/** At most one letter of news in this time; a little under a day, so that the hour of the chore does not wander. */
const NEWS_PAUSE = DAY - 2 * 60 * MINUTE
/** News waits this long for more of it. */
const GATHERING = 15 * MINUTE
/** New addresses a region takes in an hour. */
export const MOST_ASKED = 200

export interface Follower {
  askedAt: Date
  confirmedAt: Date | null
  toldAt: Date | null
}

/** Whether asking (again) sends the question: never to who follows already, nor twice within minutes. */
export const sendsQuestion = (before: Follower | undefined, now: Date): boolean =>
  before === undefined ||
  (before.confirmedAt === null && now.getTime() - before.askedAt.getTime() >= ASK_PAUSE)

/** Whether a follower is written to now if there is news. */
export const mayTell = ({ confirmedAt, toldAt }: Follower, now: Date): boolean =>
  confirmedAt !== null && (toldAt === null || now.getTime() - toldAt.getTime() >= NEWS_PAUSE)

/** News at or before this instant is told. */
export const gatheredUntil = (now: Date): Date => new Date(now.getTime() - GATHERING)

/** Unconfirmed addresses asked before this instant are forgotten. */
export const forgetsAskedBefore = (now: Date): Date => new Date(now.getTime() - ASK_KEPT)

/** Since when asked addresses count towards {@link MOST_ASKED}. */
export const countsAskedSince = (now: Date): Date => new Date(now.getTime() - 60 * MINUTE)

/** One address is one follower, however it is typed. */
export const tidyEmail = (email: string): string => email.trim().toLowerCase()
