import type { ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import { dayInWib } from '#platform/time/time.ts'
import { cellsOf, type OwedCell } from '../rules/owed.ts'
import type { Period } from '../rules/period.ts'
import { isReportedOn, rhythmOf } from '../rules/report.ts'
import { type Head, listHeads } from '../store/reports.ts'
import { findYear, listMonthly, listPeriods, type PeriodRow, type YearRow } from '../store/years.ts'

type Reading = Pick<Context, 'tx' | 'tenant' | 'now'>

/** A year of reporting with everything that decides what is owed. */
export interface OpenYear {
  opened: YearRow
  periods: PeriodRow[]
  monthly: Set<string>
  heads: Map<string, Map<Period, Head>>
}

/** The year, where the region opened it. */
export async function readYear({ tx, tenant }: Reading, year: number): Promise<OpenYear | undefined> {
  const opened = await findYear(tx, tenant, year)
  if (opened === undefined) return undefined
  return {
    opened,
    periods: await listPeriods(tx, tenant, year),
    monthly: await listMonthly(tx, tenant, year),
    heads: headsBy(await listHeads(tx, tenant, year)),
  }
}

/** What each of these programmes owes in a year, by id; empty while the region has not opened the year. */
export async function owedOf(
  at: Reading,
  year: number,
  programmes: readonly ProgrammeRow[],
): Promise<Map<string, OwedCell[]>> {
  const open = await readYear(at, year)
  return open === undefined ? new Map() : owedIn(open, programmes, at.now)
}

export function owedIn(
  { opened, periods, monthly, heads }: OpenYear,
  programmes: readonly ProgrammeRow[],
  now: Date,
): Map<string, OwedCell[]> {
  const { year } = opened
  const today = dayInWib(now)
  return new Map(
    programmes.filter(isReportedOn).map((span) => {
      const rhythm = rhythmOf(opened.rhythm, monthly, span.id)
      const own = heads.get(span.id) ?? new Map<Period, Head>()
      return [span.id, cellsOf({ year, rhythm, span, periods, heads: own, today })]
    }),
  )
}

function headsBy(heads: readonly Head[]): Map<string, Map<Period, Head>> {
  const by = new Map<string, Map<Period, Head>>()
  for (const head of heads) {
    const own = by.get(head.programmeId) ?? new Map<Period, Head>()
    by.set(head.programmeId, own.set(head.period, head))
  }
  return by
}
