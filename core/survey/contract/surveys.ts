import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { DimensionCode, FormCode, SubCode, Survey, SurveyState } from './words.ts'

const ofYear = { year: Year }

export const SurveyYear = T.Object({
  year: Year,
  title: Bilingual,
  isExample: T.Boolean(),
  state: SurveyState,
  responses: T.Integer(),
  warningsOpen: T.Integer(),
  closesAt: Nullable(Instant),
})
export type SurveyYear = Static<typeof SurveyYear>

export const ListSurveys = endpoint({
  get: '/survey',
  permission: 'survey.result.read',
  summary: 'Years in which the region takes part, with the state of each survey',
  reply: T.Array(SurveyYear),
})

export const GetSurvey = endpoint({
  get: '/survey/:year',
  permission: 'survey.survey.read',
  summary: 'The region’s survey of a year: services, forms with quota, warnings',
  input: ofYear,
  reply: Survey,
})

export const SaveService = endpoint({
  put: '/survey/:year/services/:sub',
  permission: 'survey.survey.manage',
  summary: 'Name the service surveyed in a sub-dimension, its agency and how many use it',
  input: {
    ...ofYear,
    sub: SubCode,
    service: T.String({ minLength: 3, maxLength: 120 }),
    opdId: Uuid,
    users: T.Optional(T.Integer({ minimum: 1, maximum: 50_000_000 })),
    revision: T.Integer({ minimum: 0 }),
  },
  reply: T.Object({ revision: T.Integer() }),
  problems: [problems.opdUnknown, problems.changedMeanwhile, problems.surveyConfirmed],
})

export const ChooseMode = endpoint({
  put: '/survey/:year/modes/:dimension',
  permission: 'survey.survey.manage',
  summary: 'One form for a dimension (mode 1), or three, one for each sub-dimension (mode 2)',
  input: { ...ofYear, dimension: DimensionCode, mode: T.Union([T.Literal(1), T.Literal(2)]) },
  reply: Done,
  problems: [problems.modeHasAnswers, problems.surveyNotOpen],
})

export const OpenSurvey = endpoint({
  post: '/survey/:year/opening',
  permission: 'survey.survey.manage',
  summary: 'Open the public forms; every sub-dimension must have a service and an agency',
  input: ofYear,
  reply: Done,
  problems: [problems.servicesMissing, problems.surveyNotDraft],
})

export const StopSurvey = endpoint({
  post: '/survey/:year/stop',
  permission: 'survey.survey.manage',
  summary: 'Take no more answers; warnings are then decided and the head of the region confirms',
  input: ofYear,
  reply: Done,
  problems: [problems.surveyNotOpen],
})

export const ResumeSurvey = endpoint({
  post: '/survey/:year/resumption',
  permission: 'survey.survey.manage',
  summary: 'Take answers again, before the deadline and before the head of the region has confirmed',
  input: ofYear,
  reply: Done,
  problems: [problems.surveyNotStopped],
})

export const ConfirmSurvey = endpoint({
  post: '/survey/:year/confirmation',
  permission: 'survey.validity.confirm',
  summary: 'The head of the region answers for the validity; the result is frozen as a version',
  input: { ...ofYear, valid: T.Literal(true) },
  reply: T.Object({ version: T.Integer() }),
  problems: [problems.surveyNotStopped, problems.warningsWait],
})

export const ReopenSurvey = endpoint({
  post: '/survey/:year/reopening',
  permission: 'survey.validity.confirm',
  summary: 'Take a confirmation back with a reason; the frozen version stays, the next one stands beside it',
  input: { ...ofYear, reason: T.String({ minLength: 3, maxLength: 1000 }) },
  reply: Done,
  problems: [problems.surveyNotConfirmed],
})

export const PrintPoster = endpoint({
  get: '/survey/:year/forms/:form/poster.pdf',
  permission: 'survey.survey.read',
  summary: 'A poster of one form with its QR code',
  input: { ...ofYear, form: FormCode },
  reply: fileReply('application/pdf'),
  problems: [problems.formUnknown],
})
