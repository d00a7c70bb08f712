import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { CreateRound, ListRounds, type RoundSummary } from '../../contract.ts'
import { CandidateTag, StateTag } from './tags.tsx'
import { useRoundWords } from './words.ts'

/** Rounds of selection: all for the ministry, a region's own with its questionnaires. */
export function RoundsPage() {
  const { w } = useRoundWords()
  const { code } = usePlace()
  const rounds = useEndpoint(ListRounds, {})
  const mayCreate = useMay(CreateRound)
  const isMinistry = code === '00'
  const empty = mayCreate ? w.noneMinistry : isMinistry ? w.noneInterviewer : w.noneRegion
  return (
    <Screen
      eyebrow={w.eyebrow}
      title={w.title}
      lead={isMinistry ? w.leadMinistry : w.leadRegion}
      acts={
        mayCreate ? (
          <Link className="button button--main" to={`/kerja/${code}/gerakan/seleksi/baru`}>
            {w.create}
          </Link>
        ) : undefined
      }
    >
      <Answer of={rounds} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.none}>
              <p>{empty}</p>
            </EmptyState>
          ) : (
            <Table rounds={all} isMinistry={isMinistry} />
          )
        }
      </Answer>
    </Screen>
  )
}

function Table({ rounds, isMinistry }: { rounds: readonly RoundSummary[]; isMinistry: boolean }) {
  const { w, language } = useRoundWords()
  const { code } = usePlace()
  const own: Column<RoundSummary>[] = [
    {
      key: 'mine',
      label: w.mine,
      cell: ({ mine }) => (mine === null ? '–' : <CandidateTag candidate={mine} />),
    },
  ]
  const all: Column<RoundSummary>[] = [
    { key: 'candidates', label: w.candidates, number: true, cell: (row) => count(row.candidates, language) },
    { key: 'submitted', label: w.submitted, number: true, cell: (row) => count(row.submitted, language) },
  ]
  const columns: Column<RoundSummary>[] = [
    {
      key: 'round',
      label: w.round,
      head: true,
      cell: ({ round }) => (
        <Link to={`/kerja/${code}/gerakan/${isMinistry ? 'seleksi' : 'kuesioner'}/${round.id}`}>
          {round.title[language]}
        </Link>
      ),
    },
    { key: 'year', label: w.year, number: true, cell: ({ round }) => String(round.year) },
    { key: 'state', label: w.state, cell: ({ round }) => <StateTag round={round} /> },
    { key: 'until', label: w.until, cell: ({ round }) => wib(round.answersUntil, language) },
    ...(isMinistry ? all : own),
  ]
  return (
    <DataTable
      caption={w.title}
      captionHidden
      columns={columns}
      rows={rounds}
      rowKey={({ round }) => round.id}
    />
  )
}
