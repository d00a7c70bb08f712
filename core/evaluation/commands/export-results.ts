import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { writeCsv, writeXlsx } from '#platform/table/write-table.ts'
import type { ResultRow, ResultsOfYear } from '../contract.ts'
import { COMPONENT_COLUMNS } from '../rules/result-table.ts'
import { getNationalResults } from '../store/national-results.ts'

/** Columns of an import first, so that what was exported can be read back; then what was derived. */
const COLUMNS: readonly { header: string; type: 'text' | 'number'; width: number; of: CellOf }[] = [
  { header: 'code', type: 'text', width: 8, of: (row) => row.code },
  { header: 'name', type: 'text', width: 28, of: (row) => row.name },
  { header: 'track', type: 'text', width: 12, of: (row) => row.track },
  ...COMPONENT_COLUMNS.map((key) => ({
    header: key,
    type: 'number' as const,
    width: 12,
    of: (row: ResultRow) => row.components.find((c) => c.component === key)?.score ?? null,
  })),
  { header: 'final', type: 'number', width: 8, of: (row) => row.final },
  { header: 'improvement', type: 'number', width: 12, of: (row) => row.improvement },
  { header: 'rank', type: 'number', width: 8, of: (row) => String(row.rank.place) },
  { header: 'rank_in_province', type: 'number', width: 16, of: (row) => String(row.rankInProvince.place) },
  { header: 'rank_in_track', type: 'number', width: 14, of: (row) => String(row.rankInTrack.place) },
  { header: 'province', type: 'text', width: 26, of: (row) => row.province.name },
]
/** Only in a year of an example: every line says so, however it is cut out. */
const EXAMPLE_COLUMN = { header: 'note', type: 'text' as const, width: 10, of: () => 'contoh' }
type CellOf = (row: ResultRow) => string | null

const CSV = 'text/csv; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The national table of a year as a file; the same data gives the same bytes.
 *
 * @throws Refusal `evaluation.year_unknown`
 */
export async function exportResults(
  ctx: Context,
  { year, format }: { year: number; format: 'csv' | 'xlsx' },
): Promise<FileReply> {
  const results = await getNationalResults(ctx.tx, { year })
  const columns = results.isExample ? [...COLUMNS, EXAMPLE_COLUMN] : COLUMNS
  const rows = results.rows.map((row) => columns.map((column) => column.of(row)))
  const name = `penataran-${results.isExample ? 'contoh-' : ''}${year}.${format}`
  if (format === 'csv') {
    const headers = columns.map((column) => column.header)
    return { name, type: CSV, body: writeCsv(headers, rows) }
  }
  return {
    name,
    type: XLSX,
    body: await writeXlsx([{ name: String(year), columns, rows }, sourceSheet(results)]),
  }
}

const sourceSheet = ({ sources, coverage }: ResultsOfYear) => ({
  name: 'Sumber',
  columns: [
    { header: 'Nomor', type: 'text' as const, width: 34 },
    { header: 'Tanggal', type: 'text' as const, width: 12 },
    { header: 'Perihal', type: 'text' as const, width: 60 },
    { header: 'Catatan', type: 'text' as const, width: 80 },
  ],
  rows: [
    ...sources.map((s) => [s.number, s.date, s.title.id, s.note?.id ?? null]),
    [null, null, null, coverage.note.id],
  ],
})
