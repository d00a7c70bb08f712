import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Stage, StageState } from '../contract.ts'
import { changedMeanwhile, stageNotNow, stageUnknown } from '../problems.ts'
import { type Act, stateAfter } from '../rules/stage.ts'
import { lockStage } from '../store/stages.ts'

interface Seen {
  id: string
  /** The revision the reader saw; left out for acts that add to what others do. */
  revision?: number
}

/**
 * The bimtek as its reader knew it, locked, and the state the act leads to.
 *
 * @throws Refusal `movement.stage_unknown`, `movement.changed_meanwhile` or `movement.stage_not_now`
 */
export async function holdStageFor(
  ctx: Context,
  act: Act,
  { id, revision }: Seen,
): Promise<{ held: Stage; next: StageState }> {
  const held = (await lockStage(ctx.tx, ctx.tenant, id)) ?? refuse(stageUnknown)
  if (revision !== undefined && held.revision !== revision) return refuse(changedMeanwhile)
  const next = stateAfter(act, held.state)
  return next === undefined ? refuse(stageNotNow, { state: held.state }) : { held, next }
}
