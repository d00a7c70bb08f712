import {
  compare,
  componentScore,
  decimal,
  type Exact,
  exact,
  meanOf,
  plus,
  weightedSum,
} from '#core/evaluation/arithmetic.ts'
import type { ScenarioContent, ScenarioInstrument } from '../contract.ts'

// A scenario in exact arithmetic, the same in the browser and on the server. Invariants:
// 1. every figure is what the engine gives for the same question scores: same means, same rounding, same rule;
// 2. no score leaves the scale, however many targets add to it;
// 3. a question without a score is left out of its component; a held component keeps its score.

export type Instrument = Pick<
  ScenarioInstrument,
  'rule' | 'componentPlaces' | 'scale' | 'components' | 'questions'
>
export type Content = Pick<ScenarioContent, 'base' | 'held' | 'moves' | 'targets'>
export type Scores = ReadonlyMap<string, Exact>

const between = (low: Exact, value: Exact, high: Exact): Exact =>
  compare(value, low) < 0 ? low : compare(value, high) > 0 ? high : value

/** What targets that are on add to a question. */
const addedTo = (question: string, targets: Content['targets']): Exact =>
  targets
    .filter(({ on }) => on)
    .flatMap(({ steps }) => steps.filter((step) => step.question === question))
    .reduce((sum, { add }) => plus(sum, decimal(add)), exact(0))

/** Question scores of the scenario: where it began, or was moved to, and what targets add, within the scale. */
export function scoresOf({ scale, questions }: Instrument, content: Content): Map<string, Exact> {
  const [low, high] = [decimal(scale.min), decimal(scale.max)]
  return new Map(
    questions.flatMap(({ code }) => {
      const begun = content.base[code]
      if (begun === undefined) return []
      const moved = decimal(content.moves[code] ?? begun)
      return [[code, between(low, plus(moved, addedTo(code, content.targets)), high)] as const]
    }),
  )
}

export interface ComponentStep {
  component: string
  /** Questions with a score; none where it is held. */
  count: number
  /** The plain mean before rounding. */
  mean: Exact | undefined
  score: Exact | undefined
  weight: Exact
}

export interface Computed {
  components: ComponentStep[]
  /** The weighted sum before the last rounding, and the index; none while a component has no score. */
  exact: Exact | undefined
  index: Exact | undefined
}

/**
 * Component scores and index of question scores.
 *
 * @param held components whose questions are not known, at their score
 */
export function computedOf(instrument: Instrument, scores: Scores, held: Content['held']): Computed {
  const components = instrument.components.map((component) =>
    stepOf(instrument, component, scores, held[component.key]),
  )
  const known = new Map(
    components.flatMap(({ component, score }) => (score === undefined ? [] : [[component, score]])),
  )
  if (known.size < components.length) return { components, exact: undefined, index: undefined }
  const sum = weightedSum(instrument.rule, components, known)
  return { components, exact: sum.exact, index: sum.final }
}

function stepOf(
  { questions, componentPlaces }: Instrument,
  { key, weight }: Instrument['components'][number],
  scores: Scores,
  held: string | undefined,
): ComponentStep {
  const given = questions.flatMap(({ code, component }) => {
    const score = component === key ? scores.get(code) : undefined
    return score === undefined ? [] : [score]
  })
  const step = { component: key, count: given.length, weight: decimal(weight) }
  if (given.length === 0 && held !== undefined) return { ...step, mean: decimal(held), score: decimal(held) }
  return { ...step, mean: meanOf(given), score: componentScore(given, componentPlaces) }
}

/** {@link computedOf} of a scenario. */
export const computedOfScenario = (instrument: Instrument, content: Content): Computed =>
  computedOf(instrument, scoresOf(instrument, content), content.held)
