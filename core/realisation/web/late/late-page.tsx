import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { day } from '#platform/ui/format.ts'
import { ExportLate, type LateReport, ListLate, RemindAgencies } from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useYear } from '../use-year.ts'
import { useRealisationWords } from '../words.ts'
import { YearField } from '../year-field.tsx'

/** Reports past their due date, longest overdue first. */
export function LatePage() {
  const { w } = useRealisationWords()
  const [year, setYear] = useYear()
  const { code } = usePlace()
  const found = useEndpoint(ListLate, { year })
  return (
    <Screen
      eyebrow={
        <Link to={`/kerja/${code}/rencana/realisasi`} search={{ tahun: year }}>
          {w.back}
        </Link>
      }
      title={w.lateTitle}
      lead={w.lateLead}
    >
      <YearField year={year} onChange={setYear} />
      <Answer of={found} lines={6}>
        {(late) => (late.length === 0 ? <Nobody /> : <Late year={year} late={late} />)}
      </Answer>
    </Screen>
  )
}

function Nobody() {
  const { w } = useRealisationWords()
  return (
    <EmptyState title={w.lateNone}>
      <p>{w.lateNoneBody}</p>
    </EmptyState>
  )
}

function Late({ year, late }: { year: number; late: readonly LateReport[] }) {
  const { w } = useRealisationWords()
  const say = useSay()
  const may = useMay(RemindAgencies)
  const act = useAct(RemindAgencies, { onDone: () => say(w.reminded) })
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <div className="queue-acts">
        {may ? (
          <button
            type="button"
            className="button button--main"
            disabled={act.pending}
            onClick={() => void act.run({ year })}
          >
            {w.remind}
          </button>
        ) : null}
        <FileButton endpoint={ExportLate} input={{ year }} label={w.downloadCsv} />
      </div>
      <DataTable
        caption={w.lateCount(late.length)}
        columns={useColumns(year)}
        rows={late}
        rowKey={({ programmeId, period }) => `${programmeId} ${period}`}
      />
    </>
  )
}

function useColumns(year: number): Column<LateReport>[] {
  const { w, language } = useRealisationWords()
  const { code } = usePlace()
  return [
    {
      key: 'programme',
      label: w.programme,
      head: true,
      cell: (one) => (
        <Link to={`/kerja/${code}/rencana/realisasi/${year}/${one.period}/${one.programmeId}`}>
          {one.code} {one.name}
        </Link>
      ),
    },
    { key: 'opd', label: w.opd, cell: ({ opd }) => opd?.name ?? w.noOpd },
    { key: 'period', label: w.periodTitle, cell: ({ period }) => w.period(period) },
    { key: 'due', label: w.dueOn, cell: ({ dueOn }) => day(dueOn, language) },
    {
      key: 'days',
      label: w.daysLate,
      number: true,
      cell: ({ daysLate, isEscalated }) => (
        <>
          {daysLate}
          {isEscalated ? <span className="cell-note">{w.escalated}</span> : null}
        </>
      ),
    },
    {
      key: 'state',
      label: w.state,
      cell: ({ state }) => <StateTag state={state === 'draft' ? null : state} />,
    },
  ]
}
