import { useAsked } from '#platform/client/asked.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import { GetStaffing, STEPS, type StaffingHour } from '../../contract.ts'
import { isDay } from './figures.ts'
import { useQualityWords } from './words.ts'

const DAY_MS = 86_400_000

/** How many people each step needs by the hour (M/M/c), on a day that may still come. */
export function StaffingPanel({ facility }: { facility: string }) {
  const { w, language } = useQualityWords()
  const [asked, ask] = useAsked('petugas')
  const day = isDay(asked.petugas) ? asked.petugas : dayInWib(new Date(Date.now() + DAY_MS))
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
    <Panel title={w.staffing}>
      <div className="choose">
        <label className="field">
          <span>{w.staffingDay}</span>
          <input
            className="input input--short"
            type="date"
            value={day}
            onChange={(event) => ask('petugas', event.currentTarget.value)}
          />
        </label>
      </div>
      <Answer of={found} lines={4}>
        {({ basisDays, serviceLevel, hours }) =>
          hours.length === 0 ? (
            <p className="mute">{w.noStaffing}</p>
          ) : (
            <>
              <p>{w.staffingLead(basisDays, serviceLevel)}</p>
              <DataTable
                caption={w.staffing}
                captionHidden
                columns={columns}
                rows={hours}
                rowKey={({ hour }) => String(hour)}
              />
            </>
          )
        }
      </Answer>
    </Panel>
  )
}
