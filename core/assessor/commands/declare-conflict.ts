import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  DeclareConflict,
  DeclareOwnConflict,
  WithdrawConflict,
  WithdrawOwnConflict,
} from '../contract.ts'
import { ConflictDeclared, ConflictWithdrawn } from '../facts.ts'
import { conflictUnknown } from '../problems.ts'
import { insertConflict, withdrawConflict as withdraw } from '../store/profiles.ts'
import { getAssessor } from './pool.ts'
import { refuseUnknownRegions } from './save-profile.ts'

/**
 * Closes a region to an assessor from now on. Assignments that stand stay until somebody ends them: whoever
 * declares late must be replaced, not vanish.
 *
 * @throws Refusal `assessor.unknown`, `assessor.region_unknown` or `assessor.conflict_declared`
 */
export async function declareConflict(
  ctx: Context,
  { personId, region, reason }: Input<typeof DeclareConflict>,
): Promise<{ done: true }> {
  await getAssessor(ctx, personId)
  await refuseUnknownRegions(ctx, [region])
  const conflict = { id: randomUUID(), personId, region, reason, declaredBy: ctx.actor.id }
  await insertConflict(ctx.tx, conflict, ctx.now)
  publish(ctx, ConflictDeclared.of({ personId, region }))
  return { done: true }
}

export const declareOwnConflict = (ctx: Context, input: Input<typeof DeclareOwnConflict>) =>
  declareConflict(ctx, { ...input, personId: ctx.actor.id })

/** @throws Refusal `assessor.conflict_unknown` */
export const withdrawConflict = (ctx: Context, input: Input<typeof WithdrawConflict>) =>
  withdrawWhere(ctx, { id: input.conflictId, personId: input.personId })

/** What the secretariat declared stays: the assessor can not take it back. */
export const withdrawOwnConflict = (ctx: Context, input: Input<typeof WithdrawOwnConflict>) =>
  withdrawWhere(ctx, { id: input.conflictId, personId: ctx.actor.id, declaredBy: ctx.actor.id })

async function withdrawWhere(
  ctx: Context,
  which: { id: string; personId: string; declaredBy?: string },
): Promise<{ done: true }> {
  const region =
    (await withdraw(ctx.tx, which, { now: ctx.now, actor: ctx.actor.id })) ?? refuse(conflictUnknown)
  publish(ctx, ConflictWithdrawn.of({ personId: which.personId, region }))
  return { done: true }
}
