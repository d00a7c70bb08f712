import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actsOn, mayCorrect, mayWrite } from '../policy.ts'
import { cellsOf } from './owed.ts'
import { datesOf, endMonthOf, endsOn, PERIODS, phaseOf, quarterOf, startMonthOf } from './period.ts'
import { RED_RULES, rulesOf, type Situation, whyRed } from './red.ts'
import { ACTS, isReminderDay, STATES, stateAfter } from './report.ts'
import { COLUMNS, checkRows, placesIn } from './sheet.ts'

describe('a period', () => {
  test('ends on the last day of its last month, leap years included', () => {
    expect([endsOn(2026, 'Q1'), endsOn(2028, 'M02'), endsOn(2026, 'Q4')]).toEqual([
      '2026-03-31',
      '2028-02-29',
      '2026-12-31',
    ])
  })
  test('lies in one quarter with its months', () => {
    for (const period of PERIODS) {
      expect(endMonthOf(quarterOf(period))).toBeGreaterThanOrEqual(endMonthOf(period))
      expect(startMonthOf(quarterOf(period))).toBeLessThanOrEqual(startMonthOf(period))
    }
  })
  test('is due some days after its end, and not before the year was opened for as long', () => {
    const dates = datesOf(2026, { dueDays: 14, lockDays: 30, openedOn: '2026-05-10' })
    const of = (name: string) => dates.find(({ period }) => period === name)
    expect(of('Q1')).toMatchObject({ endsOn: '2026-03-31', dueOn: '2026-05-24', locksOn: '2026-06-23' })
    expect(of('Q2')).toMatchObject({ dueOn: '2026-07-14' })
  })
  test('opens after its end and is locked by the clock after its last day, without anybody’s doing', () => {
    const at = { endsOn: '2026-03-31', locksOn: '2026-05-14', isLocked: false }
    expect(phaseOf(at, '2026-03-31')).toBe('ahead')
    expect(phaseOf(at, '2026-04-01')).toBe('open')
    expect(phaseOf(at, '2026-05-14')).toBe('open')
    expect(phaseOf(at, '2026-05-15')).toBe('locked')
    expect(phaseOf({ ...at, isLocked: true }, '2026-04-01')).toBe('locked')
    expect(phaseOf({ ...at, locksOn: null }, '2030-01-01')).toBe('open')
  })
  test('never goes back to open once it is locked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (a, b) => {
        const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
        const at = { endsOn: '2026-03-31', locksOn: '2026-05-14', isLocked: false }
        const order = { ahead: 0, open: 1, locked: 2 }
        const [first, later] = [Math.min(a, b), Math.max(a, b)]
        expect(order[phaseOf(at, day(first))]).toBeLessThanOrEqual(order[phaseOf(at, day(later))])
      }),
    )
  })
})

