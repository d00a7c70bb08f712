import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { AddFile, type VaultPage as Found, ListDocuments, VAULT_PAGE } from '../../contract.ts'
import { useEvidenceWords } from '../words.ts'
import { AddDialog, type Way } from './add-dialog.tsx'
import { type Filter, Filters } from './filters.tsx'
import { VaultList } from './vault-list.tsx'
import { useVaultWords } from './words.ts'

/** Everything the region has as evidence, to be found, added to and looked after. */
export function VaultPage() {
  const { w } = useVaultWords()
  const { w: shared } = useEvidenceWords()
  const [filter, setFilter] = useState<Filter>({})
  const [way, setWay] = useState<Way>()
  const found = useEndpoint(ListDocuments, filter)
  return (
    <Screen eyebrow={shared.evaluation} title={w.title} lead={w.lead} acts={<AddButtons onChoose={setWay} />}>
      <OpenPairs pairs={found.data?.openPairs ?? 0} />
      <Panel title={w.documents}>
        <Filters filter={filter} onChange={setFilter} />
        <Answer of={found} lines={8}>
          {(page) => <FoundDocuments found={page} filter={filter} onPage={setFilter} />}
        </Answer>
      </Panel>
      {way === undefined ? null : <AddDialog way={way} onClose={() => setWay(undefined)} />}
    </Screen>
  )
}

const WAYS: readonly Way[] = ['uploadFiles', 'addLink', 'addDecree']

function AddButtons({ onChoose }: { onChoose: (way: Way) => void }) {
  const { w } = useEvidenceWords()
  if (!useMay(AddFile)) return null
  return (
    <div className="evidence-drop__ways">
      {WAYS.map((way) => (
        <button
          key={way}
          type="button"
          className={way === 'uploadFiles' ? 'button button--main' : 'button'}
          onClick={() => onChoose(way)}
        >
          {w[way]}
        </button>
      ))}
    </div>
  )
}

function OpenPairs({ pairs }: { pairs: number }) {
  const { w } = useVaultWords()
  const { code } = usePlace()
  if (pairs === 0) return null
  return (
    <div className="notice notice--attention">
      <div className="notice__body">
        <p>
          {w.openPairs(pairs)} <Link to={`/kerja/${code}/evaluasi/bukti/kembar`}>{w.judge}</Link>
        </p>
      </div>
    </div>
  )
}

interface FoundProps {
  found: Found
  filter: Filter
  onPage: (filter: Filter) => void
}

function FoundDocuments({ found, filter, onPage }: FoundProps) {
  const { w } = useVaultWords()
  const { w: shared } = useEvidenceWords()
  const may = useMay(AddFile)
  const { page = 1, ...narrowing } = filter
  const isNarrowed = Object.keys(narrowing).length > 0
  if (found.rows.length === 0 && page === 1) {
    if (isNarrowed) return <p role="status">{shared.nothingFound}</p>
    return (
      <EmptyState title={w.emptyTitle}>
        <p>{may ? w.empty : w.emptyReader}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p role="status" className="row__note">
        {w.found(found.total)}
      </p>
      <VaultList rows={found.rows} />
      <Pages
        page={page}
        of={Math.ceil(found.total / VAULT_PAGE)}
        onPage={(to) => onPage({ ...filter, page: to })}
      />
    </>
  )
}

function Pages({ page, of, onPage }: { page: number; of: number; onPage: (page: number) => void }) {
  const { w } = useVaultWords()
  if (of < 2) return null
  return (
    <nav className="row-acts" aria-label={w.pages}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {w.previous}
      </button>
      <span>{w.page(page, of)}</span>
      <button type="button" className="button" disabled={page >= of} onClick={() => onPage(page + 1)}>
        {w.next}
      </button>
    </nav>
  )
}
