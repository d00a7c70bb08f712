/** The clock of the wall, as people write it. @example clockInWib(new Date('2026-11-23T02:05:00Z')) // '09.05' */
export const clockInWib = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.')

/**
 * A day and a time of it (WIB) as one moment; what is no time gives no moment, so that the contract refuses it.
 *
 * @example momentInWib('2026-11-23', '9.05') // '2026-11-23T09:05:00+07:00'
 */
export function momentInWib(day: string | undefined, time = ''): string {
  const [, hour = '', minute = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(time) ?? []
  return `${day}T${hour.padStart(2, '0')}:${minute}:00+07:00`
}
