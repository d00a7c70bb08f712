import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { GetScenario, Scenario } from '../contract.ts'
import { scenarioUnknown } from '../problems.ts'
import { findScenario } from '../store/scenarios.ts'

export const readScenario = async (
  ctx: Context,
  { scenarioId }: Input<typeof GetScenario>,
): Promise<Scenario> => (await findScenario(ctx.tx, ctx.tenant, scenarioId)) ?? refuse(scenarioUnknown)
