import type { RegionResult } from '#core/evaluation/contract.ts'
import { findQuestionsOfResult, getInstrument, getRegionResult } from '#core/evaluation/public.ts'
import { findCertificate, findPrint } from '#core/result/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { refuse } from '#platform/problem/problem.ts'
import { mayBeReported, type ScoredResult } from '../compose/matter.ts'
import { composeReport } from '../compose/region-report.ts'
import type { RegionReport } from '../contract.ts'
import { reportRegionAbsent, reportSumUnknown } from '../problems.ts'

/** Prints the report of a region and year; refuses where there is nothing to report. */
export async function printRegionReport(
  ctx: Context,
  { code, year, bahasa = 'id' }: Input<typeof RegionReport>,
): Promise<FileReply> {
  const result = scoredOrRefuse(await getRegionResult(ctx.tx, code, year))
  const kept =
    bahasa === 'id' && result.version !== null
      ? await findPrint(ctx.tx, code, year, result.version)
      : undefined
  if (kept !== undefined)
    return { name: `rapor-${code}-${year}.pdf`, type: 'application/pdf', body: kept.bytes }
  return {
    name: `rapor-${code}-${year}.pdf`,
    type: 'application/pdf',
    body: await drawReport(ctx, result, bahasa),
  }
}

/** The report of a result as PDF; what was frozen at its publication belongs to it. */
export async function drawReport(
  ctx: Context,
  result: ScoredResult,
  language: 'id' | 'en',
): Promise<Uint8Array> {
  const { code, year } = result
  const questions = await findQuestionsOfResult(ctx.tx, code, year)
  const instrument = await getInstrument(ctx.tx, result.instrument.code)
  const certificate =
    result.version === null ? undefined : await findCertificate(ctx.tx, code, year, result.version)
  const matter = { result, questions, instrument, publicUrl: ctx.publicUrl, certificate }
  return renderPdf(composeReport(matter, language))
}

function scoredOrRefuse(result: RegionResult): ScoredResult {
  if (mayBeReported(result)) return result
  const { name, year, state } = result
  return refuse(state === 'absent' ? reportRegionAbsent : reportSumUnknown, { name, year })
}
