import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import { GetStaffing, STEPS, type StaffingHour } from '../../contract.ts'
import { useQualityWords } from './words.ts'

/** How many people each step needs by the hour (M/M/c). */
export function StaffingPanel({ facility, day }: { facility: string; day: string }) {
  const { w, language } = useQualityWords()
  const found = useEndpoint(GetStaffing, { facility, day })
  const columns: Column<StaffingHour>[] = [
    { key: 'hour', label: w.hour, head: true, cell: ({ hour }) => `${String(hour).padStart(2, '0')}.00` },
    {
      key: 'arrivals',
      label: w.arrivals,
      number: true,
      cell: ({ arrivals }) => decimal(arrivals.toFixed(1), language),
    },
    ...STEPS.map((step) => ({
      key: step,
      label: w.steps[step],
      number: true,
      cell: ({ staff }: StaffingHour) => String(staff[step] ?? '—'),
    })),
    {
      key: 'percent',
      label: w.expected,
      number: true,
      cell: (one) => (one.isReachable ? `${decimal(one.percent.toFixed(1), language)} %` : w.unreachable),
    },
  ]
  return (
    <Answer of={found} lines={4}>
      {({ basisDays, serviceLevel, hours }) => (
        <Panel title={w.staffing} lead={w.staffingLead(basisDays, serviceLevel)}>
          {hours.length === 0 ? (
            <p className="mute">{w.noData}</p>
          ) : (
            <DataTable
              caption={w.staffing}
              captionHidden
              columns={columns}
              rows={hours}
              rowKey={({ hour }) => String(hour)}
            />
          )}
        </Panel>
      )}
    </Answer>
  )
}
