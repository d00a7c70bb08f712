import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count } from '#platform/ui/format.ts'
import type { Quality } from '../../contract.ts'
import { usePharmacyWords } from '../words.ts'
import { minutesOf } from './figures.ts'
import { useQualityWords } from './words.ts'

type Waits = Pick<Quality['byLane'][number], 'served' | 'meanSeconds' | 'medianSeconds' | 'p90Seconds'>

/** Waits by lane and by the hour of handing in. */
export function WaitTables({ quality }: { quality: Quality }) {
  const { w: shared } = usePharmacyWords()
  const { w, language } = useQualityWords()
  const waits: Column<Waits>[] = [
    { key: 'served', label: w.served, number: true, cell: (one) => count(one.served, language) },
    { key: 'mean', label: w.mean, number: true, cell: (one) => minutesOf(one.meanSeconds, language) },
    { key: 'median', label: w.median, number: true, cell: (one) => minutesOf(one.medianSeconds, language) },
    { key: 'p90', label: w.p90, number: true, cell: (one) => minutesOf(one.p90Seconds, language) },
  ]
  return (
    <Panel title={w.waits}>
      <DataTable
        caption={w.byLane}
        columns={[
          { key: 'lane', label: shared.lane, head: true, cell: (one) => shared.lanes[one.lane] },
          ...(waits as Column<Quality['byLane'][number]>[]),
        ]}
        rows={quality.byLane}
        rowKey={({ lane }) => lane}
      />
      <DataTable
        caption={w.byHour}
        columns={[
          {
            key: 'hour',
            label: w.hour,
            head: true,
            cell: (one) => `${String(one.hour).padStart(2, '0')}.00`,
          },
          { key: 'arrivals', label: w.arrivals, number: true, cell: (one) => count(one.arrivals, language) },
          ...(waits as Column<Quality['byHour'][number]>[]),
        ]}
        rows={quality.byHour}
        rowKey={({ hour }) => String(hour)}
      />
    </Panel>
  )
}
