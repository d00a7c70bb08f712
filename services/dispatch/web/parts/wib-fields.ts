const WIB_MS = 7 * 3_600_000

/** An instant as `datetime-local` writes it, in WIB: `2026-11-22T09:00:05`. */
export const localOf = (instant: string): string =>
  new Date(Date.parse(instant) + WIB_MS).toISOString().slice(0, 19)

/** What `datetime-local` holds, read as WIB; nothing where it is empty or none. */
export function instantOf(local: string | undefined): string | undefined {
  if (local === undefined || local === '') return undefined
  const at = new Date(`${local.length === 16 ? `${local}:00` : local}+07:00`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
