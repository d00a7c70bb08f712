import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compare,
  decimal,
  type Exact,
  equal,
  exact,
  type InstrumentData,
  minus,
  planOf,
  plus,
  scoreRatings,
  sumOf,
  toHundredths,
  toText2,
} from '#core/evaluation/arithmetic.ts'
import { gainOfTarget, gainsOf } from './gains.ts'
import { type Content, computedOfScenario } from './index-of.ts'
import { middleOf, rankRangeOf } from './rank-range.ts'
import { startingPoint } from './start.ts'

const load = (name: string): InstrumentData =>
  JSON.parse(readFileSync(new URL(`../../../reference/instruments/${name}.json`, import.meta.url), 'utf8'))
const of2022 = load('smart-city-2022-first-phase')
const of2023 = load('smart-city-2023-kppn-ikn')

const QUARTERS = Array.from({ length: 17 }, (_, i) => i / 4)
const quarter = fc.constantFrom(...QUARTERS).map(String)
const contentOf = (base: Record<string, string>, rest: Partial<Content> = {}): Content => ({
  base,
  held: {},
  moves: {},
  targets: [],
  ...rest,
})
const scoresOn = (instrument: InstrumentData) =>
  fc
    .array(quarter, { minLength: instrument.questions.length, maxLength: instrument.questions.length })
    .map((values) =>
      Object.fromEntries(instrument.questions.map(({ code }, i) => [code, values[i] as string])),
    )
const indexOf = (instrument: InstrumentData, content: Content): Exact =>
  computedOfScenario(instrument, content).index as Exact