describe('a report', () => {
  test('goes from agency to secretariat to leader, and back with a reason', () => {
    expect(stateAfter('submit', 'draft')).toBe('submitted')
    expect(stateAfter('accept', 'submitted')).toBe('accepted')
    expect(stateAfter('approve', 'accepted')).toBe('approved')
    expect(stateAfter('return', 'accepted')).toBe('returned')
    expect(stateAfter('submit', 'returned')).toBe('submitted')
  })
  test('skips no step, and what is approved never changes', () => {
    expect(stateAfter('approve', 'submitted')).toBeUndefined()
    expect(stateAfter('accept', 'draft')).toBeUndefined()
    for (const act of ACTS) expect(stateAfter(act, 'approved')).toBeUndefined()
  })
  test('is written in an open period; after the lock only as a correction', () => {
    const draft = { state: 'draft' as const, correctionReason: null }
    const correction = { state: 'draft' as const, correctionReason: 'Salah hitung' }
    expect([mayWrite(undefined, 'open'), mayWrite(draft, 'open')]).toEqual([true, true])
    expect([mayWrite(undefined, 'locked'), mayWrite(draft, 'locked'), mayWrite(undefined, 'ahead')]).toEqual([
      false,
      false,
      false,
    ])
    expect(mayWrite(correction, 'locked')).toBe(true)
    for (const state of STATES) {
      const isWritten = state === 'draft' || state === 'returned'
      expect(mayWrite({ state, correctionReason: null }, 'open')).toBe(isWritten)
    }
  })
  test('is corrected when it is approved, or when the lock left it unfinished', () => {
    expect(mayCorrect({ state: 'approved', correctionReason: null }, 'open')).toBe(true)
    expect(mayCorrect(undefined, 'locked')).toBe(true)
    expect(mayCorrect({ state: 'returned', correctionReason: null }, 'locked')).toBe(true)
    expect(mayCorrect(undefined, 'open')).toBe(false)
    expect(mayCorrect({ state: 'submitted', correctionReason: null }, 'locked')).toBe(false)
    expect(mayCorrect({ state: 'draft', correctionReason: 'x' }, 'locked')).toBe(false)
  })
  test('can always be written on or corrected or decided about, by somebody, once its period began', () => {
    const permissions = new Set(
      ['write', 'accept', 'approve', 'judge'].map((act) => `realisation.report.${act}`),
    )
    for (const phase of ['open', 'locked'] as const) {
      for (const state of [undefined, ...STATES]) {
        for (const correctionReason of [null, 'alasan']) {
          const newest = state === undefined ? undefined : { state, correctionReason }
          expect(actsOn({ newest, phase, isOwned: true, permissions })).not.toEqual([])
        }
      }
    }
  })
  test('is reminded of a week, a day and no day before, and weekly after', () => {
    expect([8, 7, 2, 1, 0, -1, -7, -14].filter(isReminderDay)).toEqual([7, 1, 0, -7, -14])
  })
})

describe('a programme owes', () => {
  const periods = datesOf(2026, { dueDays: 14, lockDays: 30, openedOn: '2026-01-01' }).map((dates) => ({
    ...dates,
    isLocked: false,
  }))
  const asked = {
    year: 2026,
    rhythm: 'quarter' as const,
    span: { from: '2026-04', to: '2027-12' },
    periods,
    heads: new Map(),
    today: '2026-07-20',
  }
  test('reports of the periods in which it runs, and is late after the due date', () => {
    const cells = cellsOf(asked)
    expect(cells.map(({ period, isOwed, daysLate }) => [period, isOwed, daysLate])).toEqual([
      ['Q2', true, 6],
      ['Q3', false, null],
      ['Q4', false, null],
    ])
  })
  test('nothing more once it is sent, and is not late while a correction is written', () => {
    const sent = new Map([['Q2' as const, { state: 'submitted' as const, hasApproved: false, revision: 1 }]])
    expect(cellsOf({ ...asked, heads: sent })[0]).toMatchObject({ isOwed: false, daysLate: null })
    const corrected = new Map([['Q2' as const, { state: 'draft' as const, hasApproved: true, revision: 1 }]])
    expect(cellsOf({ ...asked, heads: corrected })[0]).toMatchObject({ daysLate: null, isCorrection: true })
  })
  test('every month where it reports by month', () => {
    expect(cellsOf({ ...asked, rhythm: 'month' }).map(({ period }) => period)).toEqual([
      'M04',
      'M05',
      'M06',
      'M07',
      'M08',
      'M09',
      'M10',
      'M11',
      'M12',
    ])
  })
})

