import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import {
  Bilingual,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { answerFields, DimensionCode, FormCode, regionOfCode, SubCode } from './words.ts'

/** A form as a respondent, or an officer who helps, sees it. */
export const SurveyForm = T.Object({
  code: FormCode,
  year: Year,
  title: Bilingual,
  isExample: T.Boolean(),
  region: T.Object({ code: RegionCode, name: T.String() }),
  dimension: DimensionCode,
  subs: T.Array(T.Object({ sub: SubCode, service: T.String(), opd: T.String() })),
  state: T.Union([T.Literal('open'), T.Literal('closed'), T.Literal('full')]),
  closesAt: Nullable(Instant),
  counted: T.Integer(),
  quota: T.Integer(),
  /** Signed by the server: proves that this form was handed out, and names the answer that comes back with it. */
  token: T.String(),
})
export type SurveyForm = Static<typeof SurveyForm>

const tenantOf = ({ code }: { code: string }): string => regionOfCode(code)

export const GetSurveyForm = endpoint({
  get: '/v1/survey-forms/:code',
  permission: 'public',
  summary: 'A public form of a citizen survey by its short address',
  input: { code: FormCode },
  reply: SurveyForm,
  problems: [problems.formUnknown],
  tenantOf,
})

export const AnswerSurvey = endpoint({
  post: '/v1/survey-forms/:code/answers',
  permission: 'public',
  summary: 'Answer a public form once; sending the same handed-out form again changes nothing',
  input: {
    code: FormCode,
    token: T.String({ maxLength: 200 }),
    /** A field no person sees; whoever fills it in is a program. */
    website: T.Optional(T.String({ maxLength: 500 })),
    ...answerFields,
  },
  reply: T.Object({ number: T.Integer({ description: 'Number of the answer on its form' }) }),
  problems: [
    problems.formUnknown,
    problems.formClosed,
    problems.quotaReached,
    problems.formTooOld,
    problems.formTooFast,
    problems.answerIncomplete,
  ],
  tenantOf,
})

export const GetInterviewForm = endpoint({
  get: '/survey/:year/interviews/:code',
  permission: 'survey.interview.assist',
  summary: 'A form for an officer who helps a citizen, to be kept on the device',
  input: { year: Year, code: FormCode },
  reply: SurveyForm,
  problems: [problems.formUnknown],
})

export const SaveInterview = endpoint({
  post: '/survey/:year/interviews',
  permission: 'survey.interview.assist',
  summary:
    'An answer given with help; the device chose its id, so it is stored once however often it is sent',
  input: {
    year: Year,
    code: FormCode,
    responseId: Uuid,
    /** By the clock of the device; a later one than the server’s becomes the server’s. */
    answeredAt: Instant,
    ...answerFields,
  },
  reply: T.Object({ number: T.Integer() }),
  problems: [problems.formUnknown, problems.formClosed, problems.answerIncomplete],
})

export const ImportAnswers = endpoint({
  post: '/survey/:year/forms/:code/imports',
  permission: 'survey.survey.manage',
  summary: 'Take over answers collected elsewhere, all or nothing, from CSV or XLSX',
  input: {
    year: Year,
    code: FormCode,
    /** `refuse`: a value outside of 0 to 4 refuses the file. `flag`: it is stored as said, counts nowhere, and warns. */
    outOfScale: T.Union([T.Literal('refuse'), T.Literal('flag')]),
  },
  upload: { maxBytes: 5_000_000 },
  reply: T.Object({ answers: T.Integer(), outOfScale: T.Integer() }),
  problems: [problems.formUnknown, problems.surveyNotOpen, problems.importWrong],
})

export const GetImportTemplate = endpoint({
  get: '/survey/:year/forms/:code/template.xlsx',
  permission: 'survey.survey.manage',
  summary: 'The columns an import takes, as an empty table',
  input: { year: Year, code: FormCode },
  reply: fileReply('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  problems: [problems.formUnknown],
})
