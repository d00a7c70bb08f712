import { getRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { GetRegionAgreement, ListModerations } from '../contract.ts'
import { isMinistry } from '../policy.ts'
import { regionNotYours } from '../problems.ts'
import { disagreementsOf } from '../rules/board.ts'
import { closingOf } from '../rules/opening.ts'
import { agreementReply } from '../rules/reply.ts'
import { listFigures } from '../store/agreements.ts'
import { listModerations } from '../store/moderations.ts'
import { listUnanswered } from '../store/statements.ts'
import { getThreshold } from '../store/thresholds.ts'
import { componentsOf, namesOf } from './read-board.ts'
import { isAssignedHere } from './standing.ts'

/** Agreement of one region: for its assessors once the ratings are revealed, and for the secretariat. */
export async function readRegion(
  ctx: Context,
  { year, region }: Input<typeof GetRegionAgreement>,
): Promise<Reply<typeof GetRegionAgreement>> {
  const { tx } = ctx
  await refuseStranger(ctx, region, year)
  const { cycle, participation, instrument } = await getRound(tx, region, year)
  const threshold = await getThreshold(tx, year)
  const [kept] = await listFigures(tx, year, region)
  const moderations = await listModerations(tx, year, region)
  const waiting = isMinistry(ctx.tenant) ? [] : await listUnanswered(tx, region, year, ctx.actor.id)
  return {
    region: participation.region,
    threshold,
    closesAt: closingOf(cycle),
    components: componentsOf([instrument]),
    agreement: kept ? agreementReply(year, kept) : null,
    questions: kept ? disagreementsOf(kept.figures, threshold, namesOf([instrument]), moderations) : [],
    waiting: waiting.map(({ id }) => id),
  }
}

async function refuseStranger(ctx: Context, region: string, year: number): Promise<void> {
  if (ctx.actor.permissions.has('moderation.case.manage') && isMinistry(ctx.tenant)) return
  if (!(await isAssignedHere(ctx, region, year))) refuse(regionNotYours)
}

/** All of a year for the secretariat, those led by the moderator who asks, or the region's for its assessors. */
export async function readModerations(
  ctx: Context,
  { year }: Input<typeof ListModerations>,
): Promise<Reply<typeof ListModerations>> {
  const all = await listModerations(ctx.tx, year, isMinistry(ctx.tenant) ? undefined : ctx.tenant)
  if (!isMinistry(ctx.tenant))
    return (await isAssignedHere(ctx, ctx.tenant, year)) ? all : refuse(regionNotYours)
  if (ctx.actor.permissions.has('moderation.case.manage')) return all
  return all.filter(({ moderatorId }) => moderatorId === ctx.actor.id)
}
