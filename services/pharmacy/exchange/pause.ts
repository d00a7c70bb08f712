const MINUTE = 60_000

/**
 * When to try again after so many failures: one minute, two, four … at most the limit.
 *
 * @param failures those before this one
 */
export const nextTry = (now: Date, failures: number, mostMinutes: number): Date =>
  new Date(now.getTime() + Math.min(2 ** Math.min(failures, 20), mostMinutes) * MINUTE)

/** A message waits at most six hours for its next turn. */
export const MESSAGE_MINUTES = 360
/** A silent exchange is asked again after half an hour at the latest. */
export const CONNECTION_MINUTES = 30
