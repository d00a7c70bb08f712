import { getCycle, refuseIfClosed } from '#core/cycle/public.ts'
import {
  compare,
  decimal,
  fromHundredths,
  type InstrumentData,
  toText2,
} from '#core/evaluation/arithmetic.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { DecideObjection, Objection } from '../contract.ts'
import { ObjectionDecided } from '../facts.ts'
import { mayConclude, mayDecide } from '../policy.ts'
import {
  ministryOnly,
  objectionDecidedAlready,
  objectionUnknown,
  resultFrozen,
  scoreOutOfScale,
  staleObjection,
} from '../problems.ts'
import { estimate } from '../rules/bootstrap.ts'
import { drawnOf } from '../rules/drawn.ts'
import { addAdjustments } from '../store/adjustments.ts'
import { mapEstimates, type StoredEstimate } from '../store/estimates.ts'
import { readYear } from '../store/matter.ts'
import * as store from '../store/objections.ts'
import { addPreviews } from '../store/previews.ts'
import { listPublishedRegions } from '../store/publications.ts'
import { inRegion } from '../store/regions.ts'
import { type RegionLive, scoreYear } from './estimates.ts'
import { contentOf } from './read-board.ts'
import { tellRegion } from './tell-region.ts'

/**
 * The panel's decision. Upheld, the panel's score takes the place of the mean, as an adjustment with its reason;
 * the ratings stay as they are. The region sees the renewed preview at once.
 *
 * @throws Refusal of the cycle when the step is closed, or `result.objection_unknown`,
 *   `result.objection_decided`, `result.objection_stale`, `result.score_out_of_scale`, `result.frozen`
 */
export async function decideObjection(
  ctx: Context,
  input: Input<typeof DecideObjection>,
): Promise<Objection> {
  if (!mayConclude(ctx.tenant)) return refuse(ministryOnly)
  const { year, region, question, verdict, reason } = input
  refuseIfClosed(ctx, await getCycle(ctx.tx, year), 'decision')
  if ((await listPublishedRegions(ctx.tx, year)).has(region)) return refuse(resultFrozen, { year })
  const objection = await lockFiled(ctx, input)
  if (verdict === 'upheld') await adjust(ctx, input, objection.id)
  const decision = {
    id: objection.id,
    verdict,
    reason,
    score: verdict === 'upheld' ? (input.score ?? null) : null,
    by: ctx.actor.id,
    at: ctx.now,
  }
  await store.decideObjection(ctx.tx, region, decision)
  if (verdict === 'upheld') await renewPreview(ctx, year, region)
  await inRegion(ctx, region, (there) => tellDecision(there, input, objection.id))
  return (await store.lockObjection(ctx.tx, region, year, question)) ?? refuse(objectionUnknown)
}

async function lockFiled(
  ctx: Context,
  { year, region, question, revision }: Input<typeof DecideObjection>,
): Promise<Objection> {
  const found = (await store.lockObjection(ctx.tx, region, year, question)) ?? refuse(objectionUnknown)
  if (!mayDecide(found.state)) return refuse(objectionDecidedAlready)
  if (found.revision !== revision) return refuse(staleObjection, { text: found.text })
  return found
}

async function adjust(
  ctx: Context,
  { year, region, question, score, reason }: Input<typeof DecideObjection>,
  objectionId: string,
): Promise<void> {
  const [own] = scoreYear(await readYear(ctx.tx, year, region))
  if (own === undefined) return refuse(objectionUnknown)
  const decided = inScale(own.matter.instrument, score)
  const before = own.live.questions.find(({ code }) => code === question)?.score
  const adjustment = {
    question,
    score: decided,
    previous: before ? toText2(before) : null,
    reason,
    objectionId,
  }
  await addAdjustments(ctx.tx, region, year, { by: ctx.actor.id, at: ctx.now }, [adjustment])
}

/** @throws Refusal `result.score_out_of_scale` */
export function inScale({ scale }: InstrumentData, score: string | undefined): string {
  const isInside =
    score !== undefined &&
    compare(decimal(score), decimal(scale.min)) >= 0 &&
    compare(decimal(score), decimal(scale.max)) <= 0
  return isInside ? score : refuse(scoreOutOfScale, scale)
}

/** The interval is drawn anew for this region alone; the range of ranks waits for the whole year's next drawing. */
async function renewPreview(ctx: Context, year: number, region: string): Promise<void> {
  const matter = await readYear(ctx.tx, year, region)
  const [own] = scoreYear(matter)
  if (own === undefined) return
  const kept = (await mapEstimates(ctx.tx, year)).get(region)
  const content = await contentOf(ctx, matter, own, kept && drawAgain(own, kept, year))
  await addPreviews(ctx.tx, year, [{ region, content }], ctx.actor.id, ctx.now)
}

function drawAgain({ matter, live }: RegionLive, kept: StoredEstimate, year: number): StoredEstimate {
  const drawn = drawnOf(matter.code, matter.instrument, matter.rated, live)
  const [now] = drawn === undefined ? [] : estimate([drawn], year)
  if (now === undefined) return kept
  return { ...kept, low: toText2(fromHundredths(now.low)), high: toText2(fromHundredths(now.high)) }
}

async function tellDecision(
  there: Context,
  { year, question, verdict }: Input<typeof DecideObjection>,
  objectionId: string,
): Promise<void> {
  const upheld = verdict === 'upheld'
  await tellRegion(there, {
    key: `result.objection_decided:${objectionId}`,
    title: {
      id: `Sanggahan ${question} ${upheld ? 'dikabulkan' : 'ditolak'}`,
      en: `The objection to ${question} is ${upheld ? 'upheld' : 'dismissed'}`,
    },
    body: {
      id: 'Panel sudah memutus sanggahan daerah Anda. Putusan dan alasannya ada pada pratinjau hasil.',
      en: 'The panel has decided your region’s objection. The decision and its reason stand in the preview.',
    },
    path: `evaluasi/pratinjau/${year}`,
  })
  publish(there, ObjectionDecided.of({ year, objectionId, question, verdict }))
}
