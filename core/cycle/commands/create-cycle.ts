import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CreateCycle } from '../contract.ts'
import { CycleCreated } from '../facts.ts'
import { cycleExists } from '../problems.ts'
import { insertCycle } from '../store/cycle-writes.ts'
import { readPlan } from './plan.ts'

/** Begins the cycle of a year as a draft. */
export async function createCycle(
  ctx: Context,
  { year, isExample, ...written }: Input<typeof CreateCycle>,
): Promise<Reply<typeof CreateCycle>> {
  const plan = await readPlan(ctx, written)
  const isNew = await insertCycle(ctx.tx, { year, isExample, clonedFrom: null, plan }, ctx.now)
  if (!isNew) refuse(cycleExists, { year })
  publish(ctx, CycleCreated.of({ year, isExample }))
  return { year, revision: 1 }
}
