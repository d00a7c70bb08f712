import { findAssignment } from '#core/assessor/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { isMinistry, type Standing, standingOf } from '../policy.ts'
import { moderationClosed, moderationUnknown } from '../problems.ts'
import { type Case, findModeration, lockModeration } from '../store/moderations.ts'

export interface Admitted {
  moderation: Case
  standing: Standing
}

/** The moderation and what the actor is to it; one of another region is as unknown as one that never was. */
export async function getAdmitted(ctx: Context, id: string): Promise<Admitted> {
  return admit(ctx, await findModeration(ctx.tx, id))
}

/** {@link getAdmitted} for an act: locked, and open. */
export async function lockOpen(ctx: Context, id: string): Promise<Admitted> {
  const admitted = await admit(ctx, await lockModeration(ctx.tx, id))
  return admitted.moderation.closedAt === null ? admitted : refuse(moderationClosed)
}

async function admit(ctx: Context, moderation: Case | undefined): Promise<Admitted> {
  if (moderation === undefined) return refuse(moderationUnknown)
  const isAssigned = await isAssignedHere(ctx, moderation.region, moderation.year)
  const { tenant, actor } = ctx
  const asker = { tenant, actorId: actor.id, permissions: actor.permissions, isAssigned }
  const standing = standingOf(asker, moderation)
  return standing === undefined ? refuse(moderationUnknown) : { moderation, standing }
}

/** Whether the actor works behind the region's wall as its assessor of the year. */
export const isAssignedHere = async (ctx: Context, region: string, year: number): Promise<boolean> =>
  !isMinistry(ctx.tenant) &&
  ctx.tenant === region &&
  (await findAssignment(ctx.tx, region, year, ctx.actor.id)) !== undefined
