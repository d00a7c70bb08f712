import {
  compare,
  componentScore,
  decimal,
  type Exact,
  exact,
  minus,
  over,
  plus,
  times,
  weightedSum,
} from '#core/evaluation/arithmetic.ts'
import {
  type Computed,
  type Content,
  computedOf,
  type Instrument,
  type Scores,
  scoresOf,
} from './index-of.ts'

// What gives most for least. The exact gain is what a step is worth before rounding: weight ÷ questions × step. The
// gain after rounding is what the index would really show; it can be nothing, or more than the exact one.

export interface Gain {
  question: string
  component: string
  from: Exact
  to: Exact
  /** Before rounding. */
  exact: Exact
  /** Of the index as it would be printed. */
  shown: Exact
  effort: number
  /** Exact gain by point of effort: the order of the list. */
  perEffort: Exact
}

const HUNDRED = exact(100)

/**
 * What one more step on each question would add, best first by gain per effort; questions at the top of the scale
 * are left out, for they have nothing left to give.
 *
 * @param step so much higher, or up to the top of the scale
 */
export function gainsOf(
  instrument: Instrument,
  content: Content,
  efforts: Readonly<Record<string, number>>,
  step: Exact = exact(1),
): Gain[] {
  const scores = scoresOf(instrument, content)
  const now = computedOf(instrument, scores, content.held)
  if (now.index === undefined) return []
  return instrument.questions
    .flatMap(({ code, component }) => {
      const from = scores.get(code)
      const to = from && stepUp(from, step, decimal(instrument.scale.max))
      return from && to
        ? [gainOf(instrument, now, scores, { question: code, component, from, to }, efforts[code] ?? 1)]
        : []
    })
    .sort(
      (a, b) =>
        compare(b.perEffort, a.perEffort) || compare(b.shown, a.shown) || (a.question < b.question ? -1 : 1),
    )
}

/** Nothing where the top is reached already. */
function stepUp(from: Exact, step: Exact, top: Exact): Exact | undefined {
  if (compare(from, top) >= 0) return undefined
  const to = plus(from, step)
  return compare(to, top) > 0 ? top : to
}

type Step = Pick<Gain, 'question' | 'component' | 'from' | 'to'>

function gainOf(instrument: Instrument, now: Computed, scores: Scores, step: Step, effort: number): Gain {
  const part = now.components.find(({ component }) => component === step.component)
  const share = over(times(part?.weight ?? exact(0), minus(step.to, step.from)), HUNDRED)
  const gain = over(share, exact(part?.count ?? 1))
  const shown = minus(indexAfter(instrument, now, scores, step), now.index as Exact)
  return { ...step, exact: gain, shown, effort, perEffort: over(gain, exact(effort)) }
}

/** Only the component of the question is computed anew. */
function indexAfter(instrument: Instrument, now: Computed, scores: Scores, step: Step): Exact {
  const given = instrument.questions.flatMap(({ code, component }) => {
    const score = component === step.component ? scores.get(code) : undefined
    return score === undefined ? [] : [code === step.question ? step.to : score]
  })
  const moved = componentScore(given, instrument.componentPlaces) as Exact
  const all = new Map(
    now.components.map(({ component, score }) => [
      component,
      component === step.component ? moved : (score as Exact),
    ]),
  )
  return weightedSum(instrument.rule, now.components, all).final
}

/** What a target adds to the index that the rest of the scenario comes to, beside its effort. */
export function gainOfTarget(instrument: Instrument, content: Content, id: string): Exact | undefined {
  const withIt = (on: boolean) =>
    computedOf(
      instrument,
      scoresOf(instrument, {
        ...content,
        targets: content.targets.map((target) => (target.id === id ? { ...target, on } : target)),
      }),
      content.held,
    ).index
  const [off, on] = [withIt(false), withIt(true)]
  return off === undefined || on === undefined ? undefined : minus(on, off)
}
