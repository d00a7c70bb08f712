import { getStanding, listPeopleNames } from '#core/identity/public.ts'
import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { day, dayInWib } from '#platform/time/time.ts'
import type { PeriodOfYear } from '../contract.ts'
import { isOwn, type Reader } from '../policy.ts'
import { notYourAgency, periodLocked, periodNotOver, programmeUnknown, yearNotOpen } from '../problems.ts'
import type { Figures } from '../rules/achievement.ts'
import { addDays, endMonthOf, type Period, type Phase, phaseOf } from '../rules/period.ts'
import { isSent, type ReportKey } from '../rules/report.ts'
import { listNewest, type ReportRow } from '../store/reports.ts'
import { holdPeriod, type PeriodRow } from '../store/years.ts'
import { quantitiesOf } from './programmes.ts'

/** Who asks, as the policy sees them. */
export async function readerOf(ctx: Context): Promise<Reader> {
  const { roles, opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  return { isSecretariat: roles.includes('region_admin'), isLeader: roles.includes('leader'), opdIds }
}

/** @throws Refusal `realisation.programme_unknown` where it is not there or was never approved */
export async function getProgramme(ctx: Context, id: string): Promise<ProgrammeRow> {
  const [found] = await listProgrammes(ctx.tx, ctx.tenant, { ids: [id], approvedOnly: true })
  return found ?? refuse(programmeUnknown)
}

/** @throws Refusal `realisation.not_your_agency` */
export function refuseStranger(reader: Reader, programme: ProgrammeRow): void {
  if (!isOwn(reader, programme.ownerOpd?.id ?? null)) refuse(notYourAgency)
}

/**
 * The period a report is written for, held against locking until the act ends.
 *
 * @throws Refusal `realisation.year_not_open` or `realisation.period_not_over`
 */
export async function holdOpenPeriod(ctx: Context, { year, period }: ReportKey): Promise<Phase> {
  const held = (await holdPeriod(ctx.tx, ctx.tenant, year, period)) ?? refuse(yearNotOpen, { year })
  const phase = phaseOf(held, dayInWib(ctx.now))
  if (phase === 'ahead') refuseAhead(held, ctx)
  return phase
}

function refuseAhead({ period, endsOn }: PeriodRow, { language }: Context): never {
  return refuse(periodNotOver, { period, opensOn: day(addDays(endsOn, 1), language) })
}

export const refuseLocked = (period: Period): never => refuse(periodLocked, { period })

export const periodView = (row: PeriodRow, now: Date): PeriodOfYear => ({
  period: row.period,
  endsOn: row.endsOn,
  dueOn: row.dueOn,
  locksOn: row.locksOn,
  phase: phaseOf(row, dayInWib(now)),
  lockedAt: row.lockedAt?.toISOString() ?? null,
})

/** Reports sent so far by these programmes, in the newest version of each period. */
export const listSent = (ctx: Context, programmeIds: readonly string[]): Promise<ReportRow[]> =>
  listNewest(ctx.tx, ctx.tenant, { programmeIds, states: ['submitted', 'accepted', 'approved'] })

/** The newest report of an earlier period of the same year. */
export function beforeOf(sent: readonly ReportRow[], key: ReportKey): ReportRow | undefined {
  const end = endMonthOf(key.period)
  return sent
    .filter((one) => one.programmeId === key.programmeId && one.year === key.year)
    .filter((one) => isSent(one.state) && endMonthOf(one.period) < end)
    .sort((a, b) => endMonthOf(b.period) - endMonthOf(a.period))[0]
}

export const figuresOf = ({ content }: Pick<ReportRow, 'content'>): Figures => ({
  physical: content.physical,
  money: content.money,
  outputs: quantitiesOf(content),
})

/** Names of people by id, for histories. */
export const namesOf = (ctx: Context, ids: readonly string[]): Promise<Map<string, string>> =>
  listPeopleNames(ctx.tx, [...new Set(ids)])
