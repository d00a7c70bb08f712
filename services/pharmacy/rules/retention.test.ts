import { expect, test } from 'vitest'
import { cutoffsOf, START_RETENTION } from './retention.ts'

test('years of retention are years of the calendar, days are days', () => {
  expect(cutoffsOf(START_RETENTION, new Date('2026-11-22T00:00:00Z'))).toEqual({
    patients: new Date('2001-11-22T00:00:00Z'),
    parcels: new Date('2026-08-24T00:00:00Z'),
    reasons: new Date('2021-11-22T00:00:00Z'),
  })
})

test('what was seen on 29 February is kept into March where the year has no such day', () => {
  const { patients } = cutoffsOf({ ...START_RETENTION, patientYears: 5 }, new Date('2028-02-29T00:00:00Z'))
  expect(patients).toEqual(new Date('2023-03-01T00:00:00Z'))
})
