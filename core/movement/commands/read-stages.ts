import { listPeopleNames, listServing } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Deliverable, Stage, StageDetail, StageStep } from '../contract.ts'
import { stageUnknown } from '../problems.ts'
import { DELIVERABLES, isThere } from '../rules/stage.ts'
import { listDeliverables, listSteps, listStages as readStages } from '../store/stages.ts'
import { countPresent, hasPledge } from './close-stage.ts'
import { readableRegions } from './reader.ts'

export const listStages = async (ctx: Context): Promise<Stage[]> =>
  readStages(ctx.tx, await readableRegions(ctx))

/** @throws Refusal `movement.stage_unknown` */
export async function getStage(ctx: Context, { id }: { id: string }): Promise<StageDetail> {
  const [stage] = await readStages(ctx.tx, await readableRegions(ctx), { id })
  if (stage === undefined) return refuse(stageUnknown)
  return {
    ...stage,
    deliverables: await deliverablesOf(ctx, stage),
    steps: await stepsOf(ctx, stage),
    attended: await countPresent(ctx, stage),
  }
}

async function deliverablesOf(ctx: Context, { id, stage, region }: Stage): Promise<Deliverable[]> {
  const put = await listDeliverables(ctx.tx, region.code, id)
  const pledge = await hasPledge(ctx, region.code)
  return (DELIVERABLES[stage] ?? []).map((kind) => {
    const found = put.find((one) => one.kind === kind)
    return {
      kind,
      evidence: found?.evidence ?? [],
      note: found?.note ?? '',
      isThere: isThere(kind, put, pledge),
    }
  })
}

/** People of the reader's own place are named, others are the other side. */
async function stepsOf(ctx: Context, { id, region }: Stage): Promise<StageStep[]> {
  const steps = await listSteps(ctx.tx, region.code, id)
  const ours = await listServing(ctx.tx, ctx.tenant, ['region_admin', 'leader', 'ministry_admin', 'assessor'])
  const names = await listPeopleNames(
    ctx.tx,
    ours.map(({ personId }) => personId),
  )
  return steps.map(({ byId, at, ...step }) => ({
    ...step,
    by: names.get(byId) ?? null,
    at: at.toISOString(),
  }))
}
