import { findInstrumentVersion } from '#core/evaluation/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Cycle, CyclePlan } from '../contract.ts'
import { mayRewrite } from '../policy.ts'
import {
  changedMeanwhile,
  cycleNotDraft,
  cycleNotOpen,
  cycleUnknown,
  instrumentOfOtherTrack,
  instrumentVersionUnknown,
  planWrong,
} from '../problems.ts'
import { lastInstantOf } from '../rules/deadline.ts'
import { faultOfPlan } from '../rules/plan.ts'
import { lockCycle, type PlanRow } from '../store/cycle-writes.ts'

/**
 * A plan as it is stored: days have become last instants.
 *
 * @throws Refusal `cycle.plan_wrong`, `cycle.instrument_version_unknown` or `cycle.instrument_of_other_track`
 */
export async function readPlan(ctx: Context, plan: CyclePlan): Promise<PlanRow> {
  const fault = faultOfPlan(plan)
  if (fault) refuse(planWrong, { what: fault })
  for (const { track, instrument } of plan.tracks) await checkInstrumentOfTrack(ctx, track, instrument)
  const deadlines = plan.deadlines.map(({ step, day }) => ({ step, closesAt: lastInstantOf(day) }))
  return {
    title: plan.title,
    stageOne: plan.stageOne,
    stageTwo: plan.stageTwo,
    tracks: plan.tracks,
    deadlines,
  }
}

/** @throws Refusal `cycle.instrument_version_unknown` or `cycle.instrument_of_other_track` */
export async function checkInstrumentOfTrack(
  ctx: Context,
  track: string,
  { code, version }: { code: string; version: number },
): Promise<void> {
  const instrument =
    (await findInstrumentVersion(ctx.tx, code, version)) ??
    refuse(instrumentVersionUnknown, { code, version })
  if (instrument.track !== track) refuse(instrumentOfOtherTrack, { code, track })
}

/** A draft locked for change. @throws Refusal when unknown, opened already, or changed since `revision` */
export async function lockDraft(ctx: Context, year: number, revision?: number): Promise<Cycle> {
  const cycle = await lockKnown(ctx, year)
  if (!mayRewrite(cycle)) refuse(cycleNotDraft, { year })
  return atRevision(cycle, revision)
}

/** An open cycle locked for change. @throws Refusal when unknown, not open, or changed since `revision` */
export async function lockOpen(ctx: Context, year: number, revision?: number): Promise<Cycle> {
  const cycle = await lockKnown(ctx, year)
  if (cycle.state !== 'open') refuse(cycleNotOpen, { year })
  return atRevision(cycle, revision)
}

export const lockKnown = async (ctx: Context, year: number): Promise<Cycle> =>
  (await lockCycle(ctx.tx, year)) ?? refuse(cycleUnknown, { year })

const atRevision = (cycle: Cycle, revision: number | undefined): Cycle =>
  revision === undefined || cycle.revision === revision
    ? cycle
    : refuse(changedMeanwhile, { year: cycle.year, revision: cycle.revision })
