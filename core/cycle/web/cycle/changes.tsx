import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { day, wib } from '#platform/ui/format.ts'
import type { CycleChange, Step } from '../../contract.ts'
import { useCycleWords } from '../words.ts'

/** What was changed after opening, with the reasons. */
export function Changes({ changes }: { changes: readonly CycleChange[] }) {
  const { w, language } = useCycleWords()
  const said = ({ kind }: CycleChange, value: string) =>
    kind === 'deadline_extended' ? day(value, language) : value
  const columns: Column<CycleChange>[] = [
    { key: 'when', label: w.when, cell: (one) => wib(one.changedAt, language) },
    {
      key: 'what',
      label: w.what,
      head: true,
      cell: (one) =>
        `${w.kinds[one.kind]}: ${one.kind === 'deadline_extended' ? w.steps[one.subject as Step] : one.subject}`,
    },
    { key: 'before', label: w.before, cell: (one) => said(one, one.before) },
    { key: 'after', label: w.after, cell: (one) => said(one, one.after) },
    { key: 'reason', label: w.reason, cell: (one) => one.reason },
  ]
  return (
    <Panel title={w.history}>
      {changes.length === 0 ? (
        <p className="small">{w.noHistory}</p>
      ) : (
        <DataTable
          caption={w.history}
          captionHidden
          columns={columns}
          rows={changes}
          rowKey={(one) => one.changedAt + one.subject}
        />
      )}
    </Panel>
  )
}
