import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ApproveValue, ReturnValue } from '../contract.ts'
import { ValueApproved, ValueReturned } from '../facts.ts'
import { mayDecide } from '../policy.ts'
import { decidedAlready, ownProposal, valueUnknown } from '../problems.ts'
import { decideManual, listManualVersions, lockManual, type ManualRow, manualKey } from '../store/manual.ts'

/** @throws Refusal `indicator.value_unknown`, `indicator.decided_already`, `indicator.own_proposal` */
export async function approveValue(
  ctx: Context,
  { id, note = '' }: Input<typeof ApproveValue>,
): Promise<{ done: true }> {
  const row = await lockWaiting(ctx, id)
  await decideManual(ctx.tx, ctx.tenant, id, {
    state: 'approved',
    reason: note,
    now: ctx.now,
    actor: ctx.actor.id,
  })
  publish(ctx, ValueApproved.of({ ...said(row), value: row.value }))
  return { done: true }
}

/** @throws Refusal as {@link approveValue} */
export async function returnValue(
  ctx: Context,
  { id, reason }: Input<typeof ReturnValue>,
): Promise<{ done: true }> {
  const row = await lockWaiting(ctx, id)
  await decideManual(ctx.tx, ctx.tenant, id, { state: 'returned', reason, now: ctx.now, actor: ctx.actor.id })
  publish(ctx, ValueReturned.of(said(row)))
  return { done: true }
}

const said = ({ id, code, period, version }: ManualRow) => ({ valueId: id, code, period, version })

/** A proposal that a newer one replaced is decided by that. */
async function lockWaiting(ctx: Context, id: string): Promise<ManualRow> {
  const row = (await lockManual(ctx.tx, ctx.tenant, id)) ?? refuse(valueUnknown)
  const newest = (await listManualVersions(ctx.tx, ctx.tenant, [row.code])).get(manualKey(row))
  if (row.state !== 'proposed' || newest !== row.version) refuse(decidedAlready)
  if (!mayDecide(row, ctx.actor.id)) refuse(ownProposal)
  return row
}
