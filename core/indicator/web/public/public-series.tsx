import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Figure } from '#platform/ui/figure/figure.tsx'
import { count } from '#platform/ui/format.ts'
import { addressIn } from '#platform/ui/language.tsx'
import { SeriesChart } from '#platform/ui/series-chart/series-chart.tsx'
import { Tabs } from '#platform/ui/tabs/tabs.tsx'
import type { Grain, PublicIndicator, SeriesPoint } from '../../contract.ts'
import { chartPoints, lastValued } from '../parts/series.ts'
import { periodName, shownValue } from '../parts/shown.ts'
import { useIndicatorWords } from '../words.ts'
import { usePublicWords } from './words.ts'

/** The way of the value as chart, table and file; other periods are plain links. */
export function PublicSeries({ found }: { found: PublicIndicator }) {
  const { w, language } = usePublicWords()
  const { w: shared } = useIndicatorWords()
  const last = lastValued(found.points)
  if (last?.value == null) return null
  const summary = shared.one.seriesSummary(
    found.name[language],
    shownValue(last.value, found.unit, language),
    periodName(last.period, language),
  )
  const csv = `/api/v1/regions/${found.region.code}/indicators/${found.code}/series.csv?grain=${found.grain}`
  return (
    <section>
      <Grains found={found} />
      <Figure
        title={summary}
        subtitle={shared.unitNames[found.unit]}
        table={<Table found={found} />}
        downloads={[{ label: w.csv, href: csv }]}
      >
        <SeriesChart
          summary={summary}
          points={chartPoints(found.points, language)}
          labels={{ value: shared.one.now, target: shared.one.target, lastYear: shared.one.lastYear }}
        />
      </Figure>
    </section>
  )
}

function Grains({ found }: { found: PublicIndicator }) {
  const { w } = usePublicWords()
  const { w: shared } = useIndicatorWords()
  const grains = Object.entries(shared.grains) as [Grain, string][]
  return (
    <Tabs
      label={w.grains}
      tabs={grains.map(([grain, label]) => ({
        to: `/daerah/${found.region.code}/indikator/${found.code}?rentang=${grain}`,
        label,
        current: grain === found.grain,
      }))}
    />
  )
}

function Table({ found }: { found: PublicIndicator }) {
  const { language } = usePublicWords()
  const { w: shared } = useIndicatorWords()
  const base = `/daerah/${found.region.code}/indikator/${found.code}`
  const shown = (value: string | null) => (value === null ? '–' : shownValue(value, found.unit, language))
  const columns: Column<SeriesPoint>[] = [
    {
      key: 'period',
      label: shared.one.periodColumn,
      head: true,
      cell: ({ period }) => periodName(period, language),
    },
    {
      key: 'value',
      label: shared.one.now,
      number: true,
      cell: ({ period, value }) => (
        // Another period is explained by the same page: its panel opens by the address.
        <a href={addressIn(language, `${base}?rentang=${found.grain}&periode=${period}#asal`)}>
          {shown(value)}
        </a>
      ),
    },
    { key: 'target', label: shared.one.target, number: true, cell: ({ target }) => shown(target) },
    { key: 'before', label: shared.one.lastYear, number: true, cell: ({ lastYear }) => shown(lastYear) },
    {
      key: 'count',
      label: shared.one.countColumn,
      number: true,
      cell: ({ count: measured }) => count(measured, language),
    },
  ]
  return (
    <DataTable
      caption={shared.one.series}
      captionHidden
      columns={columns}
      rows={found.points.toReversed()}
      rowKey={({ period }) => period}
    />
  )
}
