import type { Step } from '#core/cycle/contract.ts'
import { getRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Preview } from '../contract.ts'
import { previewNotOpen } from '../problems.ts'
import { listObjections } from '../store/objections.ts'
import { findPreview } from '../store/previews.ts'
import { listPublishedRegions } from '../store/publications.ts'

/**
 * The preview the ministry opened to the region of the request, with the region's objections and the clock.
 *
 * @throws Refusal `result.preview_not_open`
 */
export async function readPreview(ctx: Context, { year }: { year: number }): Promise<Preview> {
  const preview = await findPreview(ctx.tx, ctx.tenant, year)
  if (preview === undefined) return refuse(previewNotOpen)
  const { cycle } = await getRound(ctx.tx, ctx.tenant, year)
  const closing = (step: Step): string | null =>
    cycle.deadlines.find((deadline) => deadline.step === step)?.closesAt ?? null
  const closesAt = closing('objection')
  const published = (await listPublishedRegions(ctx.tx, year)).has(ctx.tenant)
  const inTime = closesAt === null || ctx.now.getTime() <= Date.parse(closesAt)
  return {
    ...preview,
    objections: await listObjections(ctx.tx, year, ctx.tenant),
    objectionsCloseAt: closesAt,
    decisionsCloseAt: closing('decision'),
    open: cycle.state === 'open' && !published && inTime,
    published,
  }
}
