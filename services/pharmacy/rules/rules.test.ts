import { describe, expect, test } from 'vitest'
import { readDrugs } from './drug-table.ts'
import { faultsOfRules, laneOf, numberText, START_RULES } from './lanes.ts'
import { faultOfOwed } from './owed.ts'
import { isMissed, isSound, START_SETTINGS } from './settings.ts'
import { nearestRank, readyShare, type Served, spmShares, waitsOf, withinShare } from './waits.ts'
import { worklistOrder } from './worklist.ts'

const plain = { items: 3, compounded: false, programme: false, chronic: false, delivery: false }

describe('the lane', () => {
  test.each([
    ['three finished medicines', plain, 'express'],
    ['five finished medicines', { ...plain, items: 5 }, 'express'],
    ['six finished medicines', { ...plain, items: 6 }, 'regular'],
    ['six with a programme drug', { ...plain, items: 6, programme: true }, 'express'],
    ['one compounded', { ...plain, items: 1, compounded: true }, 'compounded'],
    ['compounded with a programme drug', { ...plain, compounded: true, programme: true }, 'compounded'],
    ['seven of a chronic patient', { ...plain, items: 7, chronic: true }, 'chronic'],
    ['to be brought home', { ...plain, delivery: true }, 'delivery'],
  ])('of %s', (_, one, lane) => {
    expect(laneOf(START_RULES, one).lane).toBe(lane)
  })

  test('of compounded medicine is never express, whatever the rules say', () => {
    const because = { id: 'x', en: 'x' }
    const rules = [{ lane: 'express' as const, when: {}, because }]
    expect(laneOf(rules, { ...plain, compounded: true }).lane).toBe('compounded')
  })

  test('says by which rule', () => {
    expect(laneOf(START_RULES, plain)).toMatchObject({
      rule: 4,
      because: { en: 'At most five finished medicines.' },
    })
  })

  test('has a number of three digits or more', () => {
    expect([numberText('A', 12), numberText('R', 1200)]).toEqual(['A-012', 'R-1200'])
  })
})

describe('rules', () => {
  const because = { id: 'x', en: 'x' }
  test('to begin with are sound', () => expect(faultsOfRules(START_RULES)).toEqual([]))
  test.each([
    [
      'a last rule with a condition',
      [{ lane: 'regular' as const, when: { chronic: true }, because }],
      'last_needs_no_condition',
    ],
    [
      'a rule below one that always holds',
      [
        { lane: 'regular' as const, when: {}, because },
        { lane: 'chronic' as const, when: {}, because },
      ],
      'needs_condition',
    ],
    [
      'compounded led into express',
      [
        { lane: 'express' as const, when: { compounded: true }, because },
        { lane: 'regular' as const, when: {}, because },
      ],
      'compounded_express',
    ],
    [
      'the same condition twice',
      [
        { lane: 'chronic' as const, when: { chronic: true }, because },
        { lane: 'regular' as const, when: { chronic: true }, because },
        { lane: 'regular' as const, when: {}, because },
      ],
      'never_reached',
    ],
  ])('with %s are refused', (_, rules, why) => {
    expect(faultsOfRules(rules).map((fault) => fault.why)).toContain(why)
  })
})

describe('settings', () => {
  test.each([
    ['to begin with', {}, true],
    ['whose no-show comes before the promise is over', { noShowMinutes: 8 }, false],
    ['that close before they open', { closesAt: '06:00' }, false],
    ['with a counter twice', { counters: ['1', '1'] }, false],
  ])('%s', (_, change, sound) => expect(isSound({ ...START_SETTINGS, ...change })).toBe(sound))

  test('let a number be missed after all calls and the whole time', () => {
    const calledAt = new Date('2026-11-23T02:00:00Z')
    const at = (minutes: number) => new Date(calledAt.getTime() + minutes * 60_000)
    expect([
      isMissed({ calls: 3, calledAt }, START_SETTINGS, at(30)),
      isMissed({ calls: 3, calledAt }, START_SETTINGS, at(29)),
      isMissed({ calls: 2, calledAt }, START_SETTINGS, at(60)),
    ]).toEqual([true, false, false])
  })
})

