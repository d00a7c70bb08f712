import { findParticipation, listCycles } from '#core/cycle/public.ts'
import { listServing, type ServingPerson } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { day, dayInWib, wib } from '#platform/time/time.ts'
import type { RemindOpd } from '../contract.ts'
import { OpdReminded } from '../facts.ts'
import { nobodyToRemind, remindedAlready } from '../problems.ts'
import { isAnswered } from '../rules/content.ts'
import { daysUntil, isOpen, milestoneOf } from '../rules/lateness.ts'
import { type AnswerRow, mapAnswers } from '../store/answers.ts'
import { addNudge, mapNudges } from '../store/nudges.ts'
import { findWorkbook, noteCounts } from '../store/workbooks.ts'
import { openWorkbook } from './situation.ts'

/** How long an agency is left alone after a reminder by hand. */
const QUIET = 12 * 3_600_000

/**
 * Reminds the officers of an agency by hand.
 *
 * @throws Refusal `workbook.reminded_already` within twelve hours, `workbook.nobody_to_remind`
 */
export async function remindOpd(ctx: Context, { year, opdId }: Input<typeof RemindOpd>) {
  await openWorkbook(ctx, year, 'update')
  const last = (await mapNudges(ctx.tx, ctx.tenant, year)).get(opdId)
  if (last !== undefined && ctx.now.getTime() - last.getTime() < QUIET) {
    refuse(remindedAlready, { at: `${wib(last, ctx.language)} WIB` })
  }
  const open = openOf(await mapAnswers(ctx.tx, ctx.tenant, year), opdId)
  const officers = officersOf(await listServing(ctx.tx, ctx.tenant, ['opd_officer']), opdId)
  if (open.length === 0 || officers.length === 0) refuse(nobodyToRemind)
  const key = `workbook.nudge:${year}:${opdId}:${ctx.now.toISOString()}`
  await remind(ctx, year, { key, officers, open: open.length, dueOn: earliest(open) })
  await addNudge(
    ctx.tx,
    ctx.tenant,
    { year, opdId, by: ctx.actor.kind === 'person' ? ctx.actor.id : null },
    ctx.now,
  )
  publish(ctx, OpdReminded.of({ year, opdId }))
  return { done: true } as const
}

/**
 * The chore of one region: reminds each agency 7, 3 and 1 days before its due date, on it and once after it, and
 * notes for the ministry how far the region is. Safe to run again: a reminder is told once by its key.
 */
export async function remindByClock(ctx: Context): Promise<void> {
  for (const { year } of (await listCycles(ctx.tx)).filter(({ state }) => state === 'open')) {
    const participation = await findParticipation(ctx.tx, ctx.tenant, year)
    if (participation?.state === 'accepted') await remindOfYear(ctx, year)
  }
}

async function remindOfYear(ctx: Context, year: number): Promise<void> {
  const answers = await mapAnswers(ctx.tx, ctx.tenant, year)
  const { questions: of } = await findWorkbook(ctx.tx, ctx.tenant, year)
  const answered = [...answers.values()].filter(isAnswered).length
  await noteCounts(ctx.tx, ctx.tenant, year, { answered, of }, ctx.now)
  const serving = await listServing(ctx.tx, ctx.tenant, ['opd_officer'])
  for (const { opdId, dueOn, open } of duesOf(answers)) {
    const milestone = milestoneOf(dayInWib(ctx.now), dueOn)
    if (milestone === undefined) continue
    const key = `workbook.due:${year}:${opdId}:${dueOn}:${milestone}`
    await remind(ctx, year, { key, officers: officersOf(serving, opdId), open, dueOn })
  }
}

/** Due dates of agencies that still have something to send. */
function duesOf(answers: ReadonlyMap<string, AnswerRow>): { opdId: string; dueOn: string; open: number }[] {
  const dues = new Map<string, { opdId: string; dueOn: string; open: number }>()
  for (const { state, opd, dueOn } of answers.values()) {
    if (!isOpen(state) || opd === null || dueOn === null) continue
    const due = dues.get(`${opd.id} ${dueOn}`) ?? { opdId: opd.id, dueOn, open: 0 }
    dues.set(`${opd.id} ${dueOn}`, { ...due, open: due.open + 1 })
  }
  return [...dues.values()]
}

const openOf = (answers: ReadonlyMap<string, AnswerRow>, opdId: string): AnswerRow[] =>
  [...answers.values()].filter(({ state, opd }) => isOpen(state) && opd?.id === opdId)

const earliest = (open: readonly AnswerRow[]): string | null =>
  open.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()[0] ?? null

const officersOf = (serving: readonly ServingPerson[], opdId: string): string[] =>
  serving.filter((person) => person.opdId === opdId).map(({ personId }) => personId)

interface Reminder {
  key: string
  officers: readonly string[]
  open: number
  dueOn: string | null
}

async function remind(ctx: Context, year: number, { key, officers, open, dueOn }: Reminder): Promise<void> {
  await notify(ctx, {
    key,
    to: officers,
    title: {
      id: `${open} pertanyaan evaluasi ${year} belum dikirim`,
      en: `${open} questions of the ${year} evaluation are not sent yet`,
    },
    body: bodyOf(dueOn, dayInWib(ctx.now)),
    path: `evaluasi/isian/${year}`,
  })
}

function bodyOf(dueOn: string | null, today: string): Bilingual {
  if (dueOn === null) return { id: 'Isi dan kirim kepada sekretariat.', en: 'Fill them in and send them.' }
  const left = daysUntil(today, dueOn)
  if (left < 0)
    return { id: `Tenggatnya ${day(dueOn, 'id')} sudah lewat.`, en: `They were due on ${day(dueOn, 'en')}.` }
  if (left === 0) return { id: 'Tenggatnya hari ini.', en: 'They are due today.' }
  return {
    id: `Tenggatnya ${day(dueOn, 'id')}, ${left} hari lagi.`,
    en: `They are due on ${day(dueOn, 'en')}, in ${left} days.`,
  }
}
