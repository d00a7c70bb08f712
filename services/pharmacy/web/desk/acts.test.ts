import { describe, expect, test } from 'vitest'
import { actOfKey, actsFor, DESK_ACTS, KEYS, stopwatch, urgencyOf } from './acts.ts'

const standing = { state: 'received', isClarifying: false, lane: 'express', calls: 0 } as const

describe('the desk', () => {
  test('gives every act a key of its own', () => {
    expect(new Set(Object.values(KEYS)).size).toBe(DESK_ACTS.length)
    expect(Object.values(KEYS).every((key) => /^[a-z]$/.test(key))).toBe(true)
  })

  test('leads from received to handed over, one key a step', () => {
    const states = ['received', 'screened', 'prepared', 'checked', 'ready', 'called'] as const
    const first = states.map((state) => actsFor({ ...standing, state })[0])
    expect(first).toEqual(['screen', 'prepare', 'check', 'ready', 'call', 'handOver'])
  })

  test('offers nothing but the answer while a doctor is asked', () =>
    expect(actsFor({ ...standing, isClarifying: true })).toEqual(['answer', 'cancel']))

  test.each(['received', 'screened', 'prepared'] as const)('may ask the doctor while it is %s', (state) =>
    expect(actsFor({ ...standing, state })).toContain('clarify'),
  )

  test('never calls what is brought home', () =>
    expect(actsFor({ ...standing, state: 'ready', lane: 'delivery' })).not.toContain('call'))

  test('takes no key for an act that does not fit', () => {
    expect(actOfKey('H', actsFor(standing))).toBeUndefined()
    expect(actOfKey('T', actsFor(standing))).toBe('screen')
  })

  test.each([
    [359, 480, 'calm'],
    [360, 480, 'near'],
    [479, 480, 'near'],
    [480, 480, 'over'],
    [9999, null, 'none'],
  ] as const)('turns the stop-watch at 360 and 480 seconds: %i of %s', (elapsed, promise, urgency) =>
    expect(urgencyOf(elapsed, promise)).toBe(urgency),
  )

  test.each([
    [0, '0:00'],
    [65, '1:05'],
    [480, '8:00'],
    [3725, '1:02:05'],
  ])('shows minutes and seconds: %i', (seconds, shown) => expect(stopwatch(seconds)).toBe(shown))
})
