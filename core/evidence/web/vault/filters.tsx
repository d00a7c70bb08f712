import { useId } from 'react'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import type { Kind, Validity } from '../../contract.ts'
import { useEvidenceWords } from '../words.ts'
import { useVaultWords } from './words.ts'

export interface Filter {
  q?: string
  kind?: Kind
  validity?: Validity
  use?: 'used' | 'unused'
  doubled?: boolean
  page?: number
}

interface FiltersProps {
  filter: Filter
  onChange: (filter: Filter) => void
}

const KINDS: readonly Kind[] = ['file', 'link', 'decree']
const VALIDITIES: readonly Validity[] = ['valid', 'unlimited', 'expired', 'future']

/** Narrows the list while one types and chooses; every change begins at the first page. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { w } = useVaultWords()
  const { w: shared } = useEvidenceWords()
  const id = useId()
  const set = (changes: Record<string, string | boolean>) => {
    const { page: _page, ...kept } = { ...filter, ...changes }
    const entries = Object.entries(kept).filter(([, value]) => value !== '' && value !== false)
    onChange(Object.fromEntries(entries) as Filter)
  }
  return (
    <search className="evidence-filters">
      <div className="field">
        <label htmlFor={`${id}-q`}>{shared.search}</label>
        <input
          id={`${id}-q`}
          className="input"
          type="search"
          value={filter.q ?? ''}
          onChange={(event) => set({ q: event.currentTarget.value })}
        />
      </div>
      <NarrowField
        all={w.all}
        label={w.kind}
        value={filter.kind}
        choices={KINDS.map((kind) => [kind, shared.kinds[kind]])}
        onChange={(kind) => set({ kind })}
      />
      <NarrowField
        all={w.all}
        label={w.validity}
        value={filter.validity}
        choices={VALIDITIES.map((validity) => [validity, shared.validities[validity]])}
        onChange={(validity) => set({ validity })}
      />
      <NarrowField
        all={w.all}
        label={w.use}
        value={filter.use}
        choices={(['used', 'unused'] as const).map((use) => [use, w[use]])}
        onChange={(use) => set({ use })}
      />
      <label className="evidence-check">
        <input
          type="checkbox"
          checked={filter.doubled ?? false}
          onChange={(event) => set({ doubled: event.currentTarget.checked })}
        />
        {w.doubled}
      </label>
    </search>
  )
}
