import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  componentScore,
  type InstrumentData,
  MISSING as NO_RATING,
  planOf,
  questionScore,
  scoreRatings,
  toHundredths,
  toText2,
} from '#core/evaluation/arithmetic.ts'
import { fromRoot } from '#platform/root.ts'
import { type DrawnRegion, estimate } from './bootstrap.ts'
import { drawnOf } from './drawn.ts'
import { gapOf, type Rated, scoreLive } from './live.ts'

const instrument = JSON.parse(
  readFileSync(fromRoot('reference/instruments/smart-city-2023-kppn-ikn.json'), 'utf8'),
) as InstrumentData
const codes = instrument.questions.map(({ code }) => code)

/** Ratings of 1 to 5 assessors, some of them missing, each question rated by the first. */
const someRatings = fc
  .integer({ min: 1, max: 5 })
  .chain((raters) =>
    fc.array(fc.array(fc.integer({ min: -1, max: 4 }), { minLength: raters, maxLength: raters }), {
      minLength: codes.length,
      maxLength: codes.length,
    }),
  )
  .map((rows) => rows.map((row) => row.map((value, rater) => (rater === 0 ? Math.max(value, 0) : value))))

function ratedFrom(rows: readonly (readonly number[])[]): Rated {
  const raters = rows[0]?.length ?? 0
  const sheets = Array.from({ length: raters }, (_, rater) =>
    Object.fromEntries(
      codes.flatMap((code, q) => {
        const value = rows[q]?.[rater] ?? -1
        return value < 0 ? [] : [[code, value]]
      }),
    ),
  )
  return { sheets, adjustments: new Map(), gaps: new Set() }
}

const uniform = (value: number, raters = 5): Rated => ratedFrom(codes.map(() => Array(raters).fill(value)))

const drawn = (code: string, rated: Rated): DrawnRegion =>
  drawnOf(code, instrument, rated, scoreLive(instrument, rated)) as DrawnRegion

describe('a live result', () => {
  test('equals the engine’s, for whatever ratings', () => {
    fc.assert(
      fc.property(someRatings, (rows) => {
        const raters = rows[0]?.length ?? 0
        const block = Uint8Array.from(rows.flat(), (value) => (value < 0 ? NO_RATING : value))
        const { finals, components } = scoreRatings(planOf(instrument), block, raters)
        const live = scoreLive(instrument, ratedFrom(rows))
        expect(live.sum === null ? -1 : toHundredths(live.sum.final)).toBe(finals[0])
        expect([...live.components.values()].map(toHundredths)).toEqual([...components])
      }),
      { numRuns: 40 },
    )
  })

  test('takes a panel’s score in place of the mean, and leaves the ratings as they are', () => {
    const rated = { ...uniform(2), adjustments: new Map([['A01', '3.5']]) }
    const question = scoreLive(instrument, rated).questions.find((q) => q.code === 'A01')
    expect(question?.score && toText2(question.score)).toBe('3.50')
    expect(question?.rated && toText2(question.rated)).toBe('2.00')
  })

  test('lacks a final while a question lacks a rating, until the gap is recorded', () => {
    const rated = uniform(2)
    const sheets = rated.sheets.map(({ A01: _, ...rest }) => rest)
    const open = scoreLive(instrument, { ...rated, sheets })
    expect([open.missing, open.sum]).toEqual([['A01'], null])
    const recorded = scoreLive(instrument, { ...rated, sheets, gaps: new Set(['A01']) })
    expect([recorded.missing, recorded.sum && toText2(recorded.sum.final)]).toEqual([[], '2.00'])
  })

  test('a component is the plain mean of its question scores, as the engine’s single step says', () => {
    const rows = codes.map((_, i) => [i % 5, (i * 2) % 5, (i * 3) % 5])
    const live = scoreLive(instrument, ratedFrom(rows))
    const baseline = instrument.questions.flatMap((q, i) =>
      q.component === 'baseline' ? [questionScore(rows[i] as number[], 'skip')] : [],
    )
    expect(live.components.get('baseline')).toEqual(componentScore(baseline as never, 2))
  })

  test('a region that rates itself one above its assessors has a gap of one', () => {
    const live = scoreLive(instrument, uniform(2))
    const gap = gapOf(live.questions, new Map(codes.map((code) => [code, 3])))
    expect(gap && toText2(gap)).toBe('1.00')
  })
})

describe('the interval', () => {
  test('holds the final, and the range of ranks holds the rank', () => {
    fc.assert(
      fc.property(someRatings, someRatings, fc.integer(), (a, b, seed) => {
        const regions = [drawn('35.07', ratedFrom(a)), drawn('35.05', ratedFrom(b))]
        const estimates = estimate(regions, seed, 60)
        for (const [i, { low, high, rankFrom, rankTo }] of estimates.entries()) {
          const final = regions[i]?.final ?? -1
          expect(low <= final && final <= high).toBe(true)
          const rank = 1 + regions.filter((other) => other.final > final).length
          expect(rankFrom <= rank && rank <= rankTo).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('is the same for the same seed, and of its own region alone', () => {
    const rows = codes.map((_, i) => [i % 5, (i * 7) % 5, 2, 3, 1])
    const one = drawn('35.07', ratedFrom(rows))
    const [alone] = estimate([one], 2026)
    const [among] = estimate([one, drawn('35.05', uniform(3))], 2026)
    expect(estimate([one], 2026)).toEqual([alone])
    expect([among?.low, among?.high]).toEqual([alone?.low, alone?.high])
    expect(alone?.low).toBeLessThan(alone?.high ?? 0)
  })

  test('has no width where all assessors give every question the same', () => {
    const [estimated] = estimate([drawn('35.07', uniform(3))], 7)
    expect(estimated).toEqual({ low: 300, high: 300, rankFrom: 1, rankTo: 1 })
  })

  test('holds a panel’s score fast, whoever is drawn', () => {
    const disputed = { ...uniform(2), adjustments: new Map(codes.map((code) => [code, '2.75'])) }
    expect(estimate([drawn('35.07', disputed)], 7)).toEqual([{ low: 275, high: 275, rankFrom: 1, rankTo: 1 }])
  })

  test('narrows as more assessors agree on questions of one level', () => {
    const width = (raters: number) => {
      const rows = codes.map(() => Array.from({ length: raters }, (_, r) => (r % 2 === 0 ? 1 : 3)))
      const [e] = estimate([drawn('35.07', ratedFrom(rows))], 3)
      return (e?.high ?? 0) - (e?.low ?? 0)
    }
    expect(width(10)).toBeLessThan(width(2))
  })
})
