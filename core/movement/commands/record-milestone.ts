import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { MilestoneRecorded } from '../facts.ts'
import { addMilestone } from '../store/milestones.ts'
import { byOf } from './reader.ts'

export interface MilestoneToRecord {
  kind: 'plan_published' | 'evaluated'
  /** `YYYY-MM-DD` in WIB. */
  on: string
  /** What exactly, for the region's history: `Rencana induk 2025–2029, versi 1`. */
  note: Bilingual
}

/**
 * Records a step of the way that a later module took, behind the region's wall of `ctx`. The same step of the same
 * day again does nothing.
 *
 * @example await recordMilestone(ctx, { kind: 'plan_published', on: dayInWib(ctx.now), note })
 */
export async function recordMilestone(ctx: Context, { kind, on, note }: MilestoneToRecord): Promise<void> {
  const isNew = await addMilestone(ctx.tx, ctx.tenant, { id: randomUUID(), kind, on, note }, byOf(ctx))
  if (isNew) publish(ctx, MilestoneRecorded.of({ region: ctx.tenant, kind, on }))
}
