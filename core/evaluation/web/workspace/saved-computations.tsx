import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { decimal, wib } from '#platform/ui/format.ts'
import { ListComputations, ListInstruments, type SavedComputation } from '../../contract.ts'
import { useWorkspaceWords } from './words.ts'

/** What was computed and kept in the region. */
export function SavedComputations() {
  const { w } = useWorkspaceWords()
  const saved = useEndpoint(ListComputations, {})
  const columns = useColumns()
  return (
    <Panel title={w.saved} lead={w.savedLead}>
      <Answer of={saved} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={w.savedNone}>
              <p>{w.savedNoneBody}</p>
            </EmptyState>
          ) : (
            <DataTable
              caption={w.saved}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
            />
          )
        }
      </Answer>
    </Panel>
  )
}

function useColumns(): Column<SavedComputation>[] {
  const { w, language } = useWorkspaceWords()
  const instruments = useEndpoint(ListInstruments, {}).data ?? []
  const nameOf = (code: string) => instruments.find((one) => one.code === code)?.name[language] ?? code
  return [
    { key: 'name', label: w.savedName, head: true, cell: (s) => s.name },
    {
      key: 'final',
      label: w.savedFinal,
      number: true,
      cell: (s) => <strong>{decimal(s.final, language)}</strong>,
    },
    { key: 'instrument', label: w.savedInstrument, cell: (s) => nameOf(s.instrument) },
    { key: 'at', label: w.savedAt, cell: (s) => `${wib(s.madeAt, language)} WIB` },
  ]
}
