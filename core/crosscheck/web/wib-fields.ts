const OFFSET = 7 * 3_600_000

/** The day of an instant in WIB, for a date field. */
export const dateOf = (instant: string): string =>
  new Date(Date.parse(instant) + OFFSET).toISOString().slice(0, 10)

/** The clock of an instant in WIB, for a time field: `09:30`. */
export const clockOf = (instant: string): string =>
  new Date(Date.parse(instant) + OFFSET).toISOString().slice(11, 16)

/** What both fields say together, as an instant; nothing while one is empty. */
export function instantOf(date: string | undefined, clock: string | undefined): string | undefined {
  const at = new Date(`${date}T${clock}:00+07:00`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
