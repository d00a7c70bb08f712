import { useRef } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { saveDrawing } from '#platform/client/save-image.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Figure } from '#platform/ui/figure/figure.tsx'
import { count } from '#platform/ui/format.ts'
import { SeriesChart } from '#platform/ui/series-chart/series-chart.tsx'
import { ExportSeries, GetSeries, type Grain, type Indicator, type SeriesPoint } from '../../contract.ts'
import { Origin } from '../origin/origin.tsx'
import { chartPoints, grainsOf, lastValued } from '../parts/series.ts'
import { periodName, shownValue } from '../parts/shown.ts'
import { StandingTag } from '../parts/tags.tsx'
import { useIndicatorWords } from '../words.ts'

/** How the value went, in days, months, quarters or years. */
export function SeriesPanel({ of: indicator }: { of: Indicator }) {
  const { w } = useIndicatorWords()
  const [{ rentang }, ask] = useAsked('rentang')
  const grains = grainsOf(indicator.grain)
  const grain = grains.find((one) => one === rentang) ?? (grains.includes('month') ? 'month' : grains[0])
  const input = { code: indicator.code, grain: grain as Grain }
  const found = useEndpoint(GetSeries, input)
  const others = grains.filter((one) => one !== 'month')
  return (
    <Panel
      title={w.one.series}
      acts={
        <NarrowField
          label={w.one.grain}
          value={grain === 'month' ? '' : grain}
          all={w.grains.month}
          choices={others.map((one) => [one, w.grains[one]])}
          onChange={(value) => ask('rentang', value)}
        />
      }
    >
      <Answer of={found} lines={8}>
        {({ points }) => <Drawing of={indicator} points={points} input={input} />}
      </Answer>
    </Panel>
  )
}

interface DrawingProps {
  of: Indicator
  points: readonly SeriesPoint[]
  input: { code: string; grain: Grain }
}

function Drawing({ of, points, input }: DrawingProps) {
  const { w, language } = useIndicatorWords()
  const drawing = useRef<SVGSVGElement>(null)
  const last = lastValued(points)
  if (last?.value == null) return <p>{w.one.seriesNone}</p>
  const summary = w.one.seriesSummary(
    of.name[language],
    shownValue(last.value, of.unit, language),
    periodName(last.period, language),
  )
  const save = () =>
    drawing.current === null ? undefined : void saveDrawing(drawing.current, `${of.code}-${input.grain}.png`)
  return (
    <>
      <Figure title={summary} subtitle={w.unitNames[of.unit]} table={<Table of={of} points={points} />}>
        <SeriesChart
          summary={summary}
          points={chartPoints(points, language)}
          labels={{ value: w.one.now, target: w.one.target, lastYear: w.one.lastYear }}
          drawing={drawing}
        />
      </Figure>
      <p className="row-acts">
        <FileButton endpoint={ExportSeries} input={input} label={w.csv} />
        <button type="button" className="button" onClick={save}>
          {w.png}
        </button>
      </p>
    </>
  )
}

function Table({ of, points }: Pick<DrawingProps, 'of' | 'points'>) {
  const { w, language } = useIndicatorWords()
  const plain = (value: string | null) => (value === null ? '–' : shownValue(value, of.unit, language))
  const columns: Column<SeriesPoint>[] = [
    {
      key: 'period',
      label: w.one.periodColumn,
      head: true,
      cell: ({ period }) => periodName(period, language),
    },
    {
      key: 'value',
      label: w.one.now,
      number: true,
      cell: (point) => <Origin indicator={of} value={point} />,
    },
    { key: 'target', label: w.one.target, number: true, cell: ({ target }) => plain(target) },
    { key: 'before', label: w.one.lastYear, number: true, cell: ({ lastYear }) => plain(lastYear) },
    {
      key: 'count',
      label: w.one.countColumn,
      number: true,
      cell: ({ count: measured }) => count(measured, language),
    },
    {
      key: 'standing',
      label: w.list.state,
      cell: ({ standing, target }) => <StandingTag standing={standing} target={target} />,
    },
  ]
  return (
    <DataTable
      caption={w.one.series}
      captionHidden
      columns={columns}
      rows={points.toReversed()}
      rowKey={({ period }) => period}
    />
  )
}
