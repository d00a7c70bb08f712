import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Verdict } from '../policy.ts'
import { changedMeanwhile, notNow, notYourAgency, recommendationUnknown } from '../problems.ts'
import type { State } from '../rules/recommendation.ts'
import { type Held, lockRecommendation } from '../store/recommendations.ts'

/**
 * The recommendation as its reader knew it, locked.
 *
 * @throws Refusal `followup.recommendation_unknown` or `followup.changed_meanwhile`
 */
export async function hold(ctx: Context, { id, revision }: { id: string; revision: number }): Promise<Held> {
  const held = (await lockRecommendation(ctx.tx, ctx.tenant, id)) ?? refuse(recommendationUnknown)
  return held.revision === revision ? held : refuse(changedMeanwhile)
}

/** The state a permitted act leads to. @throws Refusal `followup.not_now` or `followup.not_your_agency` */
export function nextState(held: Held, verdict: Verdict): State {
  if (verdict.may) return verdict.next
  return verdict.why === 'not_yours' ? refuse(notYourAgency) : refuse(notNow, { state: held.state })
}
