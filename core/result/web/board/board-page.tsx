import { Link, useParams } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { type Board, type BoardRow, ComputeEstimates, GetBoard, OpenPreviews } from '../../contract.ts'
import { ExampleNote, useFigures } from '../figures.tsx'
import { useResultWords } from '../words.ts'

/** Every region of the cycle with its provisional result and what is still open. */
export function BoardPage() {
  const { w } = useResultWords()
  const year = Number(useParams({ strict: false }).year)
  const board = useEndpoint(GetBoard, { year })
  return (
    <Screen eyebrow={w.evaluation} title={w.board(year)} lead={w.boardLead} acts={<Ways year={year} />}>
      <Answer of={board} lines={10}>
        {(all) => (
          <>
            <ExampleNote isExample={all.isExample} />
            <Acts board={all} />
            {all.rows.length === 0 ? (
              <EmptyState title={w.noRegions}>
                <p>{w.noRegionsBody}</p>
              </EmptyState>
            ) : (
              <BoardTable board={all} />
            )}
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Ways({ year }: { year: number }) {
  const { w } = useResultWords()
  return (
    <div className="act-form__foot">
      <Link className="button" to={`/kerja/00/evaluasi/sanggahan/${year}`}>
        {w.toDocket}
      </Link>
      <Link className="button" to={`/kerja/00/evaluasi/terbitkan/${year}`}>
        {w.toPublish}
      </Link>
    </div>
  )
}

/** How fresh the intervals are, drawing them anew, and opening what is ready. */
function Acts({ board }: { board: Board }) {
  const { w, language } = useResultWords()
  const say = useSay()
  const { year, estimatedAt, estimatesAreOld } = board
  const estimate = useAct(ComputeEstimates, { refresh: [GetBoard], onDone: () => say(w.estimated) })
  const open = useAct(OpenPreviews, {
    refresh: [GetBoard],
    onDone: ({ opened }) => say(w.opened(opened.length)),
  })
  const problem = estimate.problem ?? open.problem
  return (
    <div className="stack">
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <p className="small">
        {estimatedAt === null ? w.estimatesNone : w.estimatedAt(wib(estimatedAt, language))}{' '}
        {estimatesAreOld ? w.estimatesOld : ''}
      </p>
      <div className="act-form__foot">
        <button
          type="button"
          className="button"
          disabled={estimate.pending}
          onClick={() => void estimate.run({ year })}
        >
          {w.estimate}
        </button>
        <button
          type="button"
          className="button"
          disabled={open.pending}
          onClick={() => void open.run({ year, regions: 'all' })}
        >
          {w.openAll}
        </button>
      </div>
    </div>
  )
}

function BoardTable({ board }: { board: Board }) {
  const { w, language } = useResultWords()
  return (
    <>
      <DataTable
        caption={w.board(board.year)}
        captionHidden
        columns={useColumns(board)}
        rows={board.rows}
        rowKey={(row) => row.region.code}
      />
      <p className="small mute">
        {board.components.map(({ letter, label }) => `${letter}: ${label[language]}`).join('; ')}. {w.gap}:{' '}
        {w.gapHint}.
      </p>
    </>
  )
}

/** A figure over the range it may lie in. */
function Ranged({ value, range }: { value: string; range: string }) {
  return (
    <>
      <strong>{value}</strong> <span className="small mute">{range}</span>
    </>
  )
}

function StillOpen({ row }: { row: BoardRow }) {
  const { w } = useResultWords()
  const f = useFigures()
  const said = [
    row.missing === 0 ? '' : w.obstacleMissing(f.number(row.missing)),
    row.openObjections === 0 ? '' : w.obstacleObjections(f.number(row.openObjections)),
    row.openModerations === 0 ? '' : `${f.number(row.openModerations)} ${w.obstacleModerations}`,
  ].filter((part) => part !== '')
  return said.length === 0 ? w.none : said.join('; ')
}

function useColumns({ year, components }: Board): Column<BoardRow>[] {
  const { w } = useResultWords()
  const f = useFigures()
  return [
    {
      key: 'rank',
      label: w.rank,
      number: true,
      cell: (r) => (
        <Ranged value={r.rank === null ? w.none : f.number(r.rank)} range={f.ranks(r.rankRange)} />
      ),
    },
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region }) => (
        <Link to={`/kerja/00/evaluasi/hasil-sementara/${year}/${region.code}`}>{region.name}</Link>
      ),
    },
    {
      key: 'final',
      label: w.final,
      number: true,
      cell: (r) => <Ranged value={f.score(r.final)} range={f.interval(r.interval)} />,
    },
    ...components.map(
      ({ key, letter }): Column<BoardRow> => ({
        key,
        label: letter,
        number: true,
        wideOnly: true,
        cell: (r) => f.score(r.components.find((c) => c.component === key)?.score ?? null),
      }),
    ),
    { key: 'change', label: w.change, number: true, cell: (r) => f.change(r.improvement) },
    { key: 'gap', label: w.gap, number: true, cell: (r) => f.change(r.gap) },
    { key: 'open', label: w.stillOpen, cell: (r) => <StillOpen row={r} /> },
    { key: 'state', label: w.state, cell: (r) => <span className="tag">{w.states[r.state]}</span> },
  ]
}
