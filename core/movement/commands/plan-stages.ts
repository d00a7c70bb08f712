import { randomUUID } from 'node:crypto'
import { closeAttendance, openAttendance } from '#core/attendance/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { dayInWib, wib } from '#platform/time/time.ts'
import type { CancelStage, ChangeStage, PlanStages, Stage, StageState } from '../contract.ts'
import { StageMoved } from '../facts.ts'
import { agendaCrossed, dueBeforeStage, nowhere, stageThere, timesCrossed } from '../problems.ts'
import { crossedRow } from '../rules/stage.ts'
import { stageName } from '../rules/words.ts'
import { inRegion } from '../store/in-region.ts'
import { addStage, addStep, listPlanned, moveStage, replanStage, type StagePlan } from '../store/stages.ts'
import { holdStageFor } from './hold-stage.ts'
import { getRegions } from './known-regions.ts'
import { byOf } from './reader.ts'
import { tellRegion } from './tell.ts'

/** What attendance knows a bimtek by. */
export const subjectOf = (stageId: string): string => `bimtek:${stageId}`

/**
 * Plans a bimtek for each of these regions and opens its attendance list behind the region's wall.
 *
 * @throws Refusal `movement.region_unknown`, `movement.stage_there`, or those of a plan that can not be
 */
export async function planStages(ctx: Context, input: Input<typeof PlanStages>) {
  const regions = await getRegions(ctx, input.regions)
  const plan = checkedPlan(input)
  const { year, stage } = input
  const there = await listPlanned(
    ctx.tx,
    regions.map(({ code }) => code),
    { year, stage },
  )
  if (there.length > 0) {
    const names = regions.filter(({ code }) => there.includes(code)).map(({ name }) => name)
    return refuse(stageThere, { names, stage, year })
  }
  const ids: string[] = []
  for (const region of regions) {
    const id = randomUUID()
    await addStage(ctx.tx, { ...plan, id, tenant: region.code, year, stage }, byOf(ctx))
    await tellPlan(ctx, { ...plan, id, region, year, stage }, 'planned')
    ids.push(id)
  }
  return { ids }
}

/** @throws Refusal `movement.stage_not_now` once it is held, or those of a plan that can not be */
export async function changeStage(ctx: Context, input: Input<typeof ChangeStage>) {
  const { held } = await holdStageFor(ctx, 'change', input)
  const plan = checkedPlan(input)
  await replanStage(ctx.tx, held, plan, ctx.now)
  await tellPlan(ctx, { ...held, ...plan }, 'changed')
  return { done: true as const }
}

/** @throws Refusal `movement.stage_not_now` once it is held */
export async function cancelStage(ctx: Context, input: Input<typeof CancelStage>) {
  const { held, next } = await holdStageFor(ctx, 'cancel', input)
  await moveStage(ctx.tx, held, { state: next }, ctx.now)
  await tellPlan(ctx, held, 'cancelled', input.reason)
  return { done: true as const }
}

/** @throws Refusal `movement.times_crossed`, `agenda_crossed`, `nowhere` or `due_before_stage` */
function checkedPlan(input: StagePlan): StagePlan {
  const { startsAt, endsAt, place, link, agenda, deliverablesDueOn } = input
  if (endsAt <= startsAt) return refuse(timesCrossed)
  if (place.trim() === '' && link === null) return refuse(nowhere)
  const row = crossedRow(agenda)
  if (row !== undefined) return refuse(agendaCrossed, { row })
  if (deliverablesDueOn < dayInWib(endsAt)) return refuse(dueBeforeStage)
  return { startsAt, endsAt, place: place.trim(), link, agenda, deliverablesDueOn }
}

type Told = StagePlan & Pick<Stage, 'id' | 'region' | 'year' | 'stage'>
type What = 'planned' | 'changed' | 'cancelled'

/** The step, the attendance list, the notice and the fact of a plan, all behind the region's wall. */
async function tellPlan(ctx: Context, stage: Told, what: What, reason: string | null = null): Promise<void> {
  await addStep(ctx.tx, stage, { act: what, note: reason }, byOf(ctx))
  await inRegion(ctx, stage.region.code, async (there) => {
    await (what === 'cancelled' ? closeAttendance(there, subjectOf(stage.id)) : openList(there, stage))
    await tellRegion(there, noticeOf(stage, what, `${ctx.now.getTime()}`, reason))
    const state: StageState = what === 'cancelled' ? 'cancelled' : 'planned'
    const { id: stageId, year, stage: number } = stage
    publish(there, StageMoved.of({ stageId, year, stage: number, act: what, state }))
  })
}

const HOUR = 3_600_000

/** People may check in from an hour before until two hours after. */
async function openList(there: Context, stage: Told): Promise<void> {
  const name = `${stageName(stage.stage)} ${stage.year}`
  await openAttendance(there, {
    subject: subjectOf(stage.id),
    title: { id: name, en: name },
    opensAt: new Date(Date.parse(stage.startsAt) - HOUR),
    closesAt: new Date(Date.parse(stage.endsAt) + 2 * HOUR),
    isShared: true,
  })
}

const DONE: Record<What, Bilingual> = {
  planned: { id: 'direncanakan', en: 'planned' },
  changed: { id: 'diubah jadwal, tempat, atau agendanya', en: 'moved or changed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
}

function noticeOf(stage: Told, what: What, mark: string, reason: string | null) {
  const name = `${stageName(stage.stage)} ${stage.year}`
  const where = stage.place === '' ? (stage.link ?? '') : stage.place
  const when = (language: 'id' | 'en') => `${wib(stage.startsAt, language)} WIB, ${where}.`
  return {
    key: `movement.stage:${stage.id}:${what}:${mark}`,
    title: { id: `${name} ${DONE[what].id}`, en: `${name} ${DONE[what].en}` },
    body: {
      id: reason === null ? when('id') : `${when('id')} Alasan: ${reason}`,
      en: reason === null ? when('en') : `${when('en')} Reason: ${reason}`,
    },
    path: `gerakan/bimtek/${stage.id}`,
  }
}
