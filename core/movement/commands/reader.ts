import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { mayRead, type Reader, regionsToRead } from '../policy.ts'
import { notYourRegion } from '../problems.ts'
import { listGuided } from '../store/mentors.ts'

/** Who reads: a region's own people, the whole ministry, or an assessor with the regions guided now. */
async function readerOf(ctx: Context): Promise<Reader> {
  const mayReadAll = ctx.actor.permissions.has('movement.board.read')
  const isGuide = ctx.tenant === '00' && !mayReadAll
  return { tenant: ctx.tenant, mayReadAll, guides: isGuide ? await listGuided(ctx.tx, ctx.actor.id) : [] }
}

/** The regions whose way the actor may read; nothing named means every one. */
export const readableRegions = async (ctx: Context): Promise<readonly string[] | undefined> =>
  regionsToRead(await readerOf(ctx))

/** @throws Refusal `movement.not_your_region` */
export async function refuseOthers(ctx: Context, region: string): Promise<void> {
  if (!mayRead(await readerOf(ctx), region)) refuse(notYourRegion)
}

export const byOf = (ctx: Context): { now: Date; actor: string } => ({ now: ctx.now, actor: ctx.actor.id })
