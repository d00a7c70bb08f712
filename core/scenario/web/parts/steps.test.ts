import { describe, expect, test } from 'vitest'
import { exact } from '#core/evaluation/arithmetic.ts'
import { nextDown, nextUp, ofQuarters, quartersOf, stepUp } from './steps.ts'

describe('scores move in quarters', () => {
  test.each([
    ['2', '2.25', '1.75'],
    ['2.8', '3', '2.75'],
    ['4', '4', '3.75'],
    ['0', '0.25', '0'],
    ['0.1', '0.25', '0'],
    ['3.99', '4', '3.75'],
  ])('from %s up to %s and down to %s', (from, up, down) => {
    expect([stepUp(from), nextDown(from)]).toEqual([up, down])
  })

  test('a step of one from between two quarters ends on a quarter, never beyond the scale', () => {
    expect(nextUp('2.8', exact(1))).toBe('4')
    expect(nextUp('2.5', exact(1))).toBe('3.5')
    expect(nextUp('3.5', exact(1))).toBe('4')
  })

  test('quarters are counted and written back', () => {
    expect([quartersOf('2.75'), ofQuarters(11)]).toEqual([11, '2.75'])
  })
})
