import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COLUMNS, defaultPages, doFit, ROWS } from '../arithmetic.ts'
import { SIZES } from '../contract.ts'
import { causeOf, nextOf } from './alarm.ts'
import { compareAmounts } from './amount.ts'
import { byUrgency, defaultCodes, fullPageOf, NOTHING, ruleTwiceIn, ruleWithoutLimit } from './arrangement.ts'
import { monthBefore } from './month.ts'

const NOW = new Date('2026-11-22T03:00:00Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

describe('a cause', () => {
  const seen = (
    value: string | null,
    better: 'higher' | 'lower' = 'lower',
    target: string | null = '480',
  ) => ({
    ...{ value, better, target },
  })
  test.each([
    ['above', '10', seen('10.01'), true],
    ['above', '10', seen('10.00'), false],
    ['below', '90', seen('89.99'), true],
    ['below', '90', seen('90'), false],
    ['off_target', null, seen('481', 'lower'), true],
    ['off_target', null, seen('480', 'lower'), false],
    ['off_target', null, seen('79', 'higher', '80'), true],
    ['off_target', null, seen('81', 'higher', '80'), false],
    ['off_target', null, seen('481', 'lower', null), false],
    ['above', '10', seen(null), false],
    ['below', '-1', seen('-1.5'), true],
  ] as const)('%s %s: %j stands: %s', (test_, limit, figure, stands) => {
    expect(causeOf({ test: test_, limit }, figure) !== undefined).toBe(stands)
  })

  test('is none where there is no figure at all', () => {
    expect(causeOf({ test: 'above', limit: '1' }, undefined)).toBeUndefined()
  })
})

describe('an alarm', () => {
  const waiting = (minutes: number) => ({ since: minutesAgo(minutes), raisedAt: null })
  const raised = { since: minutesAgo(30), raisedAt: minutesAgo(20) }
  test.each([
    ['calls at once where nothing needs to stand first', undefined, true, 0, 'raise'],
    ['waits until its cause stands long enough', undefined, true, 10, 'wait'],
    ['keeps waiting', waiting(9), true, 10, 'stay'],
    ['calls when the minutes passed', waiting(10), true, 10, 'raise'],
    ['is forgotten when its cause went before it called', waiting(9), false, 10, 'forget'],
    ['stays while its cause stands', raised, true, 10, 'stay'],
    ['ends by itself with its cause', raised, false, 10, 'end'],
    ['is none without a cause', undefined, false, 0, 'stay'],
  ] as const)('%s', (_law, open, stands, minutes, next) => {
    expect(nextOf(open, stands, minutes, NOW)).toBe(next)
  })
})

test('decimals are compared exactly, however many digits they have', () => {
  const cents = fc.integer({ min: -1e6, max: 1e6 })
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      const text = (n: number) =>
        `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`
      expect(compareAmounts(text(a), text(b))).toBe(Math.sign(a - b))
    }),
  )
  expect(compareAmounts('0.1', '0.10')).toBe(0)
})

describe('a page of the wall', () => {
  test.each([
    [['large', 'large', 'wide', 'wide'], true],
    [['large', 'large', 'large'], false],
    [Array(12).fill('tile'), true],
    [Array(13).fill('tile'), false],
    [['tile', 'large', 'tile', 'wide', 'tile', 'tile', 'tile'], true],
  ] as const)('%j fits: %s', (sizes, fits) => {
    expect(doFit(sizes)).toBe(fits)
  })

  test('never holds more than it has cells', () => {
    const cells = { tile: 1, wide: 2, large: 4 }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIZES), { maxLength: 14 }), (sizes) => {
        if (doFit(sizes))
          expect(sizes.reduce((sum, size) => sum + cells[size], 0)).toBeLessThanOrEqual(COLUMNS * ROWS)
      }),
    )
  })

  test('is made by itself so that everything finds a place once', () => {
    const panel = fc.record({
      key: fc.constantFrom('a.map', 'b.queue', 'c.units', 'd.open'),
      size: fc.constantFrom(...SIZES),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(panel, { selector: ({ key }) => key }),
        fc.uniqueArray(fc.stringMatching(/^[a-z]\.[a-z]{1,6}$/), { maxLength: 30 }),
        (panels, codes) => {
          const pages = defaultPages(panels, codes)
          expect(pages.every(({ tiles }) => doFit(tiles.map(({ size }) => size)))).toBe(true)
          const placed = pages.flatMap(({ tiles }) => tiles.map(({ kind, key }) => `${kind} ${key}`))
          expect([...placed].sort()).toEqual(
            [...panels.map(({ key }) => `panel ${key}`), ...codes.map((code) => `figure ${code}`)].sort(),
          )
        },
      ),
    )
  })
})

describe('an arrangement', () => {
  const rule = {
    key: 'a',
    code: 'x.y',
    span: 'year',
    test: 'above',
    limit: '1',
    minutes: 0,
    severity: 'danger',
  } as const
  const page = (count: number) => ({
    title: '',
    seconds: 20,
    tiles: Array.from({ length: count }, () => ({
      kind: 'figure' as const,
      key: 'x.y',
      size: 'large' as const,
    })),
  })

  test('tells which page is too full', () => {
    expect(fullPageOf({ ...NOTHING, pages: [page(2), page(3)] })).toBe(2)
    expect(fullPageOf({ ...NOTHING, pages: [page(2)] })).toBeUndefined()
  })

  test('tells which rule lacks its limit or its own name', () => {
    expect(ruleWithoutLimit({ ...NOTHING, rules: [rule, { ...rule, key: 'b', limit: null }] })).toBe('b')
    expect(
      ruleWithoutLimit({ ...NOTHING, rules: [{ ...rule, test: 'off_target', limit: null }] }),
    ).toBeUndefined()
    expect(ruleTwiceIn({ ...NOTHING, rules: [rule, { ...rule, code: 'z.y' }] })).toBe('a')
  })

  test('that nobody made shows something of every service', () => {
    expect(defaultCodes(['a.1', 'a.2', 'a.3', 'b.1', 'c.1', 'c.2'], 5)).toEqual([
      'a.1',
      'b.1',
      'c.1',
      'a.2',
      'c.2',
    ])
  })
})

test('what is red stands first, otherwise as chosen', () => {
  const states = ['good', 'bad', 'none', 'near', 'bad'] as const
  const figures = states.map((state, i) => ({ state, i }))
  expect(byUrgency(figures).map(({ i }) => i)).toEqual([1, 4, 3, 0, 2])
})

test('the month before ends in WIB, also on its first morning', () => {
  expect(monthBefore(new Date('2026-10-31T18:00:00Z')).toISOString()).toBe('2026-10-31T16:59:59.999Z')
})
