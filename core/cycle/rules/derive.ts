import type { InstrumentData, QuestionData } from '#core/evaluation/arithmetic.ts'
import type { Derivation, DerivedQuestion } from '../contract.ts'

const TRACK_WORDS: Readonly<Record<string, string>> = {
  REGULER: 'regular',
  FIRST_PHASE: 'first-phase',
  'KPPN&IKN': 'kppn-ikn',
}

/**
 * The code of the instrument of a year and track; the shipped ones carry it too.
 *
 * @example codeOf(2026, 'KPPN&IKN') // 'smart-city-2026-kppn-ikn'
 */
export const codeOf = (year: number, track: string): string =>
  `smart-city-${year}-${TRACK_WORDS[track] ?? track.toLowerCase()}`

/**
 * An instrument from an existing one: scale, rules and groups stay, a known question keeps what the derivation does
 * not say. Whether it may be scored with is asked afterwards, by `checkInstrument`.
 */
export function derive(base: InstrumentData, change: Derivation, version: number): InstrumentData {
  const weights = new Map(change.weights.map(({ component, weight }) => [component, weight]))
  const known = new Map(base.questions.map((question) => [question.code, question]))
  return {
    ...base,
    code: codeOf(change.year, change.track),
    version,
    year: change.year,
    track: change.track,
    name: change.name,
    basis: basisOf(base),
    components: base.components
      .filter(({ key }) => weights.has(key))
      .map((component) => ({ ...component, weight: weights.get(component.key) ?? component.weight })),
    questions: change.questions.map((question) => derivedQuestion(known.get(question.code), question)),
  }
}

const basisOf = ({ code, version, basis }: InstrumentData): InstrumentData['basis'] => ({
  id: `Diturunkan kementerian dari ${code} versi ${version}. ${basis.id}`,
  en: `Derived by the ministry from ${code} version ${version}. ${basis.en}`,
})

const NEW: Omit<QuestionData, 'code' | 'component' | 'element' | 'label'> = {
  number: null,
  cityDimension: null,
  cityDimensionBasis: null,
  subDimension: null,
  weight: null,
  externalResultOf: null,
}

function derivedQuestion(known: QuestionData | undefined, question: DerivedQuestion): QuestionData {
  const { rubric: _, ...rest } = known ?? { ...NEW, ...question }
  const { code, component, element, label, rubric } = question
  return { ...rest, code, component, element, label, ...(rubric === null ? {} : { rubric }) }
}
