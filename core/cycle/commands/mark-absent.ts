import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { MarkAbsent } from '../contract.ts'
import { RegionMarkedAbsent } from '../facts.ts'
import { setEnded } from '../store/participations.ts'
import { lockForState } from './answer-invitation.ts'
import { tellRegion } from './invite-people.ts'
import { lockOpen } from './plan.ts'

/** The ministry records that a region does not take part; the region is told why. */
export async function markAbsent(
  ctx: Context,
  { year, region, reason }: Input<typeof MarkAbsent>,
): Promise<{ done: true }> {
  await lockOpen(ctx, year)
  await lockForState(ctx, region, year, 'absent')
  await setEnded(ctx.tx, region, year, { state: 'absent', reason, by: ctx.actor.id, now: ctx.now })
  await tellRegion(ctx, region, {
    key: `cycle.absent:${year}`,
    year,
    title: {
      id: `Daerah Anda dicatat tidak ikut evaluasi ${year}`,
      en: `Your region is recorded as absent from the evaluation of ${year}`,
    },
    body: { id: `Alasan: ${reason}`, en: `Reason: ${reason}` },
  })
  publish(ctx, RegionMarkedAbsent.of({ year, region }))
  return { done: true }
}