describe('shares', () => {
  const one = (wait: number | null, rest: Partial<Served> = {}): Served => ({
    lane: 'express',
    day: '2026-11-23',
    hour: 9,
    compounded: 0,
    receivedAt: 0,
    readyAt: wait === null ? null : wait * 500,
    handedOverAt: wait === null ? null : wait * 1000,
    missedAt: null,
    wasMissed: false,
    cancelled: false,
    ...rest,
  })
  const missed = one(null, { readyAt: 300_000, missedAt: 2_400_000, wasMissed: true })
  const fetchedLater = one(9000, { readyAt: 300_000, missedAt: 2_400_000, wasMissed: true })
  const tickets = [
    one(480),
    one(481),
    missed,
    fetchedLater,
    one(3500, { compounded: 1 }),
    one(null, { cancelled: true }),
  ]

  test('within 480 seconds count no-shows as not within, or leave them out', () => {
    expect(withinShare(tickets, 480, 'count')).toEqual({ part: 1, whole: 4, percent: 25 })
    expect(withinShare(tickets, 480, 'leave_out')).toEqual({ part: 1, whole: 2, percent: 50 })
  })

  test('until ready are the pharmacy’s own', () => {
    expect(readyShare(tickets, 480)).toEqual({ part: 4, whole: 4, percent: 100 })
  })

  test('of the minimum standard tell finished and compounded apart', () => {
    expect(spmShares(tickets)).toEqual({
      finishedWithin30: { part: 2, whole: 3, percent: 66.7 },
      compoundedWithin60: { part: 1, whole: 1, percent: 100 },
    })
  })

  test('of nobody are none', () => expect(withinShare([], 480, 'count').percent).toBeNull())
})

test('waits are told by nearest rank', () => {
  expect(nearestRank([1, 2, 3, 4], 50)).toBe(2)
  expect(waitsOf([60_000, 120_000, 300_000])).toEqual({
    served: 3,
    meanSeconds: 160,
    medianSeconds: 120,
    p90Seconds: 300,
  })
  expect(waitsOf([])).toMatchObject({ served: 0, medianSeconds: null })
})

describe('owing', () => {
  const items = [
    { id: 'a', quantity: '10' },
    { id: 'b', quantity: '0.5' },
  ]
  test.each([
    ['part of an item', [{ itemId: 'a', quantity: '4' }], undefined],
    ['a whole item', [{ itemId: 'b', quantity: '0.5' }], undefined],
    ['nothing', [{ itemId: 'a', quantity: '0' }], 'too_much'],
    ['more than prescribed', [{ itemId: 'b', quantity: '0.5001' }], 'too_much'],
    ['everything', items.map(({ id, quantity }) => ({ itemId: id, quantity })), 'too_much'],
    ['an item of another prescription', [{ itemId: 'c', quantity: '1' }], 'unknown'],
    [
      'an item twice',
      [
        { itemId: 'a', quantity: '1' },
        { itemId: 'a', quantity: '1' },
      ],
      'unknown',
    ],
  ])('%s', (_, owed, fault) => expect(faultOfOwed(items, owed)).toBe(fault))
})

test('the list of work has first what is stuck, then what has a promise, last who did not come', () => {
  const row = (name: string, rest: object) => ({
    name,
    state: 'received' as const,
    isStuck: false,
    promiseSeconds: null,
    receivedAt: '2026-11-23T02:00:00Z',
    ...rest,
  })
  const rows = [
    row('away', { state: 'no_show' }),
    row('plain', {}),
    row('promised', { promiseSeconds: 480 }),
    row('older', { promiseSeconds: 480, receivedAt: '2026-11-23T01:00:00Z' }),
    row('stuck', { isStuck: true, receivedAt: '2026-11-23T02:30:00Z' }),
  ]
  expect(worklistOrder(rows).map(({ name }) => name)).toEqual(['stuck', 'older', 'promised', 'plain', 'away'])
})

describe('a formulary table', () => {
  const header = ['kode', 'nama', 'satuan', 'barcode', 'formularium', 'program']
  const read = (...rows: string[][]) =>
    readDrugs({ header, rows: rows.map((cells, i) => ({ line: i + 2, cells })) })
  test('is read', () => {
    expect(read(['CONTOH-PCT500', 'Parasetamol 500 mg', '{tbl}', '', 'ya', 'tidak']).drugs).toEqual([
      {
        code: 'CONTOH-PCT500',
        name: 'Parasetamol 500 mg',
        unit: '{tbl}',
        barcode: 'CONTOH-PCT500',
        isFormulary: true,
        isProgramme: false,
        isExample: true,
      },
    ])
  })
  test('tells every fault by row and column', () => {
    const { faults } = read(
      ['x', 'A', 'dua kata', '', 'mungkin', ''],
      ['93000001', 'Obat', '{tbl}', '', 'ya', ''],
      ['93000001', 'Obat', '{tbl}', '', 'ya', ''],
    )
    expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '2:kode',
      '2:nama',
      '2:satuan',
      '2:formularium',
      '4:kode',
    ])
  })
  test('without a needed column is refused as a whole', () => {
    expect(readDrugs({ header: ['kode'], rows: [] }).faults).toHaveLength(3)
  })
})
