import { minus } from '#platform/ui/decimal.ts'
import type { Criterion, CriterionKind, Question } from '../../contract.ts'

/** A criterion as it is typed: every field is text until it is sent. */
export interface CriterionDraft {
  code: string
  nameId: string
  nameEn: string
  kind: CriterionKind
  weight: string
  knockOut: string
  thresholds: string
  unit: string
  guideId: string
  guideEn: string
}

export interface QuestionDraft {
  code: string
  topicId: string
  topicEn: string
  textId: string
  textEn: string
}

export interface PlanDraft {
  criteria: CriterionDraft[]
  questions: QuestionDraft[]
}

/** Commas as decimal points are typed and shown; the wire takes points. */
const point = (text: string): string => text.trim().replace(',', '.')
const comma = (text: string): string => text.replace('.', ',')

export const draftOf = (plan: {
  criteria: readonly Criterion[]
  questions: readonly Question[]
}): PlanDraft => ({
  criteria: plan.criteria.map((one) => ({
    code: one.code,
    nameId: one.name.id,
    nameEn: one.name.en,
    kind: one.kind,
    weight: comma(one.weight),
    knockOut: one.knockOutBelow === null ? '' : comma(one.knockOutBelow),
    thresholds: one.thresholds === null ? '' : one.thresholds.map(comma).join('; '),
    unit: one.unit ?? '',
    guideId: one.guide.id,
    guideEn: one.guide.en,
  })),
  questions: plan.questions.map(({ code, topic, text }) => ({
    code,
    topicId: topic.id,
    topicEn: topic.en,
    textId: text.id,
    textEn: text.en,
  })),
})

export const criteriaOf = (drafts: readonly CriterionDraft[]): Criterion[] =>
  drafts.map((one) => ({
    code: one.code,
    name: { id: one.nameId.trim(), en: one.nameEn.trim() || one.nameId.trim() },
    kind: one.kind,
    weight: point(one.weight),
    knockOutBelow: one.knockOut.trim() === '' ? null : point(one.knockOut),
    thresholds: one.kind === 'number' ? one.thresholds.split(';').map(point) : null,
    unit: one.kind === 'number' && one.unit.trim() !== '' ? one.unit.trim() : null,
    guide: { id: one.guideId.trim(), en: one.guideEn.trim() || one.guideId.trim() },
  }))

export const questionsOf = (drafts: readonly QuestionDraft[]): Question[] =>
  drafts.map((one) => ({
    code: one.code,
    topic: { id: one.topicId.trim(), en: one.topicEn.trim() || one.topicId.trim() },
    text: { id: one.textId.trim(), en: one.textEn.trim() || one.textId.trim() },
  }))

/** A code that none of the others has. */
export function freeCode(prefix: string, taken: readonly { code: string }[]): string {
  let n = taken.length + 1
  while (taken.some(({ code }) => code === `${prefix}_${n}`)) n += 1
  return `${prefix}_${n}`
}

export const newCriterion = (taken: readonly CriterionDraft[]): CriterionDraft => ({
  code: freeCode('kriteria', taken),
  nameId: '',
  nameEn: '',
  kind: 'score',
  weight: '',
  knockOut: '',
  thresholds: '',
  unit: '',
  guideId: '',
  guideEn: '',
})

export const newQuestion = (taken: readonly QuestionDraft[]): QuestionDraft => ({
  code: freeCode('pertanyaan', taken),
  topicId: taken.at(-1)?.topicId ?? '',
  topicEn: taken.at(-1)?.topicEn ?? '',
  textId: '',
  textEn: '',
})

const DECIMAL = /^\d+(\.\d+)?$/

/** The exact sum of the weights that are numbers; what is no number yet counts as nothing. */
export const weightSum = (drafts: readonly CriterionDraft[]): string =>
  drafts
    .map(({ weight }) => point(weight))
    .filter((weight) => DECIMAL.test(weight))
    .reduce((sum, weight) => minus(sum, minus('0', weight)), '0')
