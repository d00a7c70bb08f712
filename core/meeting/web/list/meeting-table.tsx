import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import type { MeetingSummary } from '../../contract.ts'
import { MeetingTag } from '../tags.tsx'
import { useMeetingWords } from '../words.ts'

/** Meetings in a row each, newest first. */
export function MeetingTable({ meetings }: { meetings: readonly MeetingSummary[] }) {
  const { w, language } = useMeetingWords()
  const { code } = usePlace()
  const columns: Column<MeetingSummary>[] = [
    {
      key: 'title',
      label: w.list.name,
      head: true,
      cell: (one) => <Link to={`/kerja/${code}/rapat/${one.id}`}>{one.title}</Link>,
    },
    { key: 'kind', label: w.list.kind, cell: (one) => w.kinds[one.kind] },
    { key: 'when', label: w.list.when, cell: (one) => `${wib(one.startsAt, language)} WIB` },
    { key: 'where', label: w.list.where, wideOnly: true, cell: (one) => one.place || one.link || w.none },
    {
      key: 'decisions',
      label: w.list.decisionsOf,
      number: true,
      cell: (one) => w.list.openOf(one.openDecisions, one.decisionCount),
    },
    { key: 'state', label: w.list.state, cell: (one) => <MeetingTag meeting={one} /> },
  ]
  return (
    <DataTable
      caption={w.list.title}
      captionHidden
      columns={columns}
      rows={meetings}
      rowKey={({ id }) => id}
    />
  )
}
