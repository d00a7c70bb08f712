import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { writeCsv, writeXlsx } from '#platform/table/write-table.ts'
import { wib } from '#platform/time/time.ts'
import type { BoardRow, ExportBoard } from '../contract.ts'
import { getCycle } from '../public.ts'
import { listBoard } from '../store/board.ts'

/** The columns of an imported list first, so that an export can be read back. */
const COLUMNS: readonly { header: string; width: number; of: (row: BoardRow) => string | null }[] = [
  { header: 'kode', width: 8, of: (row) => row.region.code },
  { header: 'jalur', width: 12, of: (row) => row.track },
  { header: 'daerah', width: 28, of: (row) => row.region.name },
  { header: 'provinsi', width: 26, of: (row) => row.province.name },
  { header: 'keadaan', width: 16, of: (row) => STATE_WORDS[row.state] },
  { header: 'alasan', width: 50, of: (row) => row.reason },
  { header: 'diundang', width: 20, of: (row) => wib(row.invitedAt, 'id') },
  { header: 'dijawab', width: 20, of: (row) => row.answeredAt && wib(row.answeredAt, 'id') },
  { header: 'nomor surat', width: 34, of: (row) => row.letter?.number ?? null },
  { header: 'tanggal surat', width: 14, of: (row) => row.letter?.datedOn ?? null },
]

const STATE_WORDS = {
  invited: 'diundang',
  accepted: 'menerima',
  declined: 'menolak',
  withdrawn: 'mengundurkan diri',
  absent: 'tidak ikut',
} as const

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The board of a year as a file; an example says so in its name and sheet. */
export async function exportBoard(
  ctx: Context,
  { year, format }: Input<typeof ExportBoard>,
): Promise<FileReply> {
  const { isExample } = await getCycle(ctx.tx, year)
  const rows = (await listBoard(ctx.tx, year)).map((row) => COLUMNS.map((column) => column.of(row)))
  const name = `peserta-${year}${isExample ? '-contoh' : ''}.${format}`
  if (format === 'csv') {
    const headers = COLUMNS.map(({ header }) => header)
    return { name, type: 'text/csv; charset=utf-8', body: writeCsv(headers, rows) }
  }
  const columns = COLUMNS.map(({ header, width }) => ({ header, width, type: 'text' as const }))
  return {
    name,
    type: XLSX,
    body: await writeXlsx([{ name: `Peserta ${year}${isExample ? ' contoh' : ''}`, columns, rows }]),
  }
}
