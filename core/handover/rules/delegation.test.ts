import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { daysFrom, endingOf, faultOf, spanOf, stateOf, type Wish } from './delegation.ts'

const wish: Wish = {
  role: 'opd_officer',
  personId: 'ayu',
  standIn: { personId: 'budi', roles: ['opd_officer'] },
  from: '2026-11-22',
  until: '2026-11-25',
}

describe('a delegation', () => {
  test.each<[string, Partial<Wish>]>([
    ['not_lendable', { role: 'assessor' }],
    ['not_lendable', { role: 'ministry_admin' }],
    ['not_oneself', { standIn: { personId: 'ayu', roles: ['opd_officer'] } }],
    ['two_hats', { role: 'leader', standIn: { personId: 'budi', roles: ['region_admin'] } }],
    ['begins_in_past', { from: '2026-11-21' }],
    ['ends_first', { from: '2026-11-26' }],
    ['too_long', { until: '2027-02-22' }],
    ['too_long', { role: 'leader', until: '2026-12-23' }],
  ])('is refused for %s', (fault, change) => {
    expect(faultOf({ ...wish, ...change }, '2026-11-22')).toBe(fault)
  })

  test('of a quarter is possible, of a leader a month', () => {
    expect(faultOf({ ...wish, until: '2027-02-21' }, '2026-11-22')).toBeUndefined()
    expect(faultOf({ ...wish, role: 'leader', until: '2026-12-22' }, '2026-11-22')).toBeUndefined()
    expect(daysFrom('2026-11-22', '2026-12-22')).toBe(31)
  })

  test('counts from now on its first day, and to the last instant of the last in WIB', () => {
    const now = new Date('2026-11-22T03:00:00Z')
    expect(spanOf(wish, now)).toEqual({ beginsAt: now, endsAt: new Date('2026-11-25T16:59:59.999Z') })
    const later = spanOf({ from: '2026-11-23', until: '2026-11-23' }, now)
    expect(later.beginsAt).toEqual(new Date('2026-11-22T17:00:00Z'))
  })

  test('is planned, running, ended; and its ending says how', () => {
    const times = { beginsAt: new Date(100), endsAt: new Date(200), endedAt: null, isRecalled: false }
    expect([50, 100, 199, 200].map((ms) => stateOf(times, new Date(ms)))).toEqual([
      'planned',
      'running',
      'running',
      'ended',
    ])
    expect(endingOf(times, new Date(150))).toBeNull()
    expect(endingOf(times, new Date(250))).toBe('date')
    expect(endingOf({ ...times, endedAt: new Date(150), isRecalled: true }, new Date(160))).toBe('recalled')
    expect(endingOf({ ...times, endedAt: new Date(150) }, new Date(160))).toBe('membership')
  })
})

test('the same content has the same digest in whatever order its keys come', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: 1 })).toBe(
    canonical({ a: 1, b: [1, { c: 'x', d: null }] }),
  )
})
