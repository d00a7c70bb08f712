import { listProgrammes } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { day, dayInWib } from '#platform/time/time.ts'
import type { LockPeriod, SetPeriod, SetRedRules, SetYear } from '../contract.ts'
import { PeriodLocked, PeriodSet, RedRulesSet, YearSet } from '../facts.ts'
import {
  changedMeanwhile,
  datesWrong,
  periodLocked,
  periodNotOver,
  programmeUnknown,
  yearNotOpen,
} from '../problems.ts'
import { addDays, datesOf, type Period, phaseOf } from '../rules/period.ts'
import { rulesOf } from '../rules/red.ts'
import { listChangedRules, putRules } from '../store/red-rules.ts'
import {
  holdPeriod,
  listPeriods,
  lockOverduePeriods,
  lockYear,
  putMonthly,
  putPeriods,
  putYear,
  lockPeriod as storeLock,
} from '../store/years.ts'

/**
 * Opens a year for reports, or changes how it reports. Dates of periods that are not locked follow the days given,
 * counted from the day the year was first opened.
 *
 * @throws Refusal `realisation.changed_meanwhile` or `realisation.programme_unknown`
 */
export async function setYear(ctx: Context, input: Input<typeof SetYear>) {
  const { year, rhythm, dueDays, lockDays, monthly, revision } = input
  const before = await lockYear(ctx.tx, ctx.tenant, year)
  const openedOn = before?.openedOn ?? dayInWib(ctx.now)
  const row = { year, rhythm, dueDays, lockDays, openedOn, revision }
  const isFresh = (before?.revision ?? 0) === revision
  const isPut = isFresh && (await putYear(ctx.tx, ctx.tenant, row, { id: ctx.actor.id, now: ctx.now }))
  if (!isPut) refuse(changedMeanwhile)
  await refuseUnknown(ctx, monthly)
  await putMonthly(ctx.tx, ctx.tenant, year, monthly)
  const isSameDays = before !== undefined && before.dueDays === dueDays && before.lockDays === lockDays
  if (!isSameDays) await putDates(ctx, row)
  publish(ctx, YearSet.of({ year, rhythm, isOpening: before === undefined }))
  return { done: true as const }
}

/** A period the clock has locked already keeps its dates, as one locked by a person does. */
async function putDates(ctx: Context, row: Parameters<typeof datesOf>[1] & { year: number }): Promise<void> {
  const today = dayInWib(ctx.now)
  const rows = await listPeriods(ctx.tx, ctx.tenant, row.year)
  const locked = new Set(rows.filter((one) => phaseOf(one, today) === 'locked').map(({ period }) => period))
  const dates = datesOf(row.year, row).filter(({ period }) => !locked.has(period))
  await putPeriods(ctx.tx, ctx.tenant, row.year, dates)
}

async function refuseUnknown(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const found = await listProgrammes(ctx.tx, ctx.tenant, { ids, approvedOnly: true })
  if (found.length < new Set(ids).size) refuse(programmeUnknown)
}

/** A period of an open year that is not locked, held until the act ends. */
async function holdUnlocked(ctx: Context, year: number, period: Period) {
  const row = (await holdPeriod(ctx.tx, ctx.tenant, year, period, 'update')) ?? refuse(yearNotOpen, { year })
  const phase = phaseOf(row, dayInWib(ctx.now))
  return phase === 'locked' ? refuse(periodLocked, { period }) : { row, phase }
}

/** Changes when one period is due and locks. @throws Refusal `realisation.dates_wrong` */
export async function setPeriod(ctx: Context, { year, period, dueOn, locksOn }: Input<typeof SetPeriod>) {
  const { row } = await holdUnlocked(ctx, year, period)
  const today = dayInWib(ctx.now)
  if (dueOn <= row.endsOn || (locksOn !== null && (locksOn < dueOn || locksOn < today))) refuse(datesWrong)
  await putPeriods(ctx.tx, ctx.tenant, year, [{ period, endsOn: row.endsOn, dueOn, locksOn }])
  publish(ctx, PeriodSet.of({ year, period }))
  return { done: true as const }
}

/** Locks a period that is over, for good. @throws Refusal `realisation.period_not_over` */
export async function lockPeriod(ctx: Context, { year, period }: Input<typeof LockPeriod>) {
  const { row, phase } = await holdUnlocked(ctx, year, period)
  if (phase === 'ahead') {
    refuse(periodNotOver, { period, opensOn: day(addDays(row.endsOn, 1), ctx.language) })
  }
  await storeLock(ctx.tx, ctx.tenant, { year, period, by: ctx.actor.id }, ctx.now)
  publish(ctx, PeriodLocked.of({ year, period, byClock: false }))
  return { done: true as const }
}

/** The chore: locks what the clock has closed. Acts see it closed even before. */
export async function lockByClock(ctx: Context): Promise<void> {
  const due = await lockOverduePeriods(ctx.tx, ctx.tenant, dayInWib(ctx.now))
  for (const at of due) await storeLock(ctx.tx, ctx.tenant, { ...at, by: ctx.actor.id }, ctx.now)
  publish(ctx, ...due.map((at) => PeriodLocked.of({ ...at, byClock: true })))
}

export const listRedRules = async (ctx: Context) => rulesOf(await listChangedRules(ctx.tx, ctx.tenant))

export async function setRedRules(ctx: Context, { rules }: Input<typeof SetRedRules>) {
  await putRules(ctx.tx, ctx.tenant, rules, { by: ctx.actor.id, now: ctx.now })
  publish(ctx, RedRulesSet.of({ rules: rules.map(({ rule }) => rule) }))
  return { done: true as const }
}
