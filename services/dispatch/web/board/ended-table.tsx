import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import type { IncidentCard } from '../../contract.ts'
import { ExampleTag, PriorityMark, StateTag } from '../parts/marks.tsx'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { useBoardWords } from './words.ts'

/** Incidents that ended, newest first. */
export function EndedTable({ incidents }: { incidents: readonly IncidentCard[] }) {
  const { w } = useBoardWords()
  const { w: shared, language } = useDispatchWords()
  const { code } = usePlace()
  const { categoryName } = useCentre()
  const columns: Column<IncidentCard>[] = [
    {
      key: 'number',
      label: w.number,
      head: true,
      cell: (one) => (
        <>
          <Link to={`/kerja/${code}/layanan/112/insiden/${one.id}`}>{one.number}</Link>{' '}
          <ExampleTag shown={one.isExample} />
        </>
      ),
    },
    { key: 'category', label: w.category, cell: (one) => categoryName(one.category) },
    {
      key: 'priority',
      label: shared.priority('').trim(),
      cell: (one) => <PriorityMark priority={one.priority} />,
    },
    { key: 'received', label: w.received, cell: (one) => `${wib(one.receivedAt, language)} WIB` },
    {
      key: 'where',
      label: w.where,
      wideOnly: true,
      cell: (one) => one.address || one.landmark || shared.none,
    },
    { key: 'state', label: w.state, cell: (one) => <StateTag state={one.state} /> },
  ]
  return (
    <DataTable caption={w.ended} captionHidden columns={columns} rows={incidents} rowKey={({ id }) => id} />
  )
}
