import { type FactType, fact } from '#platform/facts/fact.ts'
import { Nullable, T, Uuid, Year } from '#platform/schema/schema.ts'
import { DimensionCode, FormCode, SubCode, Way } from './contract.ts'

// Facts stand in the region. They carry ids and counts: no answer, nothing about a respondent.

export const ServiceNamed = fact('survey.service_named', { year: Year, sub: SubCode, opdId: Nullable(Uuid) })
export const ModeChosen = fact('survey.mode_chosen', {
  year: Year,
  dimension: DimensionCode,
  mode: T.Union([T.Literal(1), T.Literal(2)]),
})
export const SurveyOpened = fact('survey.survey_opened', { year: Year, forms: T.Integer() })
export const AnswerReceived = fact('survey.answer_received', {
  year: Year,
  form: FormCode,
  responseId: Uuid,
  way: Way,
  opdId: Nullable(Uuid),
})
export const AnswersImported = fact('survey.answers_imported', {
  year: Year,
  form: FormCode,
  answers: T.Integer(),
  outOfScale: T.Integer(),
})
export const GuidanceConfirmed = fact('survey.guidance_confirmed', { year: Year, sub: SubCode })
export const FindingDecided = fact('survey.finding_decided', {
  year: Year,
  decisionId: Uuid,
  check: T.String(),
  verdict: T.Union([T.Literal('exclude'), T.Literal('keep')]),
  rows: T.Integer(),
})
export const SurveyStopped = fact('survey.survey_stopped', { year: Year, answers: T.Integer() })
export const SurveyResumed = fact('survey.survey_resumed', { year: Year })
export const SurveyConfirmed = fact('survey.survey_confirmed', { year: Year, version: T.Integer() })
export const SurveyReopened = fact('survey.survey_reopened', { year: Year, reason: T.String() })

export const facts: readonly FactType[] = [
  ServiceNamed,
  ModeChosen,
  SurveyOpened,
  AnswerReceived,
  AnswersImported,
  GuidanceConfirmed,
  FindingDecided,
  SurveyStopped,
  SurveyResumed,
  SurveyConfirmed,
  SurveyReopened,
]
