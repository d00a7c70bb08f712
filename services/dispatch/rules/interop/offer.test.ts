import { describe, expect, test } from 'vitest'
import { intakeOf, mayAnswer } from './offer.ts'

const T = (minute: number) => new Date(Date.UTC(2026, 10, 22, 2, minute))

describe('an incident that a neighbouring centre sends', () => {
  test.each([
    [undefined, 1, false, 'offer'],
    [undefined, 1, true, 'nothing'],
    ['offered', 0, false, 'nothing'],
    ['offered', 1, false, 'renew'],
    ['offered', 1, true, 'withdraw'],
    ['refused', 1, false, 'renew'],
    ['lapsed', 1, false, 'renew'],
    ['refused', 1, true, 'nothing'],
    ['acknowledged', 1, false, 'tell'],
    ['acknowledged', 1, true, 'tell'],
    ['acknowledged', 0, true, 'nothing'],
  ] as const)('known as %s, told %i minutes later, closed there %s: %s', (state, minute, isClosed, what) => {
    const known = state && { state, changedAt: T(0) }
    expect(intakeOf(known, { changedAt: T(minute), isClosed })).toBe(what)
  })

  test('may be answered late; one of this installation only in its time', () => {
    const offered = { state: 'offered', dueAt: T(1) } as const
    expect(mayAnswer({ ...offered, via: 'eido' }, T(50))).toBe(true)
    expect(mayAnswer({ ...offered, via: 'installation' }, T(2))).toBe(false)
    expect(mayAnswer({ ...offered, via: 'eido', state: 'refused' }, T(0))).toBe(false)
  })
})
