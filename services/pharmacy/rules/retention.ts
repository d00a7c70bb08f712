import type { RetentionPeriods } from '../contract.ts'

/**
 * Start values, which each region confirms or sets with the rule it follows: electronic medical records are kept at
 * least 25 years after the last visit (Permenkes 24/2022 art. 39), prescriptions at least five (Permenkes 72/2016), and
 * nothing longer than its purpose needs (UU 27/2022 art. 43).
 */
export const START_RETENTION: RetentionPeriods = { patientYears: 25, parcelDays: 90, reasonYears: 5 }

/** What is older than these instants is erased. */
export interface Cutoffs {
  patients: Date
  parcels: Date
  reasons: Date
}

/** @example cutoffsOf(START_RETENTION, new Date('2026-11-22T00:00:00Z')).patients // 2001-11-22T00:00:00Z */
export const cutoffsOf = (
  { patientYears, parcelDays, reasonYears }: RetentionPeriods,
  now: Date,
): Cutoffs => ({
  patients: yearsBefore(now, patientYears),
  parcels: new Date(now.getTime() - parcelDays * 86_400_000),
  reasons: yearsBefore(now, reasonYears),
})

function yearsBefore(now: Date, years: number): Date {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() - years)
  return then
}
