import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { writeCsv, writeXlsx } from '#platform/table/write-table.ts'
import type { Board, ExportPortfolio, GetBoard } from '../contract.ts'
import { cardOf } from '../rules/view.ts'
import { lookAtDimensions, lookAtProgrammes, lookAtStandings } from './look.ts'

/** Every programme the actor may see, with progress, money and what is red about it in a year. */
export async function readBoard(ctx: Context, { year }: Input<typeof GetBoard>): Promise<Board> {
  const { programmes, all } = await lookAtProgrammes(ctx)
  const standings = await lookAtStandings(ctx, year, all)
  return {
    year,
    dimensions: await lookAtDimensions(ctx),
    programmes: programmes.map((programme) => ({
      ...cardOf(programme),
      standing: standings.get(programme.id) ?? null,
    })),
  }
}

const COLUMNS = [
  { header: 'kode', type: 'text', width: 14 },
  { header: 'program', type: 'text', width: 48 },
  { header: 'dimensi', type: 'text', width: 20 },
  { header: 'opd', type: 'text', width: 32 },
  { header: 'jenis', type: 'text', width: 12 },
  { header: 'status', type: 'text', width: 14 },
  { header: 'mulai', type: 'text', width: 10 },
  { header: 'selesai', type: 'text', width: 10 },
  { header: 'rencana_persen', type: 'number', width: 14 },
  { header: 'kemajuan_persen', type: 'number', width: 16 },
  { header: 'pagu_rupiah', type: 'number', width: 18 },
  { header: 'realisasi_rupiah', type: 'number', width: 18 },
  { header: 'terlambat', type: 'text', width: 10 },
  { header: 'merah_karena', type: 'text', width: 60 },
] as const

/** The board of a year as a table, one row a programme. */
export async function exportPortfolio(
  ctx: Context,
  { year, format }: Input<typeof ExportPortfolio>,
): Promise<FileReply> {
  const rows = rowsOf(await readBoard(ctx, { year }), ctx.language)
  const name = `portofolio-${ctx.tenant}-${year}.${format}`
  if (format === 'csv') {
    const headers = COLUMNS.map(({ header }) => header)
    return { name, type: 'text/csv', body: writeCsv(headers, rows) }
  }
  return {
    name,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeXlsx([{ name: `Portofolio ${year}`, columns: COLUMNS, rows }]),
  }
}

function rowsOf({ programmes, dimensions }: Board, language: Context['language']): (string | null)[][] {
  const names = new Map(dimensions.map(({ code, name }) => [code, name[language]]))
  return programmes.map((one) => [
    one.code,
    one.name,
    names.get(one.dimension) ?? one.dimension,
    one.owner?.name ?? null,
    one.kind,
    one.state,
    one.from,
    one.to,
    one.standing?.planned ?? null,
    one.standing?.physical ?? null,
    one.standing?.moneyPlanned ?? null,
    one.standing?.moneyReal ?? null,
    one.standing?.isLate ? 'ya' : 'tidak',
    one.standing?.why.map((why) => why[language]).join(' ') ?? null,
  ])
}
