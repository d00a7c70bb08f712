import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { day, wib } from '#platform/ui/format.ts'
import { AssignQuestions, GetWorkbook, type OpdProgress, RemindOpd, type Workbook } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'

/** Which agency still owes what, the latest first, with a reminder one click away. */
export function Lateness({ workbook }: { workbook: Workbook }) {
  const { w } = useWorkbookWords()
  const say = useSay()
  const remind = useAct(RemindOpd, { refresh: [GetWorkbook], onDone: () => say(w.reminded) })
  const columns = useColumns((opdId) => void remind.run({ year: workbook.year, opdId }), remind.pending)
  const rows = [...workbook.opd].sort((a, b) => b.late - a.late || unsentOf(b) - unsentOf(a))
  return (
    <Panel title={w.who} lead={w.whoLead}>
      {remind.problem === undefined ? null : <ProblemNote problem={remind.problem} />}
      {rows.length === 0 ? (
        <Nobody year={workbook.year} />
      ) : (
        <DataTable caption={w.who} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
    </Panel>
  )
}

const sentOf = ({ submitted, accepted }: OpdProgress): number => submitted + accepted
const unsentOf = (opd: OpdProgress): number => opd.of - sentOf(opd)

function Nobody({ year }: { year: number }) {
  const { w } = useWorkbookWords()
  const here = `/kerja/${usePlace().code}/evaluasi/isian/${year}`
  const mayAssign = useMay(AssignQuestions)
  return (
    <EmptyState title={w.nobodyYet}>
      <p>{w.nobodyYetBody}</p>
      {mayAssign ? (
        <Link className="button" to={`${here}/pembagian`}>
          {w.distribute}
        </Link>
      ) : null}
    </EmptyState>
  )
}

function useColumns(remind: (opdId: string) => void, pending: boolean): Column<OpdProgress>[] {
  const { w, language } = useWorkbookWords()
  const mayRemind = useMay(RemindOpd)
  const columns: Column<OpdProgress>[] = [
    { key: 'name', label: w.opd, head: true, cell: (opd) => opd.name },
    { key: 'sent', label: w.sent, number: true, cell: (opd) => w.sentOf(sentOf(opd), opd.of) },
    {
      key: 'late',
      label: w.late,
      cell: (opd) =>
        opd.late === 0 ? (
          <span className="tag tag--good">{w.onTime}</span>
        ) : (
          <span className="tag tag--attention">{w.lateN(opd.late)}</span>
        ),
    },
    { key: 'due', label: w.due, cell: ({ dueOn }) => (dueOn === null ? '–' : day(dueOn, language)) },
    {
      key: 'officers',
      label: w.officers,
      number: true,
      cell: ({ officers }) => (officers === 0 ? w.noOfficer : officers),
    },
  ]
  if (mayRemind) {
    columns.push({
      key: 'remind',
      label: w.remind,
      cell: (opd) => (
        <>
          {unsentOf(opd) === 0 ? null : (
            <button
              type="button"
              className="link"
              aria-label={w.remindName(opd.name)}
              disabled={pending}
              onClick={() => remind(opd.id)}
            >
              {w.remind}
            </button>
          )}
          {opd.remindedAt === null ? null : (
            <span className="cell-note">{w.remindedAt(wib(opd.remindedAt, language))}</span>
          )}
        </>
      ),
    })
  }
  return columns
}
