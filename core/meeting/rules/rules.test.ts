import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposalsFrom } from './agenda.ts'
import { type Act, byUrgency, daysUntil, isLate, isReminderDay, type State, stateAfter } from './decision.ts'
import { attendanceHours, hasSoundTimes, isSomewhere, opdsAmong, yearOf } from './meeting.ts'

const STATES: readonly State[] = ['open', 'done', 'confirmed', 'withdrawn']
const ACTS: readonly Act[] = ['change', 'finish', 'confirm', 'reopen', 'withdraw']

describe('a decision', () => {
  test('moves along its drawing and nowhere else', () => {
    const moves = ACTS.flatMap((act) =>
      STATES.flatMap((state) => {
        const next = stateAfter(act, state)
        return next === undefined ? [] : [`${state} ${act} ${next}`]
      }),
    )
    expect(moves).toEqual([
      'open change open',
      'open finish done',
      'done confirm confirmed',
      'done reopen open',
      'open withdraw withdrawn',
    ])
  })

  test('that is settled stays so, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS)), (acts) => {
        for (const settled of ['confirmed', 'withdrawn'] as const) {
          expect(acts.map((act) => stateAfter(act, settled)).every((next) => next === undefined)).toBe(true)
        }
      }),
    )
  })

  test.each([
    ['open', '2026-11-21', true],
    ['open', '2026-11-22', false],
    ['done', '2026-11-01', false],
  ] as const)('%s and due %s is late: %s', (state, dueOn, late) => {
    expect(isLate({ state, dueOn }, '2026-11-22')).toBe(late)
  })

  test('is reminded of a week and a day before, on the day, and weekly after', () => {
    const days = [8, 7, 2, 1, 0, -1, -6, -7, -14]
    expect(days.filter(isReminderDay)).toEqual([7, 1, 0, -7, -14])
    expect(daysUntil('2026-12-01', '2026-11-22')).toBe(9)
  })

  test('that is open and longest overdue stands first; none is lost by ordering', () => {
    const one = fc.record({
      state: fc.constantFrom(...STATES),
      dueOn: fc.constantFrom('2026-01-05', '2026-02-05', '2026-03-05'),
    })
    fc.assert(
      fc.property(fc.array(one), (list) => {
        const ordered = byUrgency(list)
        expect(ordered).toHaveLength(list.length)
        const firstSettled = ordered.findIndex(({ state }) => state !== 'open')
        expect(
          ordered.slice(firstSettled === -1 ? ordered.length : firstSettled).some((d) => d.state === 'open'),
        ).toBe(false)
      }),
    )
  })
})

describe('a meeting', () => {
  test('ends after it begins, within three days', () => {
    const startsAt = '2026-11-22T02:00:00Z'
    const ends = ['2026-11-22T02:00:00Z', '2026-11-22T04:00:00Z', '2026-11-25T02:00:01Z']
    expect(ends.map((endsAt) => hasSoundTimes({ startsAt, endsAt }))).toEqual([false, true, false])
  })

  test('is in a room, online, or both', () => {
    expect(isSomewhere({ place: ' ', link: null })).toBe(false)
    expect(isSomewhere({ place: '', link: 'https://contoh.example' })).toBe(true)
  })

  test('belongs to its year in WIB', () => {
    expect([yearOf('2026-12-31T16:59:59Z'), yearOf('2026-12-31T17:00:00Z')]).toEqual([2026, 2027])
  })

  test('takes people in from an hour before until an hour after', () => {
    const { opensAt, closesAt } = attendanceHours({
      startsAt: '2026-11-22T02:00:00Z',
      endsAt: '2026-11-22T04:00:00Z',
    })
    expect([opensAt.toISOString(), closesAt.toISOString()]).toEqual([
      '2026-11-22T01:00:00.000Z',
      '2026-11-22T05:00:00.000Z',
    ])
  })

  test('knows its agencies by name or code, however they are written', () => {
    const opds = [
      { id: '1', name: 'Dinas Kesehatan', code: 'DINKES' },
      { id: '2', name: 'Dinas Perhubungan', code: 'DISHUB' },
      { id: '3', name: 'Bappeda', code: 'BAPPEDA' },
    ]
    expect(opdsAmong(['dinas  KESEHATAN', 'dishub', 'Kadin'], opds).map(({ id }) => id)).toEqual(['1', '2'])
  })
})

describe('an agenda is proposed', () => {
  const why = [{ id: 'Terlambat', en: 'Late' }]
  const standing = (programmeId: string, late: boolean, red: boolean) => ({ programmeId, late, red, why })
  const titles = new Map(['a', 'b', 'c', 'd'].map((id) => [id, `P-${id}`]))
  const decision = {
    id: 'd1',
    text: 'Pasang akses',
    opd: { name: 'Dinkes' },
    dueOn: '2026-11-01',
    isLate: true,
  }

  test('from red programmes, then late reports, then open decisions', () => {
    const standings = [standing('a', true, false), standing('b', true, true), standing('c', false, false)]
    const proposals = proposalsFrom(standings, [decision], titles, new Set())
    expect(proposals.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'programme:b red',
      'programme:a late',
      'decision:d1 decision',
    ])
  })

  test('without what stands on it already, and without what has no name', () => {
    const standings = [standing('a', true, false), standing('unknown', true, true)]
    expect(proposalsFrom(standings, [decision], titles, new Set(['programme:a', 'decision:d1']))).toEqual([])
  })
})
