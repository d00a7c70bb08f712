import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { writeCsv } from '#platform/table/write-table.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Roadmap } from '../contract.ts'
import { cardOf, mayMove } from '../rules/view.ts'
import { lookAtDimensions, lookAtPlan, lookAtProgrammes, lookAtStandings, yearOf } from './look.ts'

/** Every programme the actor may see with its period, what it waits for and how it stands this year. */
export async function readRoadmap(ctx: Context): Promise<Roadmap> {
  const today = dayInWib(ctx.now)
  const { reader, programmes, all } = await lookAtProgrammes(ctx)
  const standings = await lookAtStandings(ctx, yearOf(today), all)
  return {
    today,
    plan: await lookAtPlan(ctx),
    dimensions: await lookAtDimensions(ctx),
    programmes: programmes.map((programme) => ({
      ...cardOf(programme),
      dependsOn: programme.dependsOn,
      mayMove: mayMove(programme, reader),
      revision: programme.revision,
      physical: standings.get(programme.id)?.physical ?? null,
      isLate: standings.get(programme.id)?.isLate ?? false,
      isRed: standings.get(programme.id)?.isRed ?? false,
    })),
  }
}

const COLUMNS = [
  'kode',
  'program',
  'dimensi',
  'opd',
  'jenis',
  'tahun_quick_win',
  'status',
  'mulai',
  'selesai',
  'menunggu_kode',
  'kemajuan_persen',
]

/** The roadmap as a table; what a programme waits for stands there by code. */
export async function exportRoadmap(ctx: Context): Promise<FileReply> {
  const { programmes, dimensions, today } = await readRoadmap(ctx)
  const codes = new Map(programmes.map(({ id, code }) => [id, code]))
  const names = new Map(dimensions.map(({ code, name }) => [code, name[ctx.language]]))
  const rows = programmes.map((one) => [
    one.code,
    one.name,
    names.get(one.dimension) ?? one.dimension,
    one.owner?.name ?? null,
    one.kind,
    one.quickWinYear === null ? null : String(one.quickWinYear),
    one.state,
    one.from,
    one.to,
    one.dependsOn.flatMap((id) => codes.get(id) ?? []).join(' '),
    one.physical,
  ])
  return { name: `peta-jalan-${ctx.tenant}-${today}.csv`, type: 'text/csv', body: writeCsv(COLUMNS, rows) }
}
