import { expect, it } from 'vitest'
import type { SheetQuestion } from '../../contract.ts'
import { filtered, neighbours, nextUnrated } from './filter.ts'

const question = (code: string, rated: boolean, flagged = false) =>
  ({
    code,
    component: code.startsWith('A') ? 'baseline' : 'output',
    rating: rated ? { value: 2 } : null,
    note: flagged ? { flagged } : null,
  }) as SheetQuestion
const sheet = [
  question('A01', true),
  question('A02', false, true),
  question('B01', true),
  question('B02', false),
]
const codes = (some: readonly SheetQuestion[]) => some.map(({ code }) => code)

it.each([
  ['all', '', ['A01', 'A02', 'B01', 'B02']],
  ['unrated', '', ['A02', 'B02']],
  ['flagged', '', ['A02']],
  ['unrated', 'output', ['B02']],
] as const)('filter %s in component “%s”', (filter, component, expected) => {
  expect(codes(filtered(sheet, filter, component))).toEqual(expected)
})

it('the next unrated question comes after the present one, and from the start again at the end', () => {
  expect(nextUnrated(sheet, 'A01')).toBe('A02')
  expect(nextUnrated(sheet, 'A02')).toBe('B02')
  expect(nextUnrated(sheet, 'B02')).toBe('A02')
  expect(nextUnrated(sheet, undefined)).toBe('A02')
  expect(nextUnrated([question('A01', true)], 'A01')).toBeUndefined()
})

it('the first question has none before it, the last none after it', () => {
  expect(neighbours(sheet, 'A01')).toEqual({ previous: undefined, next: 'A02' })
  expect(neighbours(sheet, 'B02')).toEqual({ previous: 'B01', next: undefined })
})
