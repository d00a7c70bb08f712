import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { writeCsv, writeXlsx } from '#platform/table/write-table.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { BoardRow, ExportBoard, Mark } from '../contract.ts'
import { WAY } from '../rules/steps.ts'
import { STEP_NAMES } from '../rules/words.ts'
import { listBoard } from './read-journey.ts'

interface Column {
  header: string
  width: number
  of: (row: BoardRow) => string
}

const STATES: Record<Mark['state'], string> = {
  done: 'selesai',
  running: 'berjalan',
  open: 'belum',
  unrecorded: 'tidak tercatat',
}

const cellOf = (mark: Mark | undefined): string =>
  mark === undefined ? '' : mark.on === null ? STATES[mark.state] : `${STATES[mark.state]} ${mark.on}`

const COLUMNS: readonly Column[] = [
  { header: 'kode', width: 8, of: ({ region }) => region.code },
  { header: 'daerah', width: 28, of: ({ region }) => region.name },
  { header: 'provinsi', width: 24, of: ({ province }) => province.name },
  { header: 'angkatan', width: 12, of: ({ cohorts }) => cohorts.join(' ') },
  ...WAY.map((step) => ({
    header: STEP_NAMES[step].id.toLowerCase(),
    width: 20,
    of: ({ marks }: BoardRow) => cellOf(marks.find((mark) => mark.step === step)),
  })),
  { header: 'berikutnya', width: 60, of: ({ owed }) => owed.map(({ what }) => what.id).join('; ') },
]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The board as the reader sees it, one row a region. */
export async function exportBoard(ctx: Context, { format }: Input<typeof ExportBoard>): Promise<FileReply> {
  const rows = (await listBoard(ctx)).map((row) => COLUMNS.map((column) => column.of(row)))
  const name = `perjalanan-daerah-${dayInWib(ctx.now)}.${format}`
  if (format === 'csv') {
    const headers = COLUMNS.map(({ header }) => header)
    return { name, type: 'text/csv; charset=utf-8', body: writeCsv(headers, rows) }
  }
  const columns = COLUMNS.map(({ header, width }) => ({ header, width, type: 'text' as const }))
  return { name, type: XLSX, body: await writeXlsx([{ name: 'Perjalanan daerah', columns, rows }]) }
}
