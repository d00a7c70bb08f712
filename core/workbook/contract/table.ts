import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Nullable, type Static, T } from '#platform/schema/schema.ts'
import { stepRefused, tableForeign } from '../problems.ts'
import { ofYear, QuestionCode, SelfRating } from './words.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const DownloadWorkbook = endpoint({
  get: '/workbook/:year/table.xlsx',
  permission: 'workbook.answer.read',
  summary: 'The workbook as XLSX, to be filled in and uploaded again',
  input: ofYear,
  reply: fileReply(XLSX),
})

/** What a table may change of an answer; evidence stays as it is. */
const Typed = {
  value: T.String({ maxLength: 200 }),
  text: T.String({ maxLength: 20_000 }),
  selfRating: Nullable(SelfRating),
}

export const TableChange = T.Object({
  question: QuestionCode,
  ...Typed,
  revision: T.Integer({ minimum: 0 }),
})
export type TableChange = Static<typeof TableChange>

export const TableCheck = T.Object({
  /** Rows that would change something, with the answer as it stands. */
  changes: T.Array(
    T.Object({
      row: T.Integer(),
      label: Bilingual,
      before: T.Object(Typed),
      after: TableChange,
    }),
  ),
  refused: T.Array(
    T.Object({
      row: T.Integer(),
      column: Nullable(T.String()),
      question: Nullable(T.String()),
      why: Bilingual,
    }),
  ),
  unchanged: T.Integer(),
})
export type TableCheck = Static<typeof TableCheck>

export const CheckTable = endpoint({
  post: '/workbook/:year/table-checks',
  permission: 'workbook.answer.write',
  summary: 'Reads a filled workbook and says what it would change; changes nothing',
  input: ofYear,
  upload: { maxBytes: 5_000_000 },
  reply: TableCheck,
  problems: [tableForeign],
})

export const ApplyTable = endpoint({
  post: '/workbook/:year/table-changes',
  permission: 'workbook.answer.write',
  summary: 'Saves many answers at once, all or none, under the same guards as one by one',
  input: { ...ofYear, changes: T.Array(TableChange, { minItems: 1, maxItems: 300 }) },
  reply: T.Object({ applied: T.Integer() }),
  problems: [stepRefused],
})
