import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ApproveValue, ReturnValue } from '../contract.ts'
import { ValueApproved, ValueReturned } from '../facts.ts'
import { mayCount, mayDecide } from '../policy.ts'
import { decidedAlready, evidenceNeeded, ownProposal, valueUnknown } from '../problems.ts'
import { decideManual, listManualVersions, lockManual, type ManualRow, manualKey } from '../store/manual.ts'

/**
 * The reason why there is no evidence lies in the details of the fact: proven, and in the words of a person.
 *
 * @throws Refusal `indicator.value_unknown`, `indicator.decided_already`, `indicator.own_proposal`,
 * `indicator.evidence_needed`
 */
export async function approveValue(
  ctx: Context,
  { id, note = '', noEvidenceReason = '' }: Input<typeof ApproveValue>,
): Promise<{ done: true }> {
  const row = await lockWaiting(ctx, id)
  if (!mayCount(row.evidence, noEvidenceReason)) refuse(evidenceNeeded)
  const excuse = row.evidence.length === 0 ? noEvidenceReason.trim() : null
  await decideManual(ctx.tx, ctx.tenant, id, {
    state: 'approved',
    reason: note,
    noEvidenceReason: excuse,
    now: ctx.now,
    actor: ctx.actor.id,
  })
  publish(
    ctx,
    ValueApproved.of(
      { ...said(row), value: row.value, documents: row.evidence.length },
      excuse === null ? undefined : { noEvidenceReason: excuse },
    ),
  )
  return { done: true }
}

/** @throws Refusal as {@link approveValue} */
export async function returnValue(
  ctx: Context,
  { id, reason }: Input<typeof ReturnValue>,
): Promise<{ done: true }> {
  const row = await lockWaiting(ctx, id)
  await decideManual(ctx.tx, ctx.tenant, id, {
    state: 'returned',
    reason,
    noEvidenceReason: null,
    now: ctx.now,
    actor: ctx.actor.id,
  })
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
