import { describe, expect, test } from 'vitest'
import { forgetBefore, isFresh, stateAt } from './hours.ts'

const at = (text: string) => new Date(text)
const hours = { opensAt: at('2026-11-22T01:00:00Z'), closesAt: at('2026-11-22T04:00:00Z') }

describe('one checks in', () => {
  test.each([
    ['2026-11-22T00:59:59Z', 'not_yet'],
    ['2026-11-22T01:00:00Z', 'open'],
    ['2026-11-22T03:59:59Z', 'open'],
    ['2026-11-22T04:00:00Z', 'ended'],
  ])('at %s: %s', (now, state) => {
    expect(stateAt(hours, at(now))).toBe(state)
  })

  test('with a form of the same half day, never one from the future', () => {
    expect([isFresh(1000, 1000), isFresh(1000, 44_200), isFresh(1000, 44_201), isFresh(1001, 1000)]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

test('names are kept five years', () => {
  expect(forgetBefore(at('2026-11-22T01:00:00Z')).toISOString()).toBe('2021-11-22T01:00:00.000Z')
})
