import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, decimal, type Exact, exact, meanOf, minus, round2, toText, toText2 } from './exact.ts'
import { improvement, previousValue } from './improvement.ts'
import { componentScore, questionScore, weightedMean, weightedSum } from './score.ts'

const weighted = (...weights: number[]) => weights.map((w, i) => ({ component: `c${i}`, weight: exact(w) }))
const scored = (...scores: string[]) => new Map(scores.map((s, i) => [`c${i}`, decimal(s)]))

const ratings = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 })
const hundredths = fc.integer({ min: 0, max: 400 }).map((h) => exact(h, 100))
const rule = fc.constantFrom('round_terms_then_add' as const, 'add_then_round' as const)
/** Whole weights that sum to 100, at least one of them. */
const weights = fc
  .array(fc.integer({ min: 1, max: 99 }), { maxLength: 5 })
  .map((cuts) => [...new Set([0, ...cuts, 100])].sort((a, b) => a - b))
  .map((cuts) => cuts.slice(1).map((cut, i) => cut - (cuts[i] ?? 0)))
const sheet = weights.chain((ws) =>
  fc.tuple(fc.constant(ws), fc.array(hundredths, { minLength: ws.length, maxLength: ws.length })),
)
const mapOf = (scores: readonly Exact[]) => new Map(scores.map((s, i) => [`c${i}`, s]))

describe('question score', () => {
  test('a missing rating is left out and is not a zero', () => {
    expect(questionScore([3, null, 4], 'skip')).toEqual(exact(7, 2))
  })

  test('an instrument that wants every rating gives no score without one', () => {
    expect(questionScore([3, null, 4], 'incomplete')).toBeUndefined()
    expect(questionScore([3, 2, 4], 'incomplete')).toEqual(exact(3))
  })

  test('without any rating there is no score', () => {
    expect(questionScore([null, null], 'skip')).toBeUndefined()
  })

  test('the order of raters does not matter', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        expect(questionScore([...given].reverse(), 'skip')).toEqual(questionScore(given, 'skip'))
      }),
    )
  })

  test('it lies between the lowest and the highest rating', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const score = questionScore(given, 'skip') as Exact
        expect(compare(score, exact(Math.min(...given)))).toBeGreaterThanOrEqual(0)
        expect(compare(score, exact(Math.max(...given)))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('a higher rating never lowers it', () => {
    fc.assert(
      fc.property(ratings, fc.nat(), (given, at) => {
        const raised = given.map((r, i) => (i === at % given.length ? Math.min(4, r + 1) : r))
        const [before, after] = [questionScore(given, 'skip'), questionScore(raised, 'skip')]
        expect(compare(after as Exact, before as Exact)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('component score', () => {
  test('Output of Kab. Malang 2022: 10.75 / 7 = 1.54', () => {
    const scores = ['2', '1', '2', '2.75', '1', '1', '1'].map(decimal)
    expect(toText2(componentScore(scores, 2) as Exact)).toBe('1.54')
  })

  test('a missing rating of 29 given: Collaboration of Kota Yogyakarta 2023 is 3.52', () => {
    const full = [18, 18, 18, 17, 17].map((sum) => exact(sum, 5))
    expect(toText2(componentScore([...full, exact(14, 4)], 2) as Exact)).toBe('3.52')
  })
})

describe('final value', () => {
  const kediri2022 = scored('3.60', '3.21', '3.23', '3.07', '3.65')
  const regular = weighted(10, 20, 30, 20, 20)

  test('Kota Kediri 2022 is 3.31 by the rule of 2022 and 3.32 by the rule of 2023', () => {
    const by2022 = weightedSum('round_terms_then_add', regular, kediri2022)
    expect(by2022.terms.map((t) => toText2(t.rounded as Exact))).toEqual([
      '0.36',
      '0.64',
      '0.97',
      '0.61',
      '0.73',
    ])
    expect(toText(by2022.exact)).toBe('3.315')
    expect(toText2(by2022.final)).toBe('3.31')
    expect(toText2(weightedSum('add_then_round', regular, kediri2022).final)).toBe('3.32')
  })

  test('a component without a score is refused', () => {
    expect(() => weightedSum('add_then_round', regular, scored('3.60'))).toThrow('“c1” has no score')
  })

  test('it lies between the lowest and the highest component, up to the rounding of terms', () => {
    fc.assert(
      fc.property(sheet, rule, ([ws, scores], by) => {
        const { final } = weightedSum(by, weighted(...ws), mapOf(scores))
        const ordered = [...scores].sort(compare)
        const slack = exact(ws.length, 200)
        expect(compare(minus(ordered[0] as Exact, final), slack)).toBeLessThanOrEqual(0)
        expect(compare(minus(final, ordered.at(-1) as Exact), slack)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('a higher component never lowers it', () => {
    fc.assert(
      fc.property(sheet, rule, fc.nat(), hundredths, ([ws, scores], by, at, other) => {
        const i = at % scores.length
        const [low, high] = [scores[i] as Exact, other].sort(compare) as [Exact, Exact]
        const final = (score: Exact) => weightedSum(by, weighted(...ws), mapOf(scores.with(i, score))).final
        expect(compare(final(high), final(low))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('with equal weights it is the plain mean, rounded once', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 4, 5, 10), fc.array(hundredths, { minLength: 10 }), (n, many) => {
        const scores = many.slice(0, n)
        const equalWeights = weighted(...scores.map(() => 100 / n))
        const { final } = weightedSum('add_then_round', equalWeights, mapOf(scores))
        expect(final).toEqual(round2(meanOf(scores) as Exact))
      }),
    )
  })

  test('the order of components does not matter', () => {
    fc.assert(
      fc.property(sheet, rule, ([ws, scores], by) => {
        const forward = weightedSum(by, weighted(...ws), mapOf(scores))
        const backward = weightedSum(by, weighted(...ws).reverse(), mapOf(scores))
        expect(backward.final).toEqual(forward.final)
      }),
    )
  })
})

describe('improvement', () => {
  const kabMalang2022 = {
    weights: weighted(10, 20, 30, 10, 30),
    scores: scored('1.40', '1.54', '2.92', '2.56', '3.08'),
  }

  test('last year is rounded once, whatever rule it was published under', () => {
    expect(toText2(previousValue(kabMalang2022))).toBe('2.50')
    const published = weightedSum('round_terms_then_add', kabMalang2022.weights, kabMalang2022.scores).final
    expect(toText2(published)).toBe('2.51')
  })

  test('Kab. Malang improved by 0.44, not by the 0.43 of the published finals', () => {
    expect(toText2(improvement(decimal('2.94'), kabMalang2022))).toBe('0.44')
  })
})

describe('weighted mean', () => {
  test('SPBE domain 2 of Kab. Mamuju 2025 is 1.60 and domain 3 is 1.18', () => {
    const part = (weight: string, score: string) => ({ weight: decimal(weight), score: decimal(score) })
    expect(toText2(weightedMean([part('10', '1.50'), part('10', '1.25'), part('5', '2.50')]))).toBe('1.60')
    expect(toText2(weightedMean([part('12', '1.25'), part('4.5', '1.00')]))).toBe('1.18')
  })
})
