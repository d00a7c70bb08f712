import { countAttendance } from '#core/attendance/public.ts'
import { citeVersion, handOver, withdrawCitation } from '#core/evidence/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  DeliverableKind,
  ExceptStage,
  HoldStage,
  JudgeStage,
  PutDeliverable,
  Stage,
  StageState,
  StageStep,
  SubmitStage,
} from '../contract.ts'
import { StageMoved } from '../facts.ts'
import {
  deliverableElsewhere,
  deliverablesMissing,
  nobodyCame,
  reasonNeeded,
  stageNotBegun,
} from '../problems.ts'
import { DELIVERABLES, missingOf } from '../rules/stage.ts'
import { DELIVERABLE_NAMES, stageName } from '../rules/words.ts'
import { listStandings } from '../store/commitments.ts'
import { inRegion } from '../store/in-region.ts'
import { addStep, listDeliverables, moveStage, putDeliverable as putRow } from '../store/stages.ts'
import { holdStageFor } from './hold-stage.ts'
import { subjectOf } from './plan-stages.ts'
import { byOf } from './reader.ts'
import { tellRegion } from './tell.ts'

/**
 * Records that a bimtek was held; somebody must stand on its attendance list.
 *
 * @throws Refusal `movement.stage_not_begun`, `movement.nobody_came`, or those of holding it
 */
export async function recordHeld(ctx: Context, input: Input<typeof HoldStage>) {
  const { held, next } = await holdStageFor(ctx, 'hold', input)
  if (ctx.now < new Date(held.startsAt)) return refuse(stageNotBegun)
  if ((await countPresent(ctx, held)) === 0) return refuse(nobodyCame)
  await step(ctx, held, { act: 'held', state: next, note: input.note })
  return { done: true as const }
}

/** How many came to a bimtek, as its shared list says. */
export async function countPresent(
  ctx: Context,
  { id, region }: Pick<Stage, 'id' | 'region'>,
): Promise<number> {
  const subject = subjectOf(id)
  return (await countAttendance(ctx.tx, region.code, [subject])).get(subject)?.people ?? 0
}

/** @throws Refusal `movement.deliverable_elsewhere`, `evidence.version_unknown`, or `movement.stage_not_now` */
export async function putDeliverable(ctx: Context, input: Input<typeof PutDeliverable>) {
  const { kind, evidence, note } = input
  const { held } = await holdStageFor(ctx, 'put', { id: input.id })
  if (kind === 'commitment' || !DELIVERABLES[held.stage]?.includes(kind)) return refuse(deliverableElsewhere)
  await citeAnew(ctx, held, kind, [...new Set(evidence)])
  await putRow(ctx.tx, held.region.code, held.id, { kind, evidence: [...new Set(evidence)], note }, byOf(ctx))
  return { done: true as const }
}

async function citeAnew(
  ctx: Context,
  { id, year, region }: Stage,
  kind: DeliverableKind,
  evidence: readonly string[],
): Promise<void> {
  const citation = { by: 'movement.deliverable', key: `${year}:${id}:${kind}` }
  const before = (await listDeliverables(ctx.tx, region.code, id)).find((one) => one.kind === kind)
  for (const versionId of before?.evidence ?? []) {
    if (!evidence.includes(versionId)) await withdrawCitation(ctx, { ...citation, versionId })
  }
  for (const versionId of evidence) await citeVersion(ctx, { ...citation, versionId })
}

/**
 * Hands the deliverables in; their evidence may be read by the ministry from then on.
 *
 * @throws Refusal `movement.deliverables_missing`, or those of holding it
 */
export async function submitStage(ctx: Context, input: Input<typeof SubmitStage>) {
  const { held, next } = await holdStageFor(ctx, 'submit', input)
  await refuseMissing(ctx, held)
  const put = await listDeliverables(ctx.tx, held.region.code, held.id)
  await handOver(
    ctx,
    put.flatMap(({ evidence }) => evidence),
  )
  await step(ctx, held, { act: 'submitted', state: next, note: input.note })
  return { done: true as const }
}

/** @throws Refusal `movement.reason_needed` to give back without one, `movement.deliverables_missing` */
export async function judgeStage(ctx: Context, input: Input<typeof JudgeStage>) {
  const { held, next } = await holdStageFor(ctx, input.accepted ? 'accept' : 'return', input)
  if (!input.accepted && input.note.trim().length < 10) return refuse(reasonNeeded)
  if (input.accepted) await refuseMissing(ctx, held)
  const act = input.accepted ? 'accepted' : 'returned'
  await step(ctx, held, { act, state: next, note: input.note })
  return { done: true as const }
}

/** Closes a bimtek without all deliverables; the reason stays beside it for good. */
export async function exceptStage(ctx: Context, input: Input<typeof ExceptStage>) {
  const { held, next } = await holdStageFor(ctx, 'except', input)
  await step(ctx, held, { act: 'excepted', state: next, note: input.reason, exception: input.reason })
  return { done: true as const }
}

async function refuseMissing(ctx: Context, { id, stage, region }: Stage): Promise<void> {
  const put = await listDeliverables(ctx.tx, region.code, id)
  const missing = missingOf(stage, put, await hasPledge(ctx, region.code))
  if (missing.length > 0)
    refuse(deliverablesMissing, { missing: missing.map((kind) => DELIVERABLE_NAMES[kind]) })
}

/** Whether the region has a joint commitment that nothing changes any more. */
export async function hasPledge(ctx: Context, region: string): Promise<boolean> {
  const standings = await listStandings(ctx.tx, [region])
  return standings.some(({ state }) => state !== 'open')
}

interface Step {
  act: StageStep['act']
  state: StageState
  note: string
  exception?: string
}

async function step(ctx: Context, held: Stage, { act, state, note, exception }: Step): Promise<void> {
  const to = exception === undefined ? { state } : { state, exception }
  await moveStage(ctx.tx, held, to, ctx.now)
  await addStep(ctx.tx, held, { act, note: note.trim() || null }, byOf(ctx))
  const { id: stageId, year, stage } = held
  await inRegion(ctx, held.region.code, async (there) => {
    if (there.tenant !== ctx.tenant) await tellStep(there, held, act, note.trim())
    publish(there, StageMoved.of({ stageId, year, stage, act, state }))
  })
}

const SAID: Partial<Record<StageStep['act'], { id: string; en: string }>> = {
  held: {
    id: 'tercatat terlaksana; serahkan hasilnya',
    en: 'is recorded as held; hand in what it brought forth',
  },
  returned: { id: 'dikembalikan dengan alasan', en: 'was given back with a reason' },
  accepted: { id: 'diterima', en: 'is accepted' },
  excepted: { id: 'ditutup dengan pengecualian', en: 'is closed by an exception' },
}

async function tellStep(there: Context, held: Stage, act: StageStep['act'], note: string): Promise<void> {
  const said = SAID[act]
  if (said === undefined) return
  const name = `${stageName(held.stage)} ${held.year}`
  const due = { id: `Tenggat hasil: ${held.deliverablesDueOn}.`, en: `Due: ${held.deliverablesDueOn}.` }
  await tellRegion(there, {
    key: `movement.stage:${held.id}:${held.revision + 1}`,
    title: { id: `${name} ${said.id}`, en: `${name} ${said.en}` },
    body: note === '' ? due : { id: note, en: note },
    path: `gerakan/bimtek/${held.id}`,
  })
}
