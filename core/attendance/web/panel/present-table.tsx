import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import { GetAttendance, type Present, WithdrawAttendance } from '../../contract.ts'
import { useAttendanceWords } from '../words.ts'

interface PresentTableProps {
  present: readonly Present[]
  subject: string
  mayRun: boolean
}

/** Who came, in the order of coming. */
export function PresentTable({ present, subject, mayRun }: PresentTableProps) {
  const { w, language } = useAttendanceWords()
  const act = useAct(WithdrawAttendance, { refresh: [GetAttendance] })
  const whoOf = ({ name, office }: Present): string => (name === null ? office : `${name}, ${office}`)
  const acts: Column<Present> = {
    key: 'acts',
    label: w.panel.acts,
    cell: (one) => (
      <button
        type="button"
        className="link"
        disabled={act.pending}
        aria-label={w.panel.withdrawOf(whoOf(one))}
        onClick={() => void act.run({ subject, attendanceId: one.id })}
      >
        {w.panel.withdraw}
      </button>
    ),
  }
  const columns: Column<Present>[] = [
    { key: 'name', label: w.name, head: true, cell: ({ name }) => name ?? w.panel.nameless },
    { key: 'office', label: w.office, cell: ({ office }) => office },
    { key: 'role', label: w.role, cell: ({ role }) => role },
    { key: 'time', label: w.panel.time, cell: ({ checkedInAt }) => wib(checkedInAt, language) },
    { key: 'way', label: w.panel.way, wideOnly: true, cell: ({ way }) => w.panel.ways[way] },
    ...(mayRun ? [acts] : []),
  ]
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <DataTable
        caption={w.panel.title}
        captionHidden
        columns={columns}
        rows={present}
        rowKey={({ id }) => id}
      />
    </>
  )
}
