import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { writeCsv, writeXlsx } from '#platform/table/write-table.ts'
import { listMembersOf } from '../store/cohorts.ts'

export interface TableColumn<Row> {
  header: string
  width: number
  type?: 'text' | 'number'
  of: (row: Row) => string | null
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A list as CSV or XLSX; codes stay text, figures of the sheet are numbers. */
export async function tableFile<Row>(
  name: string,
  format: 'csv' | 'xlsx',
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Promise<FileReply> {
  const cells = rows.map((row) => columns.map((column) => column.of(row)))
  if (format === 'csv') {
    const headers = columns.map(({ header }) => header)
    return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv(headers, cells) }
  }
  const sheet = columns.map(({ header, width, type }) => ({ header, width, type: type ?? ('text' as const) }))
  return { name: `${name}.xlsx`, type: XLSX, body: await writeXlsx([{ name, columns: sheet, rows: cells }]) }
}

/** Every member of every cohort. */
export async function exportMembers(
  ctx: Context,
  { format }: { format: 'csv' | 'xlsx' },
): Promise<FileReply> {
  const rows = await listMembersOf(ctx.tx)
  return tableFile(
    'anggota-gerakan',
    format,
    [
      { header: 'tahun', width: 8, of: (row) => String(row.year) },
      { header: 'kode', width: 8, of: (row) => row.code },
      { header: 'daerah', width: 30, of: (row) => row.name },
      { header: 'provinsi', width: 26, of: (row) => row.province },
      { header: 'bergabung', width: 12, of: (row) => row.from },
      { header: 'berakhir', width: 12, of: (row) => row.until },
      { header: 'alasan berakhir', width: 40, of: (row) => row.endReason },
      { header: 'dasar', width: 60, of: (row) => row.basis.id },
      { header: 'contoh', width: 8, of: (row) => (row.isExample ? 'ya' : null) },
    ],
    rows,
  )
}
