import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Reply } from '#platform/client/endpoint-types.ts'
import { SearchField } from '#platform/client/form/search-field.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { ListAssignments } from '../../contract.ts'
import { useAssessorWords } from '../words.ts'
import { AssignDialog, EndDialog } from './assign-dialog.tsx'
import { ProposePanel } from './propose-panel.tsx'

type Row = Reply<typeof ListAssignments>[number]
type Opened = { row: Row; ending?: Row['assessors'][number] }

/** Regions of a year and who rates them; by hand, or from a proposal. */
export function AssignmentBoardPage() {
  const { w } = useAssessorWords()
  const year = Number(useParams({ strict: false }).year)
  const board = useEndpoint(ListAssignments, { year })
  return (
    <Screen eyebrow={w.pool.title} title={w.board.title(year)} lead={w.board.lead}>
      <Answer of={board} lines={8}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={w.board.empty}>
              <p>{w.board.emptyBody}</p>
            </EmptyState>
          ) : (
            <>
              <ProposePanel year={year} />
              <Board year={year} rows={rows} />
            </>
          )
        }
      </Answer>
    </Screen>
  )
}

function Board({ year, rows }: { year: number; rows: readonly Row[] }) {
  const { w } = useAssessorWords()
  const [opened, setOpened] = useState<Opened>()
  const [words, setWords] = useState('')
  const shown = rows.filter(({ region }) => region.name.toLowerCase().includes(words.toLowerCase()))
  const close = () => setOpened(undefined)
  const columns: Column<Row>[] = [
    { key: 'region', label: w.region, head: true, cell: ({ region }) => region.name },
    {
      key: 'assessors',
      label: w.board.assessors,
      cell: (row) => <Assessors row={row} onEnd={(ending) => setOpened({ row, ending })} />,
    },
    { key: 'uncovered', label: w.board.uncovered, cell: (row) => <Uncovered row={row} /> },
    {
      key: 'acts',
      label: w.acts,
      cell: (row) => (
        <button
          type="button"
          className="link"
          aria-label={w.board.assignTo(row.region.name)}
          onClick={() => setOpened({ row })}
        >
          {w.board.assign}
        </button>
      ),
    },
  ]
  return (
    <Panel title={w.board.count(rows.length)}>
      <SearchField name="words" label={w.board.filter} value={words} onChange={setWords} />
      <DataTable
        caption={w.board.count(rows.length)}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ region }) => region.code}
      />
      {opened === undefined ? null : opened.ending === undefined ? (
        <AssignDialog year={year} region={opened.row.region} onClose={close} />
      ) : (
        <EndDialog year={year} region={opened.row.region} assessor={opened.ending} onClose={close} />
      )}
    </Panel>
  )
}

function Assessors({ row, onEnd }: { row: Row; onEnd: (assessor: Row['assessors'][number]) => void }) {
  const { w } = useAssessorWords()
  if (row.assessors.length === 0) return <span className="mute">{w.none}</span>
  return (
    <ul className="cell-list">
      {row.assessors.map((one) => (
        <li key={one.assessorId}>
          {one.name}{' '}
          <button
            type="button"
            className="link"
            aria-label={w.board.endOf(one.name, row.region.name)}
            onClick={() => onEnd(one)}
          >
            {w.board.end}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Uncovered({ row }: { row: Row }) {
  const { w } = useAssessorWords()
  if (row.uncovered.length === 0) return <span className="tag tag--good">{w.board.complete}</span>
  return <span className="small">{row.uncovered.map((area) => w.areas[area]).join(', ')}</span>
}
