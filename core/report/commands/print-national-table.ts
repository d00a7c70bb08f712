import { getResultsOfYear } from '#core/evaluation/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { refuse } from '#platform/problem/problem.ts'
import { composeNationalTable } from '../compose/national-table.ts'
import type { NationalTablePdf } from '../contract.ts'
import { reportYearEmpty } from '../problems.ts'

/** Prints the national table of a year; refuses a year without a single value. */
export async function printNationalTable(
  ctx: Context,
  { year, bahasa = 'id' }: Input<typeof NationalTablePdf>,
): Promise<FileReply> {
  const results = await getResultsOfYear(ctx.tx, year)
  if (results.rows.length === 0) refuse(reportYearEmpty, { year })
  const document = composeNationalTable(results, ctx.publicUrl, bahasa)
  return { name: `hasil-nasional-${year}.pdf`, type: 'application/pdf', body: await renderPdf(document) }
}
