import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { writeCsv } from '#platform/table/write-table.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Budget } from '../contract.ts'
import { summed } from '../rules/figures.ts'
import { lookAtDimensions, lookAtProgrammes, lookAtStandings, yearOf } from './look.ts'

type Looked = Awaited<ReturnType<typeof lookAtProgrammes>>['programmes']

/** Planned budget of approved programmes per year, source and dimension, and what was spent in years that began. */
export async function readBudget(ctx: Context): Promise<Budget> {
  const approved = (await lookAtProgrammes(ctx)).programmes.filter(({ isApproved }) => isApproved)
  const lines = approved.flatMap(({ dimension, budgets }) =>
    budgets.map((budget) => ({ ...budget, dimension })),
  )
  const years = [...new Set(lines.map(({ year }) => year))].sort((a, b) => a - b)
  const begun = years.filter((year) => year <= yearOf(dayInWib(ctx.now)))
  return {
    years,
    dimensions: await lookAtDimensions(ctx),
    planned: summed(lines, ({ year, dimension, source }) => `${year} ${source} ${dimension}`),
    real: (await Promise.all(begun.map((year) => spentIn(ctx, approved, year)))).flat(),
  }
}

async function spentIn(ctx: Context, approved: Looked, year: number): Promise<Budget['real']> {
  const standings = await lookAtStandings(ctx, year)
  const lines = approved.map(({ id, dimension }) => ({
    year,
    dimension,
    amount: standings.get(id)?.moneyReal ?? '0',
  }))
  return summed(lines, ({ dimension }) => dimension).filter(({ amount }) => amount !== '0')
}

const COLUMNS = ['tahun', 'dimensi', 'sumber', 'rencana_rupiah', 'realisasi_rupiah']

/** The budget as a table; realisation knows no source and stands on lines of its own. */
export async function exportBudget(ctx: Context): Promise<FileReply> {
  const { planned, real, dimensions } = await readBudget(ctx)
  const names = new Map(dimensions.map(({ code, name }) => [code, name[ctx.language]]))
  const rows = [
    ...planned.map((line) => [line.year, line.dimension, line.source, line.amount, null] as const),
    ...real.map((line) => [line.year, line.dimension, null, null, line.amount] as const),
  ]
    .sort((a, b) => a[0] - b[0])
    .map(([year, dimension, ...rest]) => [String(year), names.get(dimension) ?? dimension, ...rest])
  return { name: `anggaran-program-${ctx.tenant}.csv`, type: 'text/csv', body: writeCsv(COLUMNS, rows) }
}
