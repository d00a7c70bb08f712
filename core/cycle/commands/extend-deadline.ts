import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { day } from '#platform/time/time.ts'
import type { Cycle, ExtendDeadline } from '../contract.ts'
import { DeadlineExtended } from '../facts.ts'
import { extensionWrong } from '../problems.ts'
import { daysOf, lastInstantOf } from '../rules/deadline.ts'
import { orderFaults } from '../rules/plan.ts'
import { STEP_WORDS } from '../rules/words.ts'
import { insertChange } from '../store/changes.ts'
import { setDeadline, touchCycle } from '../store/cycle-writes.ts'
import { listParticipations } from '../store/participations.ts'
import { tellRegion } from './invite-people.ts'
import { lockOpen } from './plan.ts'

type Asked = Input<typeof ExtendDeadline>

/** Moves a deadline to a later day and keeps why; every region that is concerned is told. */
export async function extendDeadline(ctx: Context, asked: Asked): Promise<Reply<typeof ExtendDeadline>> {
  const { year, step, reason } = asked
  const cycle = await lockOpen(ctx, year, asked.revision)
  const before = checkExtension(cycle, asked, ctx.now)
  const closesAt = lastInstantOf(asked.day)
  await setDeadline(ctx.tx, year, step, closesAt)
  await touchCycle(ctx.tx, year)
  const change = { kind: 'deadline_extended' as const, subject: step, before, after: asked.day, reason }
  await insertChange(ctx.tx, year, change, ctx.actor.id, ctx.now)
  await tellOfExtension(ctx, asked)
  publish(ctx, DeadlineExtended.of({ year, step, closesAt }))
  return { year, revision: asked.revision + 1 }
}

/** @returns the day it closed before */
function checkExtension(cycle: Cycle, { step, day: asked }: Asked, now: Date): string {
  const days = daysOf(cycle)
  const before = days.find((one) => one.step === step)?.day
  if (before === undefined) return refuse(extensionWrong, { what: noDeadline(step) })
  if (asked <= before) return refuse(extensionWrong, { what: notLater(step, before) })
  if (Date.parse(lastInstantOf(asked)) < now.getTime()) return refuse(extensionWrong, { what: PAST })
  const fault = orderFaults(days.map((one) => (one.step === step ? { step, day: asked } : one)))[0]
  return fault === undefined ? before : refuse(extensionWrong, { what: fault })
}

const noDeadline = (step: Asked['step']): Bilingual => ({
  id: `Tenggat ${STEP_WORDS[step].id} tidak ditetapkan saat putaran dibuka, jadi tidak ada yang diperpanjang.`,
  en: `The ${STEP_WORDS[step].en} had no deadline when the cycle was opened, so there is nothing to extend.`,
})

const notLater = (step: Asked['step'], before: string): Bilingual => ({
  id: `Tenggat ${STEP_WORDS[step].id} sekarang ${day(before, 'id')}. Pilih hari sesudahnya; memajukan tenggat tidak diperkenankan.`,
  en: `The deadline of the ${STEP_WORDS[step].en} is ${day(before, 'en')} now. Choose a later day; a deadline is not brought forward.`,
})

const PAST: Bilingual = {
  id: 'Hari itu sudah lewat. Pilih hari ini atau sesudahnya.',
  en: 'That day has passed. Choose today or later.',
}

async function tellOfExtension(ctx: Context, { year, step, day: asked, reason }: Asked): Promise<void> {
  const listed = await listParticipations(ctx.tx, year)
  const concerned = listed.filter(({ state }) => state === 'invited' || state === 'accepted')
  for (const { region } of concerned) {
    await tellRegion(ctx, region.code, {
      key: `cycle.extended:${year}:${step}:${asked}`,
      year,
      title: {
        id: `Tenggat ${STEP_WORDS[step].id} diperpanjang sampai ${day(asked, 'id')}`,
        en: `The deadline of the ${STEP_WORDS[step].en} was extended to ${day(asked, 'en')}`,
      },
      body: { id: `Alasan: ${reason}`, en: `Reason: ${reason}` },
    })
  }
}
