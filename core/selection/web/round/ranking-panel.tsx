import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { decimal } from '#platform/ui/format.ts'
import {
  ExportRanking,
  GetRanking,
  GetRound,
  ListRounds,
  type RankingRow,
  RemoveCandidate,
  type Round,
} from '../../contract.ts'
import { CandidateTag } from '../rounds/tags.tsx'
import { useOneRoundWords } from './words.ts'

/** Every candidate with its total; each opens to where its numbers come from. */
export function RankingPanel({ round }: { round: Round }) {
  const { w } = useOneRoundWords()
  const { id } = round
  const ranking = useEndpoint(GetRanking, { id })
  return (
    <Panel
      title={w.ranking}
      lead={w.rankingLead}
      acts={
        ranking.data?.rows.length ? (
          <span className="row-acts">
            <FileButton endpoint={ExportRanking} input={{ id, format: 'xlsx' }} label="XLSX" />
            <FileButton endpoint={ExportRanking} input={{ id, format: 'csv' }} label="CSV" />
          </span>
        ) : undefined
      }
    >
      <Answer of={ranking} lines={6}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={w.none}>
              <p>{w.noneBody}</p>
            </EmptyState>
          ) : (
            <Rows round={round} rows={rows} />
          )
        }
      </Answer>
    </Panel>
  )
}

function Rows({ round, rows }: { round: Round; rows: readonly RankingRow[] }) {
  const { w } = useOneRoundWords()
  const say = useSay()
  const mayRemove = useMay(RemoveCandidate) && round.state === 'draft'
  const remove = useAct(RemoveCandidate, {
    refresh: [GetRanking, GetRound, ListRounds],
    onDone: () => say(w.removed),
  })
  const acts: Column<RankingRow> = {
    key: 'acts',
    label: w.remove,
    cell: ({ candidate }) => (
      <button
        type="button"
        className="link"
        aria-label={w.removeOf(candidate.region.name)}
        disabled={remove.pending}
        onClick={() => void remove.run({ id: round.id, region: candidate.region.code })}
      >
        {w.remove}
      </button>
    ),
  }
  const columns = useColumns(round)
  return (
    <>
      {remove.problem === undefined ? null : <ProblemNote problem={remove.problem} />}
      <DataTable
        caption={w.ranking}
        captionHidden
        columns={mayRemove ? [...columns, acts] : columns}
        rows={rows}
        rowKey={({ candidate }) => candidate.region.code}
      />
    </>
  )
}

function useColumns(round: Round): Column<RankingRow>[] {
  const { w, language } = useOneRoundWords()
  const { code } = usePlace()
  return [
    { key: 'rank', label: w.rank, number: true, cell: ({ rank }) => rank ?? '–' },
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ candidate: { region } }) => (
        <Link to={`/kerja/${code}/gerakan/seleksi/${round.id}/calon/${region.code}`}>{region.name}</Link>
      ),
    },
    { key: 'state', label: w.questionnaire, cell: ({ candidate }) => <CandidateTag candidate={candidate} /> },
    {
      key: 'total',
      label: w.total,
      number: true,
      cell: ({ total, isComplete, isKnockedOut }) => (
        <>
          {decimal(total, language)}{' '}
          {isKnockedOut || !isComplete ? (
            <span className="cell-note">{isKnockedOut ? w.knockedOut : w.incomplete}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'decision',
      label: w.decision,
      cell: ({ decision }) => (decision === null ? '–' : w.verdicts[decision.verdict]),
    },
  ]
}
