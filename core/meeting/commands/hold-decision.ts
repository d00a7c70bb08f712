import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { mayNow } from '../policy.ts'
import { decisionChanged, decisionNotNow, decisionUnknown } from '../problems.ts'
import type { Act } from '../rules/decision.ts'
import { type DecisionRow, lockDecision } from '../store/decisions.ts'

/**
 * A decision for an act: locked, as its reader knew it, in a state that allows the act.
 *
 * @throws Refusal `meeting.decision_unknown`, `meeting.decision_changed` or `meeting.decision_not_now`
 */
export async function lockDecisionFor(
  ctx: Context,
  { decisionId, revision }: { decisionId: string; revision: number },
  act: Act,
): Promise<DecisionRow> {
  const decision = (await lockDecision(ctx.tx, ctx.tenant, decisionId)) ?? refuse(decisionUnknown)
  if (decision.revision !== revision) refuse(decisionChanged)
  return mayNow(act, decision.state) ? decision : refuse(decisionNotNow)
}
