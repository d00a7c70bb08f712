import { randomUUID } from 'node:crypto'
import { offerEvidence } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { CarriedOver } from '../facts.ts'
import { readyEvidenceOf } from '../rules/ready-evidence.ts'
import { inRegion } from '../store/in-region.ts'
import {
  addRecommendations,
  type Held,
  listRecommendations,
  lockUnaccepted,
  moveRecommendation,
} from '../store/recommendations.ts'
import { addSteps } from '../store/steps.ts'

/**
 * Opens stage I of a cycle: every recommendation of earlier years that is not accepted goes on in it, and what was
 * proven or accepted stands ready beside the Baseline questions. Runs once per cycle; again it finds nothing to do.
 */
export async function carryOver(ctx: Context, year: number): Promise<void> {
  await offerFollowUp(ctx, year)
  const held = await lockUnaccepted(ctx.tx, year)
  if (held.length === 0) return
  const added = held.map((one) => ({
    id: randomUUID(),
    tenant: one.tenant,
    year,
    component: one.component,
    text: one.text,
    authorId: null,
    opdId: one.opdId,
    carriedFrom: one.id,
  }))
  await addRecommendations(ctx.tx, added, ctx.now)
  for (const one of held) await moveRecommendation(ctx.tx, one, 'carried_over', ctx.now)
  await addSteps(
    ctx.tx,
    [...held.map((one) => stepOf(one, ctx)), ...added.map((one) => stepOf(one, ctx))],
    ctx.now,
  )
  const from = Math.max(...held.map((one) => one.year))
  publish(ctx, CarriedOver.of({ from, to: year, recommendations: held.length }))
}

const stepOf = ({ tenant, id }: Pick<Held, 'tenant' | 'id'>, ctx: Context) => ({
  tenant,
  recommendationId: id,
  act: 'carried_over' as const,
  note: null,
  evidence: [],
  byId: ctx.actor.id,
})

async function offerFollowUp(ctx: Context, year: number): Promise<void> {
  const followed = await listRecommendations(ctx.tx, ctx.tenant, {
    year: year - 1,
    states: ['proven', 'accepted'],
  })
  for (const one of followed) {
    await inRegion(ctx, one.region.code, async (there) => {
      for (const offer of readyEvidenceOf(one, one.state)) await offerEvidence(there, { year, ...offer })
    })
  }
}
