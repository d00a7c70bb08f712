import type { Alpha } from '../contract.ts'
import { alphaOf, type Counted, intervalOf, type Metric } from './alpha.ts'
import { chanceFrom } from './chance.ts'
import type { RegionFigures } from './figures.ts'
import { withinSums } from './severity.ts'
import { countsOf, VALUES } from './spread.ts'

/** A revealed rating. */
export interface Given {
  assessorId: string
  question: string
  value: number
}

/** What figures need of an instrument. */
export interface Questions {
  components: readonly { key: string }[]
  questions: readonly { code: string; component: string }[]
}

/**
 * Everything that is computed from a region's revealed ratings. The same ratings give the same figures: the
 * bootstrap is seeded by region and year.
 */
export function figuresOf(
  seed: string,
  { components, questions }: Questions,
  given: readonly Given[],
): RegionFigures {
  const assessors = [...new Set(given.map(({ assessorId }) => assessorId))].sort()
  const byQuestion = groupByQuestion(given)
  const counted = questions.map(({ code, component }) => ({
    question: code,
    component,
    counts: countsOf([...(byQuestion.get(code)?.values() ?? [])]),
  }))
  const figure = (metric: Metric, part: string, units: Counted['units']) =>
    figureOf(metric, { values: VALUES, units }, `${seed}:${part}`)
  const all = counted.map(({ counts }) => counts)
  return {
    assessors,
    ordinal: figure('ordinal', 'all', all),
    nominal: figure('nominal', 'all', all),
    interval: figure('interval', 'all', all),
    components: components.map(({ key }) => ({
      component: key,
      alpha: figure(
        'ordinal',
        key,
        counted.filter((one) => one.component === key).map(({ counts }) => counts),
      ),
    })),
    questions: counted.map(({ question, counts }) => ({ question, counts })),
    within: withinSums(assessors, byQuestion),
  }
}

function figureOf(metric: Metric, counted: Counted, seed: string): Alpha {
  // Only the measure that counts gets an interval; the others are there to compare with.
  const range = metric === 'ordinal' ? intervalOf(metric, counted, chanceFrom(seed)) : undefined
  const sizes = counted.units.map((unit) => unit.reduce((sum, n) => sum + n, 0)).filter((n) => n >= 2)
  return {
    alpha: rounded(alphaOf(metric, counted)),
    low: rounded(range?.low),
    high: rounded(range?.high),
    units: sizes.length,
    ratings: sizes.reduce((sum, n) => sum + n, 0),
  }
}

/** Six decimals: more than the ratings can tell, and the same text on every machine. */
const rounded = (value: number | undefined): number | null =>
  value === undefined ? null : Math.round(value * 1e6) / 1e6

export function groupByQuestion(given: readonly Given[]): Map<string, Map<string, number>> {
  const groups = new Map<string, Map<string, number>>()
  for (const { assessorId, question, value } of given) {
    const group = groups.get(question) ?? new Map<string, number>()
    groups.set(question, group.set(assessorId, value))
  }
  return groups
}
