import { expect, test } from 'vitest'
import { isUsable, usedUntil } from './token.ts'

const NOW = new Date('2026-11-22T02:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

test.each([
  [3600, 3540],
  [undefined, 240],
  [30, 0],
  [10_000_000, 86_400],
])('a token for %s seconds is used for %i', (expiresIn, used) => {
  expect(usedUntil(NOW, expiresIn)).toEqual(later(used))
})

test.each([
  [null, false],
  [later(0), false],
  [later(1), true],
  [later(86_400), true],
  [later(86_401), false],
])('a token that is used until %s: %s', (until, usable) => {
  expect(isUsable(until, NOW)).toBe(usable)
})
