import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CloneCycle } from '../contract.ts'
import { CycleCloned } from '../facts.ts'
import { cloneBackwards, cycleExists, cycleUnknown } from '../problems.ts'
import { planOfLater } from '../rules/clone.ts'
import { insertCycle } from '../store/cycle-writes.ts'
import { findCycle } from '../store/cycles.ts'
import { findTemplate, saveTemplate } from '../store/letter-templates.ts'
import { listParticipations, writeInvitations } from '../store/participations.ts'
import { readPlan } from './plan.ts'

/** Begins a cycle from an earlier one; who was on its list is invited again, each on the same track. */
export async function cloneCycle(
  ctx: Context,
  { from, year }: Input<typeof CloneCycle>,
): Promise<Reply<typeof CloneCycle>> {
  const earlier = (await findCycle(ctx.tx, from)) ?? refuse(cycleUnknown, { year: from })
  if (year <= from) refuse(cloneBackwards, { from })
  const plan = await readPlan(ctx, planOfLater(earlier, year))
  const { isExample } = earlier
  const isNew = await insertCycle(ctx.tx, { year, isExample, clonedFrom: from, plan }, ctx.now)
  if (!isNew) refuse(cycleExists, { year })
  const regions = await invitedBefore(ctx, from)
  await writeInvitations(ctx.tx, year, regions, ctx.now)
  await copyTemplates(ctx, from, year)
  publish(ctx, CycleCloned.of({ from, year, regions: regions.length }))
  return { year, revision: 1 }
}

const invitedBefore = async (ctx: Context, year: number) =>
  (await listParticipations(ctx.tx, year)).map(({ region, track }) => ({ code: region.code, track }))

/** The text stays; a number and a date belong to one letter and are given anew. */
async function copyTemplates(ctx: Context, from: number, year: number): Promise<void> {
  for (const kind of ['invitation', 'result'] as const) {
    const template = await findTemplate(ctx.tx, from, kind)
    if (template === undefined) continue
    await saveTemplate(ctx.tx, { year, kind, revision: 0 }, { ...template, number: '', datedOn: null })
  }
}
