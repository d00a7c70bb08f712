import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal, rupiah } from '#platform/ui/format.ts'
import {
  ApplyPeriodTable,
  GetReport,
  GetYear,
  type Period,
  type TableCheck,
  type TypedReport,
} from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

type Change = TableCheck['changes'][number]
type Refused = TableCheck['refused'][number]

interface TableChangesProps {
  year: number
  period: Period
  check: TableCheck
  onApplied: () => void
}

/** What the table would change, old beside new, and what of it is refused; then the one button. */
export function TableChanges({ year, period, check, onApplied }: TableChangesProps) {
  const { w } = useRealisationWords()
  const say = useSay()
  const apply = useAct(ApplyPeriodTable, {
    refresh: [GetYear, GetReport],
    onDone: ({ applied }) => {
      say(w.appliedN(applied))
      onApplied()
    },
  })
  const changes = check.changes.map(({ after }) => after)
  return (
    <>
      <p role="status">
        <strong>{changes.length === 0 ? w.nothing : w.changesN(changes.length)}</strong>{' '}
        <span className="mute">
          {w.unchangedN(check.unchanged)}
          {check.refused.length === 0 ? '' : ` · ${w.refusedN(check.refused.length)}`}
        </span>
      </p>
      {check.refused.length === 0 ? null : <RefusedRows refused={check.refused} />}
      {changes.length === 0 ? null : <Changes changes={check.changes} />}
      {apply.problem === undefined ? null : <ProblemNote problem={apply.problem} writing />}
      {changes.length === 0 ? null : (
        <button
          type="button"
          className="button button--main"
          disabled={apply.pending}
          onClick={() => void apply.run({ year, period, changes })}
        >
          {w.apply(changes.length)}
        </button>
      )}
    </>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { w } = useRealisationWords()
  const columns: Column<Change>[] = [
    { key: 'programme', label: w.programme, head: true, cell: ({ code, name }) => `${code} ${name}` },
    { key: 'was', label: w.was, cell: ({ before }) => <Told typed={before} /> },
    { key: 'becomes', label: w.becomes, cell: ({ after }) => <Told typed={after.typed} /> },
  ]
  return (
    <DataTable
      caption={w.changesN(changes.length)}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={({ code }) => code}
    />
  )
}

function Told({ typed }: { typed: TypedReport }) {
  const { w, language } = useRealisationWords()
  const figures = [
    typed.physical === null ? '' : `${decimal(typed.physical, language)} %`,
    typed.money === null ? '' : rupiah(BigInt(typed.money), language),
    typed.outputs.map(({ quantity }) => decimal(quantity, language)).join(' / '),
  ]
  const words = [typed.narrative, typed.obstacles, typed.helpAsked]
  const reasons = [typed.reasonOver, typed.reasonBudget, typed.reasonFalling]
  const told = [...figures, ...words, ...reasons].filter((part) => part !== '')
  return <span className="claim__text">{told.join(' · ') || w.empty}</span>
}

function RefusedRows({ refused }: { refused: readonly Refused[] }) {
  const { w, language } = useRealisationWords()
  const columns: Column<Refused>[] = [
    { key: 'row', label: w.row, number: true, cell: ({ row }) => row },
    { key: 'code', label: w.code, head: true, cell: ({ code }) => code ?? '–' },
    { key: 'column', label: w.column, cell: ({ column }) => column?.[language] ?? '–' },
    { key: 'why', label: w.why, cell: ({ why }) => why[language] },
  ]
  return (
    <DataTable
      caption={w.refusedN(refused.length)}
      columns={columns}
      rows={refused}
      rowKey={({ row, column }) => `${row} ${column?.id ?? ''}`}
    />
  )
}
