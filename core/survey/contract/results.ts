import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { CheckName, Verdict } from './findings.ts'
import { DimensionCode, FormCode, Mean, SubCode, SurveyState } from './words.ts'

const ofYear = { year: Year }

/** A region's survey in figures: what is confirmed is frozen like this. */
export const SurveyFigures = T.Object({
  means: T.Array(Mean),
  forms: T.Array(
    T.Object({
      code: FormCode,
      dimension: DimensionCode,
      sub: Nullable(SubCode),
      counted: T.Integer(),
      received: T.Integer(),
      excluded: T.Integer(),
    }),
  ),
  services: T.Array(
    T.Object({
      sub: SubCode,
      service: Nullable(T.String()),
      opd: Nullable(T.String()),
      users: Nullable(T.Integer()),
    }),
  ),
  /** What was decided on warnings, in order. */
  decisions: T.Array(
    T.Object({ check: CheckName, verdict: Verdict, rows: T.Integer(), reason: T.String(), at: Instant }),
  ),
  quota: T.Integer(),
})
export type SurveyFigures = Static<typeof SurveyFigures>

export const GetSurveyFigures = endpoint({
  get: '/survey/:year/figures',
  permission: 'survey.survey.read',
  summary: 'Means, spread and margins as they stand now, without what was excluded',
  input: ofYear,
  reply: T.Object({ title: Bilingual, state: SurveyState, figures: SurveyFigures }),
  problems: [problems.surveyUnknown],
})

export const GetSurveyResult = endpoint({
  get: '/survey/:year/result',
  permission: 'survey.result.read',
  summary: 'What the head of a region confirmed; the newest version, or one named',
  input: {
    ...ofYear,
    /** Which region; for the ministry, as a region is always asked about itself. */
    region: T.Optional(RegionCode),
    version: T.Optional(T.Integer({ minimum: 1 })),
  },
  reply: T.Object({
    region: T.Object({ code: RegionCode, name: T.String() }),
    version: T.Integer(),
    versions: T.Integer(),
    confirmedAt: Instant,
    confirmedBy: Nullable(T.String()),
    figures: SurveyFigures,
  }),
  problems: [problems.resultUnknown],
})

export const SurveyProgress = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  state: Nullable(SurveyState),
  responses: T.Integer(),
  forms: T.Integer(),
  formsFull: T.Integer(),
  warnings: T.Integer(),
  warningsOpen: T.Integer(),
  confirmedAt: Nullable(Instant),
})
export type SurveyProgress = Static<typeof SurveyProgress>

export const ListSurveyProgress = endpoint({
  get: '/survey/:year/progress',
  permission: 'survey.progress.read',
  summary: 'Which regions have run the survey, how full their forms are and how many warnings wait',
  input: ofYear,
  reply: T.Array(SurveyProgress),
})

export const ExportAnswers = endpoint({
  get: '/survey/:year/answers.csv',
  permission: 'survey.survey.read',
  summary: 'Every answer as CSV, nothing about the respondent',
  input: ofYear,
  reply: fileReply('text/csv'),
  problems: [problems.surveyUnknown],
})

export const ExportAnswersXlsx = endpoint({
  get: '/survey/:year/answers.xlsx',
  permission: 'survey.survey.read',
  summary: 'Every answer and every mean as XLSX, nothing about the respondent',
  input: ofYear,
  reply: fileReply('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  problems: [problems.surveyUnknown],
})
