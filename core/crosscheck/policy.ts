import type { SessionSummary } from './contract.ts'

const HOUR = 3_600_000
const LONGEST = 72 * HOUR

/** A session ends after it begins, within three days. */
export const hasSoundTimes = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): boolean => {
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  return length > 0 && length <= LONGEST
}

/** An interview is somewhere on the net, a visit or desk review somewhere on the ground. */
export const isSomewhere = ({
  kind,
  place,
  link,
}: Pick<SessionSummary, 'kind' | 'place' | 'link'>): boolean =>
  kind === 'interview' ? link !== null : place.trim() !== ''

/** Time and place change until the session is cancelled or its minutes stand. */
export const mayChange = ({ cancelled }: SessionSummary, issued: number): boolean =>
  cancelled === null && issued === 0

/** People check themselves in from an hour before until an hour after. */
export const mayCheckIn = ({ startsAt, endsAt, cancelled }: SessionSummary, now: Date): boolean =>
  cancelled === null &&
  now.getTime() >= Date.parse(startsAt) - HOUR &&
  now.getTime() <= Date.parse(endsAt) + HOUR
