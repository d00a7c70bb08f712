import type { InstrumentData, RoundingRule } from '../contract.ts'
import { compare, decimal, type Exact, equal, exact, sumOf, toText } from './exact.ts'

// Invariants: weights are percent and sum to exactly 100; every question belongs to a component of
// the instrument; a code occurs once. A year that was scored keeps the version it was scored with.

export type { InstrumentData }
export type ComponentData = InstrumentData['components'][number]
export type QuestionData = InstrumentData['questions'][number]

/** What is wrong with an instrument that has the right shape. */
export type InstrumentFault =
  | { kind: 'weights'; total: string }
  | { kind: 'question_weights'; component: string; total: string; weight: string }
  | { kind: 'duplicate'; code: string }
  | { kind: 'unknown_component'; question: string; component: string }
  | { kind: 'unknown_group'; component: string; group: string }
  | { kind: 'scale'; min: string; max: string }
  | { kind: 'rubric'; question: string }

/**
 * Everything that forbids scoring with this instrument; an empty list means it may be used.
 *
 * @example findFaults({ …, components: [weight 60, weight 30] }) // [{ kind: 'weights', total: '90' }]
 */
export function findFaults(instrument: InstrumentData): InstrumentFault[] {
  return [
    ...weightFaults(instrument.components),
    ...questionWeightFaults(instrument),
    ...duplicateFaults(instrument),
    ...strayFaults(instrument),
    ...scaleFaults(instrument),
    ...rubricFaults(instrument),
  ]
}

function weightFaults(components: readonly ComponentData[]): InstrumentFault[] {
  const total = sumOf(components.map((c) => decimal(c.weight)))
  return equal(total, exact(100)) ? [] : [{ kind: 'weights', total: toText(total) }]
}

/** Questions that state a weight must sum to the weight of their component. */
function questionWeightFaults({ components, questions }: InstrumentData): InstrumentFault[] {
  return components.flatMap((component): InstrumentFault[] => {
    const weights = questions.filter((q) => q.component === component.key).map((q) => q.weight)
    if (weights.every((w) => w === null)) return []
    const total = sumOf(weights.map((w) => decimal(w ?? '0')))
    if (equal(total, decimal(component.weight))) return []
    return [
      { kind: 'question_weights', component: component.key, total: toText(total), weight: component.weight },
    ]
  })
}

function duplicateFaults({ components, questions }: InstrumentData): InstrumentFault[] {
  const codes = [...components.map((c) => c.key), ...questions.map((q) => q.code)]
  const twice = new Set(codes.filter((code, i) => codes.indexOf(code) !== i))
  return [...twice].map((code) => ({ kind: 'duplicate', code }))
}

function strayFaults({ components, groups, questions }: InstrumentData): InstrumentFault[] {
  const keys = new Set(components.map((c) => c.key))
  const groupKeys = new Set(groups.map((g) => g.key))
  return [
    ...questions
      .filter((q) => !keys.has(q.component))
      .map((q) => ({ kind: 'unknown_component' as const, question: q.code, component: q.component })),
    ...components.flatMap(({ key, group }) =>
      group === null || groupKeys.has(group)
        ? []
        : [{ kind: 'unknown_group' as const, component: key, group }],
    ),
  ]
}

function scaleFaults({ scale }: InstrumentData): InstrumentFault[] {
  return compare(decimal(scale.min), decimal(scale.max)) < 0 ? [] : [{ kind: 'scale', ...scale }]
}

/** A rubric says something for every value, in both languages, or it is left out. */
const rubricFaults = ({ questions }: InstrumentData): InstrumentFault[] =>
  questions
    .filter(({ rubric }) => rubric?.some(({ id, en }) => id.trim() === '' || en.trim() === ''))
    .map(({ code }) => ({ kind: 'rubric', question: code }))

/** Weights in percent by component, in the order of the instrument. */
export const weightsOf = (instrument: {
  components: readonly { key: string; weight: string | null }[]
}): { component: string; weight: Exact }[] =>
  instrument.components.map((c) => ({ component: c.key, weight: decimal(c.weight ?? '0') }))

/** The questions of one component, in the order of the instrument. */
export const questionsOf = (instrument: InstrumentData, component: string): QuestionData[] =>
  instrument.questions.filter((q) => q.component === component)

/** The instrument of a year and track; without a year and track there is none to find. */
export const findInstrument = (
  instruments: readonly InstrumentData[],
  year: number,
  track: string | null,
): InstrumentData | undefined => instruments.find((i) => i.year === year && i.track === track)

/** Whether finals are printed with two decimals (the ministry's letters) or as they are (SPBE). */
export const isRounded = (rule: RoundingRule): boolean => rule !== 'display_only'
