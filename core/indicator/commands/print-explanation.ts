import { findRegion } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import type { Measure } from '#platform/measure/measure.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { composeExplanation } from '../compose/explanation.ts'
import type { PrintExplanation } from '../contract.ts'
import { explainValue } from './explain-value.ts'
import { listMeasurements } from './list-measurements.ts'

/** Measurements on paper, of each side of the line; what is more stands at the printed address. */
const MOST_ROWS = 200

/** @throws Refusal `indicator.indicator_unknown`, `indicator.period_impossible` */
export async function printExplanation(
  ctx: Context,
  input: Input<typeof PrintExplanation>,
  measures: readonly Measure[],
): Promise<FileReply> {
  const explanation = await explainValue(ctx, input, measures)
  const asked = { ...input, limit: MOST_ROWS }
  const isRatio = explanation.formula?.content.kind === 'ratio'
  const measured = {
    of: await listMeasurements(ctx, asked, measures),
    over: isRatio ? await listMeasurements(ctx, { ...asked, term: 'over' }, measures) : null,
  }
  const region = await findRegion(ctx.tx, ctx.tenant)
  const place = { code: ctx.tenant, name: region?.name ?? ctx.tenant }
  return {
    name: `asal-angka-${ctx.tenant}-${explanation.indicator.code}-${explanation.period}.pdf`,
    type: 'application/pdf',
    body: await renderPdf(composeExplanation(explanation, measured, place, ctx)),
  }
}
