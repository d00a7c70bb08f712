import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTS, daysUntil, isReminderDay, isSettled, STATES, stateAfter } from './recommendation.ts'

describe('a recommendation', () => {
  test.each([
    ['report', 'open', 'in_progress'],
    ['prove', 'open', 'proven'],
    ['prove', 'in_progress', 'proven'],
    ['return', 'proven', 'in_progress'],
    ['accept', 'proven', 'accepted'],
    ['carry_over', 'in_progress', 'carried_over'],
    ['accept', 'open', undefined],
    ['return', 'accepted', undefined],
    ['plan', 'proven', undefined],
  ] as const)('%s on %s leads to %s', (act, state, next) => expect(stateAfter(act, state)).toBe(next))

  test('that is settled in its year is never moved again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTS), fc.constantFrom(...STATES.filter(isSettled)), (act, state) => {
        expect(stateAfter(act, state)).toBeUndefined()
      }),
    )
  })

  test('whatever was done, what is not accepted can be carried over', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS.filter((act) => act !== 'carry_over'))), (acts) => {
        const end = acts.reduce<(typeof STATES)[number]>(
          (state, act) => stateAfter(act, state) ?? state,
          'open',
        )
        expect(stateAfter('carry_over', end)).toBe(end === 'accepted' ? undefined : 'carried_over')
      }),
    )
  })
})

test('reminders come two weeks, one week, a day before and on the day, then weekly', () => {
  const days = Array.from({ length: 40 }, (_, i) => 20 - i).filter(isReminderDay)
  expect(days).toEqual([14, 7, 1, 0, -7, -14])
  expect(daysUntil('2027-03-01', '2027-02-27')).toBe(2)
})
