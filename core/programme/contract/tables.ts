import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { type Static, T } from '#platform/schema/schema.ts'
import { importOutdated, tableForeign } from '../problems.ts'
import { ListFilter } from './lists.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const DownloadProgrammes = endpoint({
  get: '/programmes/table.xlsx',
  permission: 'programme.programme.read',
  summary:
    'Programmes as XLSX to be filled in and uploaded again, with sheets of agencies, dimensions and sources',
  input: {
    ...ListFilter,
    /** Only the columns and the sheets to choose from. */
    blank: T.Optional(T.Boolean()),
  },
  reply: fileReply(XLSX),
})

export const ExportProgrammes = endpoint({
  get: '/programmes/table.csv',
  permission: 'programme.programme.read',
  summary: 'Programmes of a filter as CSV, one line each',
  input: ListFilter,
  reply: fileReply('text/csv'),
})

export const ImportFault = T.Object({
  sheet: T.String(),
  row: T.Integer(),
  column: T.String(),
  why: T.Object({ id: T.String(), en: T.String() }),
})
export type ImportFault = Static<typeof ImportFault>

export const ImportChange = T.Object({
  row: T.Integer(),
  code: T.String(),
  name: T.String(),
  isNew: T.Boolean(),
  /** What differs, as text of both sides; empty for a new programme. */
  fields: T.Array(T.Object({ field: T.String(), before: T.String(), after: T.String() })),
})
export type ImportChange = Static<typeof ImportChange>

/** At most this many changes and faults are listed; the counts are true. */
export const LISTED = 300

export const ImportCheck = T.Object({
  /** Names this reading of the file against what is stored; applying needs it. Null while there are faults. */
  digest: T.Union([T.String(), T.Null()]),
  created: T.Integer(),
  changed: T.Integer(),
  unchanged: T.Integer(),
  faulty: T.Integer(),
  changes: T.Array(ImportChange),
  faults: T.Array(ImportFault),
  /** Whether applying approves at once (secretariat) or leaves drafts to be sent (agency). */
  approves: T.Boolean(),
})
export type ImportCheck = Static<typeof ImportCheck>

export const CheckImport = endpoint({
  post: '/programme-table-checks',
  permission: 'programme.programme.write',
  summary: 'Reads a filled table and says what it would change and what is wrong; changes nothing',
  upload: { maxBytes: 10_000_000 },
  reply: ImportCheck,
  problems: [tableForeign],
})

export const ApplyImport = endpoint({
  post: '/programme-table-imports',
  permission: 'programme.programme.write',
  summary: 'Applies a table as it was checked, all of it or nothing',
  input: { digest: T.String({ pattern: '^[0-9a-f]{64}$' }) },
  upload: { maxBytes: 10_000_000 },
  reply: T.Object({ created: T.Integer(), changed: T.Integer() }),
  problems: [tableForeign, importOutdated],
})
