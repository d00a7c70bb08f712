import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Exact, toHundredths } from './exact.ts'
import { weightsOf } from './instrument.ts'
import { MISSING, NO_SCORE, type Plannable, planOf, scoreRatings } from './ratings.ts'
import { componentScore, questionScore, weightedSum } from './score.ts'

const instrument = (
  rule: Plannable['rule'],
  missingRating: Plannable['missingRating'],
  questions: readonly number[],
): Plannable => ({
  rule,
  missingRating,
  componentPlaces: 2,
  components: ['10', '20', '30.5', '39.5'].map((weight, i) => ({ key: `c${i}`, weight })),
  questions: questions.flatMap((count, i) => Array.from({ length: count }, () => ({ component: `c${i}` }))),
})

const cases = fc
  .record({
    rule: fc.constantFrom('round_terms_then_add' as const, 'add_then_round' as const),
    missing: fc.constantFrom('skip' as const, 'incomplete' as const),
    questions: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
    raters: fc.integer({ min: 1, max: 20 }),
    regions: fc.integer({ min: 1, max: 3 }),
  })
  .chain((shape) => {
    const length = shape.questions.reduce((a, b) => a + b, 0) * shape.raters * shape.regions
    const rating = fc.oneof(
      { weight: 9, arbitrary: fc.nat(4) },
      { weight: 1, arbitrary: fc.constant(MISSING) },
    )
    return fc.tuple(fc.constant(shape), fc.array(rating, { minLength: length, maxLength: length }))
  })

/** The same by the exact functions, region by region. */
function slowly(plan: Plannable, ratings: readonly number[], raters: number): number {
  const scores = new Map<string, Exact>()
  for (const { key } of plan.components) {
    const questions = plan.questions.flatMap((q, i) => {
      if (q.component !== key) return []
      const given = ratings.slice(i * raters, (i + 1) * raters).map((r) => (r === MISSING ? null : r))
      return [questionScore(given, plan.missingRating)]
    })
    const known = questions.filter((q) => q !== undefined)
    const score = known.length === questions.length ? componentScore(known, 2) : undefined
    if (score !== undefined) scores.set(key, score)
  }
  if (scores.size < plan.components.length) return NO_SCORE
  return toHundredths(weightedSum(plan.rule, weightsOf(plan), scores).final)
}

describe('scoring many ratings at once', () => {
  test('gives to the digit what the exact functions give', () => {
    fc.assert(
      fc.property(cases, ([{ rule, missing, questions, raters, regions }, ratings]) => {
        const plan = instrument(rule, missing, questions)
        const { finals } = scoreRatings(planOf(plan), Uint8Array.from(ratings), raters)
        const perRegion = plan.questions.length * raters
        const slow = Array.from({ length: regions }, (_, r) =>
          slowly(plan, ratings.slice(r * perRegion, (r + 1) * perRegion), raters),
        )
        expect([...finals]).toEqual(slow)
      }),
    )
  })

  test('a question nobody rated leaves its component and the final without a value', () => {
    const plan = planOf(instrument('add_then_round', 'skip', [1, 1, 1, 1]))
    const { components, finals } = scoreRatings(plan, Uint8Array.of(4, MISSING, 3, 2), 1)
    expect([...components]).toEqual([400, NO_SCORE, 300, 200])
    expect([...finals]).toEqual([NO_SCORE])
  })

  test('ratings that do not divide into whole regions are refused', () => {
    const plan = planOf(instrument('add_then_round', 'skip', [1, 1, 1, 1]))
    expect(() => scoreRatings(plan, new Uint8Array(5), 1)).toThrow('whole regions')
  })

  test('an instrument that rounds nothing is refused', () => {
    expect(() => planOf(instrument('display_only', 'skip', [1, 1, 1, 1]))).toThrow(RangeError)
  })
})
