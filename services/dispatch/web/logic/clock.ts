// Clocks of the desks. They count on this device; the server says what is due.

/** How pressing a clock is: `near` from the moment it is due, `bad` a minute later. */
export type ClockTone = 'calm' | 'near' | 'bad'

const GRACE_MS = 60_000

/**
 * Time from one instant to another as a stopwatch shows it; never negative.
 *
 * @example elapsed('2026-11-22T02:00:00Z', Date.parse('2026-11-22T02:01:05Z')) // '1:05'
 */
export function elapsed(from: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(from)) / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** The tone of a clock by the moment at which its step was due; calm where nothing is due. */
export function toneOf(dueAt: string | null | undefined, now: number): ClockTone {
  if (dueAt === null || dueAt === undefined) return 'calm'
  const late = now - Date.parse(dueAt)
  if (late < 0) return 'calm'
  return late < GRACE_MS ? 'near' : 'bad'
}

/** Milliseconds as minutes and seconds: `3:07`; nothing where there is no length. */
export function length(ms: number | null): string | undefined {
  return ms === null ? undefined : elapsed(new Date(0).toISOString(), ms)
}
