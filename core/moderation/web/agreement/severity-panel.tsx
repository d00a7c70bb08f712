import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { signed } from '#platform/ui/format.ts'
import type { Severity } from '../../contract.ts'
import { statistic } from '../figures.tsx'
import { useModerationWords } from '../words.ts'

/** Severity of each assessor with its interval, as a chart that is also a table. */
export function SeverityPanel({ severities }: { severities: readonly Severity[] }) {
  const { w, language } = useModerationWords()
  if (severities.length === 0) return null
  const reach = reachOf(severities)
  const hasGroups = severities.some(({ group }) => group > 1)
  const columns: Column<Severity>[] = [
    {
      key: 'name',
      label: w.assessor,
      head: true,
      cell: ({ name, group, isFew }) => (
        <>
          {name}
          {isFew ? <span className="cell-note">{w.severityFew}</span> : null}
          {hasGroups ? <span className="cell-note">{w.severityGroup(group)}</span> : null}
        </>
      ),
    },
    {
      key: 'chart',
      label: `← ${w.milder} · ${w.stricter} →`,
      cell: (one) => <IntervalLine severity={one} reach={reach} />,
    },
    {
      key: 'points',
      label: w.points,
      number: true,
      cell: ({ severity, low, high }) => (
        <>
          {signed(plain(severity), language)}
          <span className="cell-note number">
            {w.range(statistic(low, 2, language), statistic(high, 2, language))}
          </span>
        </>
      ),
    },
    { key: 'regions', label: w.regionsRated, number: true, cell: ({ regions }) => regions },
    { key: 'ratings', label: w.ratingsGiven, number: true, cell: ({ ratings }) => ratings },
  ]
  return (
    <Panel title={w.severity} lead={w.severityLead}>
      {hasGroups ? <p className="small mute">{w.severityGroups}</p> : null}
      <DataTable
        caption={w.severity}
        captionHidden
        columns={columns}
        rows={severities}
        rowKey={({ assessorId }) => assessorId}
      />
    </Panel>
  )
}

/** Two decimals, never −0.00. */
const plain = (value: number): string => (Math.abs(value) < 0.005 ? '0.00' : value.toFixed(2))

/** End of the axis to both sides, in quarters of a point, at least half a point. */
const reachOf = (severities: readonly Severity[]): number =>
  Math.max(0.5, ...severities.map(({ low, high }) => Math.ceil(Math.max(-low, high) * 4) / 4))

function IntervalLine({ severity, reach }: { severity: Severity; reach: number }) {
  const at = (value: number) => `${50 + (Math.max(-reach, Math.min(reach, value)) / reach) * 48}%`
  return (
    <svg className="severity" width="100%" height="24" aria-hidden="true" focusable="false">
      <line className="severity__zero" x1="50%" x2="50%" y1="0" y2="24" />
      <line className="severity__interval" x1={at(severity.low)} x2={at(severity.high)} y1="12" y2="12" />
      <circle className="severity__point" cx={at(severity.severity)} cy="12" r="5" />
    </svg>
  )
}
