import type { Cycle } from '#core/cycle/contract.ts'
import { listCycles } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import type { OwnSheet } from '../contract.ts'
import * as told from '../text.ts'
import { getProgress } from './get-progress.ts'
import { listClarifications } from './list-clarifications.ts'
import { sheetsOf } from './list-own-sheets.ts'

const SOON = 3 * 24 * 3600_000

/** What the actor owes in scoring, here: sheets to fill, answers to give or to read, sheets that never came. */
export async function tasksOf(ctx: Context): Promise<OwedTask[]> {
  const { permissions } = ctx.actor
  const may = ['scoring.sheet.fill', 'scoring.clarification.answer', 'scoring.absence.record']
  if (!may.some((permission) => permissions.has(permission))) return []
  const tasks: OwedTask[] = []
  for (const cycle of (await listCycles(ctx.tx)).filter(({ state }) => state === 'open')) {
    if (permissions.has('scoring.sheet.fill')) tasks.push(...(await sheetTasks(ctx, cycle)))
    if (ctx.tenant !== '00') tasks.push(...(await clarificationTasks(ctx, cycle)))
    if (permissions.has('scoring.absence.record')) tasks.push(...(await overdueTasks(ctx, cycle)))
  }
  return tasks
}

/** At the ministry all regions together; behind a region's wall its own sheet. */
async function sheetTasks(ctx: Context, cycle: Cycle): Promise<OwedTask[]> {
  const owed = (await sheetsOf(ctx, cycle)).filter(isOwed)
  if (owed.length === 0) return []
  const closesAt = owed[0]?.closesAt ?? null
  const due = closesAt === null ? undefined : new Date(closesAt)
  if (due !== undefined && due < ctx.now) return []
  const clock = {
    ...(due === undefined ? {} : { due }),
    weight: due !== undefined && due.getTime() - ctx.now.getTime() < SOON ? 'now' : 'soon',
  } as const
  return ctx.tenant === '00'
    ? [{ ...told.sheetsOwed(cycle.year, owed), ...clock }]
    : owed.map((sheet) => ({ ...told.sheetOwed(sheet), ...clock }))
}

const isOwed = ({ counts }: OwnSheet): boolean => counts.submittedAt === null && counts.absent === null

async function clarificationTasks(ctx: Context, { year }: Cycle): Promise<OwedTask[]> {
  const { clarifications } = await listClarifications(ctx, { year })
  const toAnswer = clarifications.filter(({ mayAnswer }) => mayAnswer)
  const toRead = clarifications.filter(({ mayClose, state }) => mayClose && state === 'answered')
  return [...told.answersOwed(year, toAnswer), ...told.answersToRead(year, toRead)]
}

/** After the deadline the secretariat decides about every sheet that never came. */
async function overdueTasks(ctx: Context, cycle: Cycle): Promise<OwedTask[]> {
  const closesAt = cycle.deadlines.find(({ step }) => step === 'rating')?.closesAt
  if (closesAt === undefined || ctx.now.getTime() <= Date.parse(closesAt)) return []
  const { regions } = await getProgress(ctx, { year: cycle.year })
  const missing = regions.flatMap(({ sheets }) => sheets.filter(({ overdue }) => overdue)).length
  return missing === 0 ? [] : [told.sheetsMissing(cycle.year, missing)]
}
