import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { ApplyTable, GetComponent, GetWorkbook, type TableCheck } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'

type Change = TableCheck['changes'][number]
type Refused = TableCheck['refused'][number]

interface TableChangesProps {
  year: number
  check: TableCheck
  onApplied: () => void
}

/** What the table would change, old beside new, and what of it is refused; then the one button. */
export function TableChanges({ year, check, onApplied }: TableChangesProps) {
  const { w } = useWorkbookWords()
  const say = useSay()
  const apply = useAct(ApplyTable, {
    refresh: [GetWorkbook, GetComponent],
    onDone: ({ applied }) => {
      say(w.applied(applied))
      onApplied()
    },
  })
  const changes = check.changes.map(({ after }) => after)
  return (
    <>
      <p role="status">
        <strong>{changes.length === 0 ? w.nothingToApply : w.changesN(changes.length)}</strong>{' '}
        <span className="mute">
          {w.unchangedN(check.unchanged)}
          {check.refused.length === 0 ? '' : ` · ${w.refusedN(check.refused.length)}`}
        </span>
      </p>
      {changes.length === 0 ? null : <Changes changes={check.changes} />}
      {check.refused.length === 0 ? null : <RefusedRows refused={check.refused} />}
      {apply.problem === undefined ? null : <ProblemNote problem={apply.problem} writing />}
      {changes.length === 0 ? null : (
        <button
          type="button"
          className="button button--main"
          disabled={apply.pending}
          onClick={() => void apply.run({ year, changes })}
        >
          {w.apply(changes.length)}
        </button>
      )}
    </>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { w, language } = useWorkbookWords()
  const columns: Column<Change>[] = [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: ({ after, label }) => `${after.question} ${label[language]}`,
    },
    { key: 'before', label: w.before, cell: ({ before }) => <Typed of={before} /> },
    { key: 'after', label: w.after, cell: ({ after }) => <Typed of={after} /> },
  ]
  return (
    <DataTable
      caption={w.changesN(changes.length)}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={({ after }) => after.question}
    />
  )
}

function Typed({ of }: { of: Change['before'] }) {
  const { w } = useWorkbookWords()
  return (
    <>
      <span className="claim__text">
        {[of.value, of.text].filter((part) => part !== '').join(' · ') || w.empty}
      </span>
      <span className="cell-note">
        {w.selfRating}: {of.selfRating ?? w.notRated}
      </span>
    </>
  )
}

function RefusedRows({ refused }: { refused: readonly Refused[] }) {
  const { w, language } = useWorkbookWords()
  const columns: Column<Refused>[] = [
    { key: 'row', label: w.row, number: true, cell: ({ row }) => row },
    { key: 'question', label: w.question, head: true, cell: ({ question }) => question ?? '–' },
    { key: 'column', label: w.column, cell: ({ column }) => column ?? '–' },
    { key: 'why', label: w.why, cell: ({ why }) => why[language] },
  ]
  return (
    <DataTable
      caption={w.refusedN(refused.length)}
      columns={columns}
      rows={refused}
      rowKey={({ row, column }) => `${row} ${column}`}
    />
  )
}
