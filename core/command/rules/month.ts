import { dayInWib } from '#platform/time/time.ts'

/** The last moment of the month before, in WIB: what its figures then were. */
export const monthBefore = (now: Date): Date =>
  new Date(new Date(`${dayInWib(now).slice(0, 7)}-01T00:00:00+07:00`).getTime() - 1)
