import { findCycle, getCycle, getOpenRound, refuseIfClosed } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AskForModeration, OpenModerations } from '../contract.ts'
import { alreadyOpen, notRevealed, questionUnknown } from '../problems.ts'
import type { RegionFigures } from '../rules/figures.ts'
import { callsOf, isStepOpen } from '../rules/opening.ts'
import { listFigures } from '../store/agreements.ts'
import { type Case, listModerations } from '../store/moderations.ts'
import { getThreshold, type KeptThreshold } from '../store/thresholds.ts'
import { openInRegion } from './open-region.ts'
import { refreshAgreement, refreshRegion } from './refresh-agreement.ts'

/** Opens every moderation that the threshold calls for and that was never held, in one region or in all. */
export async function openModerations(
  ctx: Context,
  { year, region }: Input<typeof OpenModerations>,
): Promise<Reply<typeof OpenModerations>> {
  refuseIfClosed(ctx, await getCycle(ctx.tx, year), 'moderation')
  if (region === undefined) await refreshAgreement(ctx, { year })
  else await refreshRegion(ctx, year, region)
  const threshold = await getThreshold(ctx.tx, year)
  const moderations = await listModerations(ctx.tx, year, region)
  const reply = { opened: 0, regions: 0 }
  for (const kept of await listFigures(ctx.tx, year, region)) {
    const opened = await openCalled(ctx, year, kept, threshold, moderations)
    reply.opened += opened
    reply.regions += opened > 0 ? 1 : 0
  }
  return reply
}

/** After a reveal: figures first, then the moderations they call for, if the ministry wants them to begin so. */
export async function openAfterReveal(ctx: Context, year: number): Promise<void> {
  await refreshRegion(ctx, year, ctx.tenant)
  const cycle = await findCycle(ctx.tx, year)
  const threshold = await getThreshold(ctx.tx, year)
  if (cycle === undefined || !threshold.opensItself || !isStepOpen(cycle, ctx.now)) return
  const moderations = await listModerations(ctx.tx, year, ctx.tenant)
  const [kept] = await listFigures(ctx.tx, year, ctx.tenant)
  if (kept !== undefined) await openCalled(ctx, year, kept, threshold, moderations)
}

async function openCalled(
  ctx: Context,
  year: number,
  { region, figures }: { region: string; figures: RegionFigures },
  threshold: KeptThreshold,
  moderations: readonly Case[],
): Promise<number> {
  const held = moderations.filter((one) => one.region === region).map(({ question }) => question)
  const calls = callsOf(figures, threshold, new Set(held))
  return (await openInRegion(ctx, year, region, calls)).length
}

/** One moderation at the wish of the secretariat, whatever the figures say. */
export async function askForModeration(
  ctx: Context,
  { year, region, question, note }: Input<typeof AskForModeration>,
): Promise<Reply<typeof AskForModeration>> {
  const { instrument } = await getOpenRound(ctx, region, year, 'moderation')
  if (!instrument.questions.some(({ code }) => code === question)) refuse(questionUnknown, { question })
  await refreshRegion(ctx, year, region)
  if ((await listFigures(ctx.tx, year, region)).length === 0) refuse(notRevealed)
  const [id] = await openInRegion(ctx, year, region, [{ question, cause: 'asked', note }])
  return id === undefined ? refuse(alreadyOpen) : { id }
}
