import { listCycles } from '#core/cycle/public.ts'
import { endAssessorMembership } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { EndAssignment } from '../contract.ts'
import { AssignmentEnded } from '../facts.ts'
import { notAssigned } from '../problems.ts'
import { endAssignment as end, listYearsAssigned } from '../store/assignments.ts'

/**
 * Ends an assignment. What was rated stays where it is; the assessor is out of the region with the next request,
 * unless another year that is not published keeps her there.
 *
 * @throws Refusal `assessor.not_assigned`
 */
export async function endAssignment(
  ctx: Context,
  input: Input<typeof EndAssignment>,
): Promise<{ done: true }> {
  const { year, region, personId } = input
  const by = { now: ctx.now, actor: ctx.actor.id }
  if (!(await end(ctx.tx, input, by))) refuse(notAssigned)
  if (!(await isStillNeeded(ctx, region, personId))) await endAssessorMembership(ctx, region, personId)
  publish(ctx, AssignmentEnded.of({ year, region, personId }))
  return { done: true }
}

async function isStillNeeded(ctx: Context, region: string, personId: string): Promise<boolean> {
  const years = await listYearsAssigned(ctx.tx, region, personId)
  const cycles = await listCycles(ctx.tx)
  return cycles.some(({ year, state }) => years.includes(year) && state !== 'published')
}
