import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { beginOfDay } from '#platform/time/time.ts'
import { type GetQuality, type GetStaffing, LANES, type Quality } from '../contract.ts'
import * as problems from '../problems.ts'
import { adviseStaff } from '../rules/staffing.ts'
import { listWaits, readyShare, shareOf, spmShares, waitsOf, withinShare } from '../rules/waits.ts'
import { countArrivals, countCare, countDaysWith, listServed, type ServedTicket } from '../store/figures.ts'
import { getFacility } from './hold-ticket.ts'

const DAY = 86_400_000
const MOST_DAYS = 92
/** Midnight of a day in WIB. */

/** @throws Refusal `pharmacy.facility_unknown` or `pharmacy.span_too_long` */
export async function getQuality(
  ctx: Context,
  { facility, from, to }: Input<typeof GetQuality>,
): Promise<Quality> {
  const { settings } = await getFacility(ctx, facility)
  const [begin, end] = [beginOfDay(from), beginOfDay(to)]
  const days = (end.getTime() - begin.getTime()) / DAY
  if (!(days >= 0 && days < MOST_DAYS)) refuse(problems.spanTooLong)
  const tickets = await listServed(ctx.tx, ctx.tenant, facility, { from, to })
  const span = { from: begin, before: new Date(end.getTime() + DAY) }
  const care = await countCare(ctx.tx, ctx.tenant, facility, span)
  const { promiseSeconds } = settings
  return {
    from,
    to,
    promiseSeconds,
    ...countsOf(tickets),
    ...sharesOf(tickets, promiseSeconds),
    ...spmShares(tickets),
    byLane: LANES.map((lane) => ({
      lane,
      ...waitsOf(listWaits(tickets.filter((one) => one.lane === lane))),
    })),
    byHour: byHour(tickets),
    byDay: byDay(tickets, promiseSeconds),
    errors: care.errors,
    nearMisses: care.nearMisses,
    satisfied: shareOf(care.satisfied, care.answered),
    owedOpen: care.owedOpen,
    hasExamples: tickets.some(({ isExample }) => isExample),
  }
}

function countsOf(tickets: readonly ServedTicket[]) {
  const sum = (count: (one: ServedTicket) => number) => tickets.reduce((all, one) => all + count(one), 0)
  return {
    received: tickets.length,
    handedOver: sum((one) => (one.handedOverAt === null ? 0 : 1)),
    missed: sum((one) => (one.wasMissed ? 1 : 0)),
    cancelled: sum((one) => (one.cancelled ? 1 : 0)),
    clarifications: sum((one) => one.clarifications),
    formulary: shareOf(
      sum((one) => one.formularyItems),
      sum((one) => one.items),
    ),
  }
}

const sharesOf = (tickets: readonly ServedTicket[], seconds: number) => ({
  withinPromise: withinShare(tickets, seconds, 'count'),
  withinPromiseWithoutMissed: withinShare(tickets, seconds, 'leave_out'),
  readyWithinPromise: readyShare(tickets, seconds),
})

function byHour(tickets: readonly ServedTicket[]): Quality['byHour'] {
  const hours = [...new Set(tickets.map(({ hour }) => hour))].sort((a, b) => a - b)
  return hours.map((hour) => {
    const those = tickets.filter((one) => one.hour === hour)
    return { hour, arrivals: those.length, ...waitsOf(listWaits(those)) }
  })
}

function byDay(tickets: readonly ServedTicket[], seconds: number): Quality['byDay'] {
  const days = new Map<string, ServedTicket[]>()
  for (const one of tickets) days.set(one.day, [...(days.get(one.day) ?? []), one])
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, those]) => ({ day, withinPromise: withinShare(those, seconds, 'count') }))
}

const WEEKS = 4

/** @throws Refusal `pharmacy.facility_unknown` */
export async function getStaffing(
  ctx: Context,
  { facility, day }: Input<typeof GetStaffing>,
): Promise<Reply<typeof GetStaffing>> {
  const { settings } = await getFacility(ctx, facility)
  const { promiseSeconds, serviceLevel, workSeconds } = settings
  const noon = new Date(`${day}T12:00:00Z`).getTime()
  const days = Array.from({ length: WEEKS }, (_, i) =>
    new Date(noon - (i + 1) * 7 * DAY).toISOString().slice(0, 10),
  )
  const basisDays = await countDaysWith(ctx.tx, ctx.tenant, facility, days)
  const arrivals = await countArrivals(ctx.tx, ctx.tenant, facility, days)
  const hours = arrivals.map(({ hour, arrivals: count }) => {
    const mean = count / Math.max(1, basisDays)
    const { staff, share, isReachable } = adviseStaff(promiseSeconds, serviceLevel / 100, mean, workSeconds)
    const percent = Math.round(share * 1000) / 10
    return { hour, arrivals: Math.round(mean * 10) / 10, staff, percent, isReachable }
  })
  return { day, promiseSeconds, serviceLevel, basisDays, hours }
}
