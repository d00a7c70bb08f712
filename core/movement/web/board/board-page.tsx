import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count } from '#platform/ui/format.ts'
import { type BoardRow, ExportBoard, ListBoard, WAY } from '../../contract.ts'
import { MarkWords } from '../journey/way.tsx'
import { BoardFilters, isShown, NO_FILTER } from '../parts/region-chooser.tsx'
import { useMovementWords } from '../words.ts'

/** Where every region stands, and what is awaited from whom. */
export function BoardPage() {
  const { w } = useMovementWords()
  const board = useEndpoint(ListBoard, {})
  const files = (
    <span className="row-acts">
      <FileButton endpoint={ExportBoard} input={{ format: 'xlsx' }} label="XLSX" />
      <FileButton endpoint={ExportBoard} input={{ format: 'csv' }} label="CSV" />
    </span>
  )
  return (
    <Screen
      eyebrow={w.movement}
      title={w.board.title}
      lead={w.board.lead}
      acts={board.data?.length ? files : undefined}
    >
      <Answer of={board} lines={10}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={w.board.empty}>
              <p>{w.board.emptyBody}</p>
            </EmptyState>
          ) : (
            <Board rows={rows} />
          )
        }
      </Answer>
    </Screen>
  )
}

/** More rows than this are found by the filter; the export has them all. */
const SHOWN = 120

function Board({ rows }: { rows: readonly BoardRow[] }) {
  const { w, language } = useMovementWords()
  const [filter, setFilter] = useState(NO_FILTER)
  const [waiting, setWaiting] = useState('')
  const shown = rows.filter(
    (row) => isShown(row, filter) && (waiting === '' || row.owed.some(({ by }) => by === waiting)),
  )
  const visible = shown.slice(0, SHOWN)
  return (
    <>
      <BoardFilters rows={rows} filter={filter} onChange={setFilter}>
        <ChoiceField
          name="waiting"
          label={w.board.waiting}
          placeholder={w.board.anyone}
          choices={(['ministry', 'region'] as const).map((value) => ({ value, label: w.journey.by[value] }))}
          onChange={setWaiting}
        />
      </BoardFilters>
      <DataTable
        caption={w.board.caption(count(shown.length, language))}
        columns={useColumns()}
        rows={visible}
        rowKey={({ region }) => region.code}
      />
      {shown.length > visible.length ? (
        <p className="small mute">{w.choose.more(count(shown.length - visible.length, language))}</p>
      ) : null}
    </>
  )
}

function useColumns(): Column<BoardRow>[] {
  const { w, language } = useMovementWords()
  const { code } = usePlace()
  return [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region, province }) => (
        <>
          <Link to={`/kerja/${code}/gerakan/papan/${region.code}`}>{region.name}</Link>
          <span className="cell-note">{`${region.code}, ${province.name}`}</span>
        </>
      ),
    },
    { key: 'cohort', label: w.cohort, number: true, cell: ({ cohorts }) => cohorts.join(', ') || w.none },
    { key: 'way', label: w.journey.way, cell: (row) => <Dots row={row} /> },
    { key: 'at', label: w.board.at, cell: (row) => <LastStep row={row} /> },
    {
      key: 'next',
      label: w.board.next,
      cell: ({ owed }) =>
        owed.length === 0 ? (
          <span className="mute">{w.board.nothing}</span>
        ) : (
          <ul className="cell-list">
            {owed.map(({ step, by, what }) => (
              <li key={step + what.id}>
                {what[language]} <span className="cell-note">{w.journey.by[by]}</span>
              </li>
            ))}
          </ul>
        ),
    },
  ]
}

/** One mark a step, read out as a sentence. */
function Dots({ row }: { row: BoardRow }) {
  const { w } = useMovementWords()
  const label = WAY.map((step, i) => `${w.steps[step]}: ${w.marks[row.marks[i]?.state ?? 'open']}`).join('; ')
  return (
    <span className="movement-dots" role="img" aria-label={label}>
      {row.marks.map(({ step, state }) => (
        <span
          key={step}
          className={`movement-dots__one movement-dots__one--${state}`}
          title={`${w.steps[step]}: ${w.marks[state]}`}
        />
      ))}
    </span>
  )
}

function LastStep({ row }: { row: BoardRow }) {
  const { w } = useMovementWords()
  const mark = row.marks.findLast(({ state }) => state === 'done' || state === 'running')
  if (mark === undefined) return <span className="mute">{w.none}</span>
  return (
    <>
      {w.steps[mark.step]} <MarkWords mark={mark} />
    </>
  )
}
