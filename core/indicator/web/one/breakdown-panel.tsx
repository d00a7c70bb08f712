import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { lengthOf } from '#platform/ui/decimal.ts'
import { GetSeries, type Indicator, type Series } from '../../contract.ts'
import { Origin } from '../origin/origin.tsx'
import { newestMembers } from '../parts/series.ts'
import { periodName } from '../parts/shown.ts'
import { useIndicatorWords } from '../words.ts'

/** The year's value told apart by one dimension, as bars; each opens to its own origin. */
export function BreakdownPanel({ of }: { of: Indicator }) {
  const { w } = useIndicatorWords()
  const [{ menurut }, ask] = useAsked('menurut')
  const dimension = of.by.find((one) => one === menurut)
  return (
    <Panel
      title={w.one.breakdown}
      acts={
        <NarrowField
          label={w.one.breakdownBy}
          value={dimension}
          all={w.one.byNone}
          choices={of.by.map((one) => [one, w.dimensions[one]])}
          onChange={(value) => ask('menurut', value)}
        />
      }
    >
      {dimension === undefined ? <p className="mute">{w.one.byNone}</p> : <Members of={of} by={dimension} />}
    </Panel>
  )
}

function Members({ of, by }: { of: Indicator; by: Indicator['by'][number] }) {
  const { w } = useIndicatorWords()
  const found = useEndpoint(GetSeries, { code: of.code, grain: 'year', by })
  return (
    <Answer of={found} lines={6}>
      {(series) =>
        newestMembers(series.points).length === 0 ? (
          <p>{w.one.seriesNone}</p>
        ) : (
          <Bars of={of} by={by} series={series} />
        )
      }
    </Answer>
  )
}

function Bars({ of, by, series }: { of: Indicator; by: string; series: Series }) {
  const { w, language } = useIndicatorWords()
  const shown = newestMembers(series.points)
  const max = Math.max(...shown.map(({ value }) => Math.abs(lengthOf(value ?? '0'))), 1e-9)
  const nameOf = (member: string) => series.members.find(({ code }) => code === member)?.name ?? member
  const period = periodName(shown[0]?.period ?? '', language)
  return (
    <>
      <h3>{w.one.byTitle(w.dimensions[by as Indicator['by'][number]], period)}</h3>
      <ul className="member-bars">
        {shown.map((point) => (
          <li key={point.member}>
            <span>{nameOf(point.member)}</span>
            <svg width="100%" height="14" aria-hidden="true" focusable="false">
              <rect className="member-bars__ground" width="100%" height="14" />
              <rect
                className="member-bars__bar"
                width={`${((Math.abs(lengthOf(point.value ?? '0')) / max) * 100).toFixed(2)}%`}
                height="14"
              />
            </svg>
            <span className="number">
              <Origin
                indicator={of}
                value={point}
                of={{ dimension: by, member: point.member, name: nameOf(point.member) }}
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
