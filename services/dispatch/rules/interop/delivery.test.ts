import { expect, test } from 'vitest'
import { askAgainAt } from './delivery.ts'

const DELIVERED = new Date('2026-11-22T02:00:00Z')
const later = (minutes: number) => new Date(DELIVERED.getTime() + minutes * 60_000)

test.each([
  [0, 1],
  [10, 1],
  [11, 2],
  [13, 8],
  [15, 30],
  [60, 30],
])('after %i questions a centre is asked again in %i minutes', (asks, minutes) => {
  expect(askAgainAt(asks, DELIVERED, later(100))).toEqual(later(100 + minutes))
})

test('a centre that did not answer for a week is not asked any more', () => {
  expect(askAgainAt(400, DELIVERED, later(7 * 1440))).toBeNull()
})
