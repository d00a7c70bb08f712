import { endpoint } from '#platform/http/endpoint.ts'
import { type Static, T, Year } from '#platform/schema/schema.ts'
import { importWrong, ministryOnly } from '../problems.ts'
import { Track, year } from './words.ts'

/** What an import changed; figures that were there already, unchanged, are left alone. */
export const ImportOutcome = T.Object({
  year: Year,
  added: T.Integer(),
  /** Corrected: the earlier figures stay stored as an older version. */
  changed: T.Integer(),
  unchanged: T.Integer(),
})
export type ImportOutcome = Static<typeof ImportOutcome>

/** The letter an uploaded table was taken from. */
const sourceOfUpload = {
  sourceNumber: T.String({ minLength: 3, maxLength: 120, examples: ['B-1384/DJAI/AI.01.04/12/2023'] }),
  sourceDate: T.String({ format: 'date' }),
  sourceTitle: T.Optional(T.String({ maxLength: 300 })),
  /** How many regions the letter says were scored. */
  scored: T.Optional(T.Integer({ minimum: 1, maximum: 1000 })),
}

/** Columns as in `reference/README.md`; the whole file is checked first, then all of it is stored or none. */
export const ImportResults = endpoint({
  post: '/v1/results/:year/imports',
  permission: 'evaluation.result.import',
  summary: 'Publish the results of a year from a CSV or XLSX file; all or nothing',
  input: { ...year, track: T.Optional(Track), ...sourceOfUpload },
  upload: { maxBytes: 20_000_000 },
  reply: ImportOutcome,
  problems: [importWrong, ministryOnly],
})

/** Columns `code,question,score`; the results of the regions must be published already. */
export const ImportQuestionScores = endpoint({
  post: '/v1/results/:year/question-scores/imports',
  permission: 'evaluation.result.import',
  summary: 'Publish question scores of a year from a CSV or XLSX file; all or nothing',
  input: year,
  upload: { maxBytes: 20_000_000 },
  reply: ImportOutcome,
  problems: [importWrong, ministryOnly],
})