describe('a programme is red', () => {
  const fine: Situation = {
    daysLate: null,
    plannedPercent: '75.00',
    physical: '60',
    moneyPlanned: '1000',
    moneyReal: '500',
    reportedMonth: 9,
    helpAsked: '',
    risks: [{ likelihood: 3, mitigation: 'Cadangan genset' }],
  }
  const rules = rulesOf([])
  test('for none of what is usual', () => expect(whyRed(fine, rules)).toEqual([]))
  test.each([
    ['a late report', { daysLate: 3 }],
    ['progress more than 15 points behind', { physical: '59.99' }],
    ['less than half of the money after the third quarter', { moneyReal: '499' }],
    ['help that is asked', { helpAsked: 'Jaringan desa' }],
    ['a very likely risk without mitigation', { risks: [{ likelihood: 3, mitigation: '' }] }],
  ])('for %s, with a sentence', (_why, change) => {
    const why = whyRed({ ...fine, ...change }, rules)
    expect(why).toHaveLength(1)
    expect(why[0]?.id).toMatch(/\S{3,}/)
  })
  test('by the thresholds a region sets, and by no rule it switched off', () => {
    const strict = rulesOf([{ rule: 'behind_plan', isOn: true, threshold: 10 }])
    expect(whyRed(fine, strict)).toHaveLength(1)
    const none = rulesOf(RED_RULES.map(({ rule }) => ({ rule, isOn: false, threshold: null })))
    expect(whyRed({ ...fine, daysLate: 99, helpAsked: 'x' }, none)).toEqual([])
  })
})

describe('a filled table', () => {
  const header = Object.values(COLUMNS).map(({ id }) => id)
  const found = placesIn(header)
  if ('missing' in found) throw new Error(found.missing.join())
  const { places } = found
  const now = {
    ...{ physical: '10', money: '100', outputs: [], narrative: 'Mulai', obstacles: '', helpAsked: '' },
    ...{ reasonOver: '', reasonBudget: '', reasonFalling: '' },
  }
  const standing = new Map([
    ['A-1', { programmeId: 'p', name: 'Satu', targetIds: ['t1', 't2'], now, revision: 2, lock: undefined }],
  ])
  const row = (line: number, cells: Partial<Record<keyof typeof places, string>>) => ({
    line,
    cells: header.map((_, i) => {
      const key = (Object.keys(places) as (keyof typeof places)[]).find((one) => places[one] === i)
      return key === undefined ? '' : (cells[key] ?? '')
    }),
  })
  const same = { code: 'A-1', number: '1', physical: '10', money: '100', narrative: 'Mulai', revision: '2' }

  test('changes nothing where it says what is stored', () => {
    expect(checkRows([row(2, same)], places, standing)).toMatchObject({
      unchanged: 1,
      changes: [],
      refused: [],
    })
  })
  test('takes quantities row by row and the rest from the first, however numbers are written', () => {
    const rows = [
      row(2, { ...same, physical: '62,5', money: 'Rp 12.500', quantity: '3' }),
      row(3, { code: 'A-1', number: '2', quantity: '1.50' }),
    ]
    const { changes, refused } = checkRows(rows, places, standing)
    expect(refused).toEqual([])
    expect(changes[0]?.after.typed).toMatchObject({
      physical: '62.5',
      money: '12500',
      outputs: [
        { targetId: 't1', quantity: '3' },
        { targetId: 't2', quantity: '1.5' },
      ],
    })
  })
  test.each([
    ['percent', { physical: '1000' }, COLUMNS.physical],
    ['money', { money: '12.5' }, COLUMNS.money],
    ['quantity', { quantity: '1.250,5' }, COLUMNS.quantity],
    ['an output that is not there', { quantity: '1', number: '9' }, COLUMNS.number],
    ['an old revision', { narrative: 'Lain', revision: '1' }, COLUMNS.revision],
    ['an unknown code', { code: 'B-9' }, COLUMNS.code],
  ])('is refused by row and column for %s', (_what, cells, column) => {
    const { refused, changes } = checkRows([row(7, { ...same, ...cells })], places, standing)
    expect(changes).toEqual([])
    expect(refused).toMatchObject([{ row: 7, column }])
  })
  test('without its columns is no table of reports', () => {
    expect(placesIn(['Kode', 'Program'])).toHaveProperty('missing')
  })
})
