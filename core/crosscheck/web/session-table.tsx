import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import type { SessionSummary } from '../contract.ts'
import { useCrosscheckWords } from './words.ts'

/** Sessions in a row each; in the ministry's calendar with the region. */
export function SessionTable({
  sessions,
  caption,
}: {
  sessions: readonly SessionSummary[]
  caption: string
}) {
  const { w, language } = useCrosscheckWords()
  const { code } = usePlace()
  const isNational = code === '00'
  const kind: Column<SessionSummary> = {
    key: 'kind',
    label: w.kind,
    head: !isNational,
    cell: (one) =>
      isNational ? (
        w.kinds[one.kind]
      ) : (
        <Link to={`/kerja/${code}/evaluasi/sesi/${one.year}/${one.id}`}>{w.kinds[one.kind]}</Link>
      ),
  }
  const region: Column<SessionSummary> = {
    key: 'region',
    label: w.region,
    head: true,
    cell: (one) => one.region.name,
  }
  const columns: Column<SessionSummary>[] = [
    ...(isNational ? [region] : []),
    kind,
    {
      key: 'when',
      label: w.when,
      cell: (one) => w.range(wib(one.startsAt, language), wib(one.endsAt, language)),
    },
    { key: 'where', label: w.where, cell: (one) => one.place || one.link || w.none },
    { key: 'state', label: w.state, cell: (one) => <SessionState session={one} /> },
  ]
  return (
    <DataTable caption={caption} captionHidden columns={columns} rows={sessions} rowKey={({ id }) => id} />
  )
}

/** Where a session stands, in a word. */
export function SessionState({ session }: { session: SessionSummary }) {
  const { w } = useCrosscheckWords()
  if (session.cancelled !== null) return <span className="tag">{w.states.cancelled}</span>
  if (session.heldAt !== null) return <span className="tag tag--good">{w.states.held}</span>
  if (session.confirmedAt !== null) return <span className="tag tag--good">{w.states.confirmed}</span>
  return <span className="tag tag--attention">{w.states.planned}</span>
}