/** Published question scores of Kab. Malang. */
const published = (year: number): Record<string, string> =>
  Object.fromEntries(
    readFileSync(new URL(`../../../reference/results/question-scores-${year}.csv`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(-2) as [string, string])
      .map(([code, score]) => [code, score.trim()]),
  )

describe('the index of a scenario that changes nothing is the published one', () => {
  test('Kab. Malang 2023 under the rule of 2023: 2.94', () => {
    expect(toText2(indexOf(of2023, contentOf(published(2023))))).toBe('2.94')
  })

  test('Kab. Malang 2022 under the rule of 2022: 2.51, though the plain sum is 2.504', () => {
    const { index, exact: plain } = computedOfScenario(of2022, contentOf(published(2022)))
    expect([toText2(index as Exact), toText2(plain as Exact)]).toEqual(['2.51', '2.50'])
  })
})

describe.each([
  ['the rule of 2022', of2022],
  ['the rule of 2023', of2023],
] as const)('under %s', (_, instrument) => {
  const codes = instrument.questions.map(({ code }) => code)

  test('whole ratings give what the engine gives for one assessor', () => {
    const ratings = fc.array(fc.integer({ min: 0, max: 4 }), {
      minLength: codes.length,
      maxLength: codes.length,
    })
    fc.assert(
      fc.property(ratings, (values) => {
        const { finals } = scoreRatings(planOf(instrument), Uint8Array.from(values), 1)
        const base = Object.fromEntries(codes.map((code, i) => [code, String(values[i])]))
        return toHundredths(indexOf(instrument, contentOf(base))) === finals[0]
      }),
      { numRuns: 40 },
    )
  })

  test('raising a question never lowers the index', () => {
    fc.assert(
      fc.property(scoresOn(instrument), fc.constantFrom(...codes), quarter, (base, code, to) => {
        const higher = compare(decimal(to), decimal(base[code] as string)) > 0 ? to : (base[code] as string)
        const moved = indexOf(instrument, contentOf(base, { moves: { [code]: higher } }))
        return compare(moved, indexOf(instrument, contentOf(base))) >= 0
      }),
      { numRuns: 40 },
    )
  })

  test('exact gains of steps add up to the exact gain of all steps together', () => {
    fc.assert(
      fc.property(
        scoresOn(instrument),
        fc.subarray([...codes], { minLength: 1, maxLength: 8 }),
        (base, chosen) => {
          const gains = gainsOf(instrument, contentOf(base), {}).filter((gain) =>
            chosen.includes(gain.question),
          )
          // Rounding of components stands between single steps and their sum, so it is left out here.
          const unrounded = { ...instrument, componentPlaces: null }
          const moves = Object.fromEntries(
            gains.map(({ question, to }) => [question, String(Number(to.n) / Number(to.d))]),
          )
          const before = computedOfScenario(unrounded, contentOf(base)).exact as Exact
          const after = computedOfScenario(unrounded, contentOf(base, { moves })).exact as Exact
          return equal(minus(after, before), sumOf(gains.map((gain) => gain.exact)))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('the shown gain of a step is the difference of two whole computations', () => {
    fc.assert(
      fc.property(scoresOn(instrument), fc.constantFrom(...codes), (base, code) => {
        const gain = gainsOf(instrument, contentOf(base), {}).find(({ question }) => question === code)
        if (gain === undefined) return base[code] === '4'
        const moves = { [code]: String(Number(gain.to.n) / Number(gain.to.d)) }
        const after = indexOf(instrument, contentOf(base, { moves }))
        return equal(gain.shown, minus(after, indexOf(instrument, contentOf(base))))
      }),
      { numRuns: 30 },
    )
  })
})

describe('what gives most for least', () => {
  const base = Object.fromEntries(of2023.questions.map(({ code }) => [code, '2']))

  test('by hand: one step on B06 is worth 20 % ÷ 7 = 0.0286, and 0.03 once rounded', () => {
    const gain = gainsOf(of2023, contentOf(base), {}).find(({ question }) => question === 'B06')
    expect(gain?.exact).toEqual(exact(20, 700))
    expect(toText2(gain?.shown as Exact)).toBe('0.03')
  })

  test('effort divides: five points of effort put the best question behind', () => {
    const best = gainsOf(of2023, contentOf(base), {})[0]?.question as string
    const after = gainsOf(of2023, contentOf(base), { [best]: 5 })
    expect(after[0]?.question).not.toBe(best)
    expect(after.find(({ question }) => question === best)?.effort).toBe(5)
  })

  test('a question at the top has nothing left, and one close to it only the rest', () => {
    const gains = gainsOf(of2023, contentOf({ ...base, A01: '4', A02: '3.5' }), {})
    expect(gains.some(({ question }) => question === 'A01')).toBe(false)
    expect(gains.find(({ question }) => question === 'A02')?.to).toEqual(exact(4))
  })
})

describe('a programme target', () => {
  const base = Object.fromEntries(of2023.questions.map(({ code }) => [code, '2']))
  const target = {
    id: 'satu-data',
    label: 'Satu Data berjalan',
    on: true,
    effort: 2,
    steps: [
      { question: 'A01', add: '1' },
      { question: 'C04', add: '3' },
    ],
  }

  test('adds to its questions, never beyond the scale, and nothing while it is off', () => {
    const on = indexOf(of2023, contentOf(base, { targets: [target] }))
    const byHand = indexOf(of2023, contentOf(base, { moves: { A01: '3', C04: '4' } }))
    expect(on).toEqual(byHand)
    expect(indexOf(of2023, contentOf(base, { targets: [{ ...target, on: false }] }))).toEqual(
      indexOf(of2023, contentOf(base)),
    )
    const gain = gainOfTarget(of2023, contentOf(base, { targets: [target] }), target.id) as Exact
    expect(plus(indexOf(of2023, contentOf(base)), gain)).toEqual(on)
  })
})

describe('a starting point', () => {
  test('of a workbook counts what is not answered as zero', () => {
    const point = startingPoint(of2023, { origin: 'workbook', year: 2026, scores: { A01: '3' } })
    expect([point.base.A01, point.base.A02, point.zeros]).toEqual(['3', '0', of2023.questions.length - 1])
  })

  test('of a result leaves out what was not scored, and holds a component without known questions', () => {
    const scores = { A01: '3', A02: '4' }
    const components = { baseline: '3.50', output: '2.29' }
    const point = startingPoint(of2023, { origin: 'published', year: 2023, scores, components })
    expect(point.base).toEqual(expect.objectContaining(scores))
    expect(point.base.A03).toBeUndefined()
    expect(point.held).toEqual({ output: '2.29' })
    expect(point.base.E01 ?? point.base.C01).toBe('0')
  })
})

describe('the range of ranks', () => {
  const table = { year: 2023, others: [331, 320, 320, 294], own: null, drift: null }

  test.each([
    [331, 1, 1],
    [330, 2, 2],
    [320, 2, 2],
    [300, 4, 4],
    [100, 5, 5],
  ])('of %i without uncertainty is one place, shared by equals', (index, from, to) => {
    expect(rankRangeOf(index, table, null)).toEqual({ from, to, of: 5 })
  })

  test('widens with the uncertainty of the result and with what others may gain', () => {
    expect(rankRangeOf(320, { ...table, drift: 11 }, null)).toEqual({ from: 2, to: 4, of: 5 })
    expect(rankRangeOf(300, table, { below: 10, above: 20 })).toEqual({ from: 2, to: 5, of: 5 })
  })

  test('never turns round', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 400 })),
        fc.integer({ min: -50, max: 50 }),
        fc.nat(60),
        fc.nat(60),
        (index, others, drift, below, above) => {
          const { from, to, of } = rankRangeOf(
            index,
            { year: 2023, others, own: null, drift },
            { below, above },
          )
          return 1 <= from && from <= to && to <= of
        },
      ),
    )
  })

  test.each([
    [[], null],
    [[5], 5],
    [[-3, 4], 0],
    [[1, 9, 2], 2],
  ])('the middle of %j is %s', (values, middle) => {
    expect(middleOf(values)).toBe(middle)
  })
})
