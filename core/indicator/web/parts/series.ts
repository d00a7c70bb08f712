import type { SeriesChartPoint } from '#platform/ui/series-chart/series-chart.tsx'
import type { Grain, SeriesPoint } from '../../contract.ts'
import { periodLabel, periodName } from './shown.ts'

const GRAINS: readonly Grain[] = ['day', 'month', 'quarter', 'year']

/** Grains a series can be drawn in: those not finer than its values are entered for. */
export const grainsOf = (entered: Grain | null): readonly Grain[] =>
  entered === null ? GRAINS : GRAINS.slice(GRAINS.indexOf(entered))

export const chartPoints = (points: readonly SeriesPoint[], language: 'id' | 'en'): SeriesChartPoint[] =>
  points.map(({ period, value, target, lastYear }) => ({
    key: period,
    label: periodLabel(period, language),
    name: periodName(period, language),
    value,
    target,
    lastYear,
  }))

export const lastValued = <P extends Pick<SeriesPoint, 'value'>>(points: readonly P[]): P | undefined =>
  points.findLast(({ value }) => value !== null)

/** The members of the newest period that has any value, the largest first. */
export function newestMembers<P extends Pick<SeriesPoint, 'period' | 'member' | 'value'>>(
  points: readonly P[],
): P[] {
  const ofMembers = points.filter(({ member, value }) => member !== '' && value !== null)
  const newest = ofMembers
    .map(({ period }) => period)
    .sort()
    .at(-1)
  return ofMembers
    .filter(({ period }) => period === newest)
    .sort((a, b) => Number(b.value) - Number(a.value) || (a.member < b.member ? -1 : 1))
}
