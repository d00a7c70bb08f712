import { useMay } from '#platform/client/place.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { CloseOpd, type Opd } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { useOpdWords } from './words.ts'

interface OpdTableProps {
  all: readonly Opd[]
  onRename: (opd: Opd) => void
  onClose: (opd: Opd) => void
}

/** Open agencies, and below them those that were closed. */
export function OpdTable({ all, onRename, onClose }: OpdTableProps) {
  const { w, language } = useOpdWords()
  const may = useMay(CloseOpd)
  const open = all.filter(({ closedAt }) => closedAt === null)
  const closed = all.filter(({ closedAt }) => closedAt !== null)
  const shared = useOpdColumns()
  const acts: Column<Opd> = {
    key: 'acts',
    label: w.acts,
    cell: (opd) => <ActsCell opd={opd} onRename={onRename} onClose={onClose} />,
  }
  const closedAt: Column<Opd> = {
    key: 'closed',
    label: w.closedAt,
    cell: ({ closedAt: at }) => (at === null ? '' : wib(at, language).split(' ').slice(0, 3).join(' ')),
  }
  return (
    <>
      <DataTable
        caption={w.title}
        captionHidden
        columns={may ? [...shared, acts] : shared}
        rows={open}
        rowKey={(opd) => opd.id}
      />
      {closed.length === 0 ? null : (
        <details className="past">
          <summary>{w.closedList(closed.length)}</summary>
          <DataTable
            caption={w.closedAt}
            captionHidden
            columns={[...shared, closedAt]}
            rows={closed}
            rowKey={(opd) => opd.id}
          />
        </details>
      )}
    </>
  )
}

function useOpdColumns(): Column<Opd>[] {
  const { w, language } = useOpdWords()
  const { w: shared } = useIdentityWords()
  return [
    { key: 'name', label: w.name, head: true, cell: (opd) => opd.name },
    { key: 'code', label: w.code, cell: (opd) => opd.code },
    { key: 'kind', label: w.kind, cell: (opd) => shared.opdKinds[opd.kind] },
    { key: 'members', label: w.members, number: true, cell: (opd) => count(opd.members, language) },
  ]
}

function ActsCell({ opd, onRename, onClose }: { opd: Opd } & Omit<OpdTableProps, 'all'>) {
  const { w } = useOpdWords()
  return (
    <span className="row-acts">
      <button type="button" className="link" aria-label={w.renameOf(opd.name)} onClick={() => onRename(opd)}>
        {w.rename}
      </button>
      <button type="button" className="link" aria-label={w.closeOf(opd.name)} onClick={() => onClose(opd)}>
        {w.close}
      </button>
    </span>
  )
}
