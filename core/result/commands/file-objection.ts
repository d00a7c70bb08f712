import { randomUUID } from 'node:crypto'
import { getOpenRound } from '#core/cycle/public.ts'
import { citeVersion, handOver, withdrawCitation } from '#core/evidence/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { FileObjection, Objection, PreviewContent, WithdrawObjection } from '../contract.ts'
import { ObjectionFiled, ObjectionWithdrawn } from '../facts.ts'
import { mayChange } from '../policy.ts'
import {
  objectionDecidedAlready,
  objectionsNeedPreview,
  objectionUnknown,
  questionUnknown,
  resultFrozen,
  staleObjection,
} from '../problems.ts'
import * as store from '../store/objections.ts'
import { findPreview } from '../store/previews.ts'
import { listPublishedRegions } from '../store/publications.ts'

/**
 * Files an objection of the region to a previewed question score, or changes its words until the panel decides.
 * The documents named are handed over to the ministry.
 *
 * @throws Refusal of the cycle when the step is closed, or `result.objection_needs_preview`,
 *   `result.question_unknown`, `result.objection_decided`, `result.objection_stale`, `result.frozen`
 */
export async function fileObjection(ctx: Context, input: Input<typeof FileObjection>): Promise<Objection> {
  const { year, question, text, versionIds, revision } = input
  await getOpenRound(ctx, ctx.tenant, year, 'objection')
  const asked = await previewedQuestion(ctx, year, question)
  const before = await store.lockObjection(ctx.tx, ctx.tenant, year, question)
  refuseUnlessCurrent(before, revision)
  const id = before?.id ?? randomUUID()
  await cite(ctx, `${year}:${question}`, before?.evidence ?? [], versionIds)
  const objection = { id, year, question, score: asked.mean, text, evidence: versionIds }
  await store.putObjection(ctx.tx, ctx.tenant, objection, ctx.actor.id, ctx.now)
  publish(ctx, ObjectionFiled.of({ year, objectionId: id, question }))
  return getStored(ctx, year, question)
}

async function previewedQuestion(
  ctx: Context,
  year: number,
  code: string,
): Promise<PreviewContent['questions'][number]> {
  if ((await listPublishedRegions(ctx.tx, year)).has(ctx.tenant)) return refuse(resultFrozen, { year })
  const preview = (await findPreview(ctx.tx, ctx.tenant, year)) ?? refuse(objectionsNeedPreview)
  return (
    preview.content.questions.find(({ question }) => question === code) ??
    refuse(questionUnknown, { question: code })
  )
}

function refuseUnlessCurrent(before: Objection | undefined, revision: number): void {
  if (before === undefined) return
  if (!mayChange(before.state)) refuse(objectionDecidedAlready)
  if (before.revision !== revision) refuse(staleObjection, { text: before.text })
}

async function cite(
  ctx: Context,
  key: string,
  before: readonly string[],
  now: readonly string[],
): Promise<void> {
  await handOver(ctx, now)
  for (const versionId of now) await citeVersion(ctx, { versionId, by: 'result.objection', key })
  for (const versionId of before.filter((id) => !now.includes(id)))
    await withdrawCitation(ctx, { versionId, by: 'result.objection', key })
}

/**
 * Takes an objection back while the panel has not decided; it can be filed again before the deadline.
 *
 * @throws Refusal of the cycle, or `result.objection_unknown`, `result.objection_decided`, `result.objection_stale`
 */
export async function withdrawObjection(
  ctx: Context,
  { year, question, revision }: Input<typeof WithdrawObjection>,
): Promise<Objection> {
  await getOpenRound(ctx, ctx.tenant, year, 'objection')
  const before = (await store.lockObjection(ctx.tx, ctx.tenant, year, question)) ?? refuse(objectionUnknown)
  refuseUnlessCurrent(before, revision)
  await store.withdrawObjection(ctx.tx, ctx.tenant, before.id)
  publish(ctx, ObjectionWithdrawn.of({ year, objectionId: before.id, question }))
  return getStored(ctx, year, question)
}

const getStored = async (ctx: Context, year: number, question: string): Promise<Objection> =>
  (await store.lockObjection(ctx.tx, ctx.tenant, year, question)) ?? refuse(objectionUnknown)
