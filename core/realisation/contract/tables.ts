import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { periodLocked, periodNotOver, tableForeign, tableRefused, yearNotOpen } from '../problems.ts'
import { ofYear, Period, ReportContent } from './words.ts'

const ofPeriod = { ...ofYear, period: Period }
const { evidence: _evidence, ...typed } = ReportContent.properties

/** What a table may change of a report; evidence stays as it is. */
export const TypedReport = T.Object(typed)
export type TypedReport = Static<typeof TypedReport>

export const DownloadPeriod = endpoint({
  get: '/realisation/years/:year/periods/:period/table.xlsx',
  permission: 'realisation.report.read',
  summary: 'The reports of a period as XLSX, to be filled in and uploaded again: the own agencies’, or all',
  input: ofPeriod,
  reply: fileReply('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  problems: [yearNotOpen],
})

export const DownloadPeriodCsv = endpoint({
  get: '/realisation/years/:year/periods/:period/table.csv',
  permission: 'realisation.report.read',
  summary: 'The same as CSV',
  input: ofPeriod,
  reply: fileReply('text/csv'),
  problems: [yearNotOpen],
})

export const TableChange = T.Object({
  programmeId: Uuid,
  revision: T.Integer({ minimum: 0 }),
  typed: TypedReport,
})
export type TableChange = Static<typeof TableChange>

export const TableCheck = T.Object({
  /** Programmes whose report would change, with what stands. */
  changes: T.Array(
    T.Object({
      row: T.Integer(),
      code: T.String(),
      name: T.String(),
      before: TypedReport,
      after: TableChange,
    }),
  ),
  refused: T.Array(
    T.Object({ row: T.Integer(), column: Nullable(Bilingual), code: Nullable(T.String()), why: Bilingual }),
  ),
  unchanged: T.Integer(),
})
export type TableCheck = Static<typeof TableCheck>

export const CheckPeriodTable = endpoint({
  post: '/realisation/years/:year/periods/:period/table-checks',
  permission: 'realisation.report.write',
  summary: 'Reads a filled table and says what it would change; changes nothing',
  input: ofPeriod,
  upload: { maxBytes: 5_000_000 },
  reply: TableCheck,
  problems: [tableForeign, yearNotOpen],
})

export const ApplyPeriodTable = endpoint({
  post: '/realisation/years/:year/periods/:period/table-changes',
  permission: 'realisation.report.write',
  summary: 'Saves many reports as drafts at once, all or none',
  input: { ...ofPeriod, changes: T.Array(TableChange, { minItems: 1, maxItems: 3000 }) },
  reply: T.Object({ applied: T.Integer() }),
  problems: [tableRefused, yearNotOpen, periodLocked, periodNotOver],
})
