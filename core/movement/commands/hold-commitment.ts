import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { changedMeanwhile, commitmentFrozen, commitmentUnknown } from '../problems.ts'
import { type CommitmentRow, lockCommitment } from '../store/commitments.ts'

/**
 * An open commitment, locked until the act ends.
 *
 * @throws Refusal `movement.commitment_unknown`, `movement.commitment_frozen` or `movement.changed_meanwhile`
 */
export async function holdOpen(
  ctx: Context,
  { id, revision }: { id: string; revision?: number },
): Promise<CommitmentRow> {
  const held = (await lockCommitment(ctx.tx, ctx.tenant, id)) ?? refuse(commitmentUnknown)
  if (held.state !== 'open') return refuse(commitmentFrozen)
  return revision === undefined || held.revision === revision ? held : refuse(changedMeanwhile)
}
