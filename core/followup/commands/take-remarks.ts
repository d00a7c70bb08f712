import { randomUUID } from 'node:crypto'
import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import { listRemarks } from '#core/scoring/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { Recommended } from '../facts.ts'
import { addRecommendations, hasRecommendations } from '../store/recommendations.ts'
import { addSteps } from '../store/steps.ts'

/**
 * Turns what the assessors recommended into the region's recommendations, once, when its result is published. Equal
 * sentences of several assessors become one.
 */
export async function takeRemarks(ctx: Context, year: number): Promise<void> {
  if (await hasRecommendations(ctx.tx, year, ctx.tenant)) return
  const remarks = await listRemarks(ctx.tx, ctx.tenant, year)
  const wanted = remarks.filter(({ kind }) => kind === 'recommendation')
  const once = new Map(wanted.map((remark) => [remark.text.trim().toLowerCase(), remark]))
  const added = [...once.values()].map(({ assessorId, component, text }) => ({
    id: randomUUID(),
    tenant: ctx.tenant,
    year,
    component,
    text: text.trim(),
    authorId: assessorId,
    opdId: null,
    carriedFrom: null,
  }))
  if (added.length === 0) return
  await addRecommendations(ctx.tx, added, ctx.now)
  await addSteps(
    ctx.tx,
    added.map(({ tenant, id, authorId }) => ({
      tenant,
      recommendationId: id,
      act: 'recommended',
      note: null,
      evidence: [],
      byId: authorId,
    })),
    ctx.now,
  )
  await tellSecretariat(ctx, year, added.length)
  const recommendationIds = added.map(({ id }) => id)
  publish(ctx, Recommended.of({ year, region: ctx.tenant, recommendationIds }))
}

async function tellSecretariat(ctx: Context, year: number, n: number): Promise<void> {
  const secretariat = await listServing(ctx.tx, ctx.tenant, ['region_admin', 'leader'])
  await notify(ctx, {
    key: `followup.recommended:${year}`,
    to: secretariat.map(({ personId }) => personId),
    title: { id: `${n} rekomendasi menunggu OPD dan tenggat`, en: `${n} recommendations wait for an agency` },
    body: {
      id: `Hasil evaluasi ${year} membawa ${n} rekomendasi. Tetapkan OPD dan tenggatnya.`,
      en: `The evaluation of ${year} brought ${n} recommendations. Give each an agency and a due date.`,
    },
    path: `evaluasi/rekomendasi/${year}`,
  })
}
