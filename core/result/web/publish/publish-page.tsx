import { Link, useParams } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { type CheckRow, GetChecklist } from '../../contract.ts'
import { ExampleNote, useFigures } from '../figures.tsx'
import { useResultWords } from '../words.ts'
import { Publications } from './publications.tsx'
import { PublishForm } from './publish-form.tsx'

/** What stands in the way, the act itself, and how far the printing has come. */
export function PublishPage() {
  const { w } = useResultWords()
  const year = Number(useParams({ strict: false }).year)
  const checklist = useEndpoint(GetChecklist, { year })
  return (
    <Screen
      eyebrow={w.evaluation}
      title={w.publish(year)}
      lead={w.publishLead}
      acts={
        <Link className="button" to={`/kerja/00/evaluasi/hasil-sementara/${year}`}>
          {w.board(year)}
        </Link>
      }
    >
      <Answer of={checklist} lines={8}>
        {({ rows, isExample }) => (
          <>
            <ExampleNote isExample={isExample} />
            <Checklist rows={rows} year={year} />
            {rows.every(({ published }) => published) ? null : <PublishForm rows={rows} year={year} />}
          </>
        )}
      </Answer>
      <Publications year={year} />
    </Screen>
  )
}

function Checklist({ rows, year }: { rows: readonly CheckRow[]; year: number }) {
  const { w } = useResultWords()
  const f = useFigures()
  const open = rows.filter(({ published }) => !published)
  const ready = open.filter((row) => row.ready)
  return (
    <Panel title={w.checklist} lead={w.readyCount(f.number(ready.length), f.number(open.length))}>
      <DataTable
        caption={w.checklist}
        captionHidden
        columns={useColumns(year)}
        rows={rows}
        rowKey={({ region }) => region.code}
      />
    </Panel>
  )
}

function useColumns(year: number): Column<CheckRow>[] {
  const { w } = useResultWords()
  const f = useFigures()
  return [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region }) => (
        <Link to={`/kerja/00/evaluasi/hasil-sementara/${year}/${region.code}`}>{region.name}</Link>
      ),
    },
    { key: 'final', label: w.final, number: true, cell: (row) => f.score(row.final) },
    {
      key: 'state',
      label: w.state,
      cell: (row) =>
        row.published ? (
          <span className="tag tag--good">{w.states.published}</span>
        ) : row.ready ? (
          <span className="tag tag--good">{w.ready}</span>
        ) : (
          <span className="tag tag--attention">{w.notReady}</span>
        ),
    },
    { key: 'obstacles', label: w.obstacles, cell: (row) => <Obstacles row={row} /> },
  ]
}

function Obstacles({ row }: { row: CheckRow }) {
  const { w } = useResultWords()
  const f = useFigures()
  const said = [
    row.missing.length === 0 ? '' : w.obstacleMissing(f.number(row.missing.length)),
    row.emptyComponents.length === 0 ? '' : w.obstacleEmpty(row.emptyComponents.join(', ')),
    row.openObjections === 0 ? '' : w.obstacleObjections(f.number(row.openObjections)),
    row.openModerations ? w.obstacleModerations : '',
  ].filter((part) => part !== '')
  return row.published || said.length === 0 ? w.none : said.join('; ')
}
