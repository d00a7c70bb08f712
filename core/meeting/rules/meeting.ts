// 1. A meeting begins, ends within three days, and is somewhere.
// 2. Only a meeting that somebody came to was held, and only after it began.
// 3. Time and place change until it was held or cancelled.

const HOUR = 3_600_000
const LONGEST = 72 * HOUR
const WIB_OFFSET = 7 * HOUR

interface Times {
  startsAt: string
  endsAt: string
}

export const hasSoundTimes = ({ startsAt, endsAt }: Times): boolean => {
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  return length > 0 && length <= LONGEST
}

export const isSomewhere = ({ place, link }: { place: string; link: string | null }): boolean =>
  place.trim() !== '' || link !== null

/** The calendar year an instant lies in, WIB. */
export const yearOf = (instant: string): number => new Date(Date.parse(instant) + WIB_OFFSET).getUTCFullYear()

/** People check in from an hour before until an hour after. */
export const attendanceHours = ({ startsAt, endsAt }: Times): { opensAt: Date; closesAt: Date } => ({
  opensAt: new Date(Date.parse(startsAt) - HOUR),
  closesAt: new Date(Date.parse(endsAt) + HOUR),
})

export const hasBegun = ({ startsAt }: Times, now: Date): boolean => now.getTime() >= Date.parse(startsAt)

interface Opd {
  id: string
  name: string
  code?: string
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * Agencies somebody came from: people write the office of their own as they know it, by name or by code.
 *
 * @param offices as they stand on the list of attendance
 * @example opdsAmong(['dinas kesehatan', 'DISKOMINFO'], opds)
 */
export function opdsAmong<O extends Opd>(offices: readonly string[], opds: readonly O[]): O[] {
  const said = new Set(offices.map(plain))
  return opds.filter(
    ({ name, code }) => said.has(plain(name)) || (code !== undefined && said.has(plain(code))),
  )
}
