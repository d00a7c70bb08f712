import { type SubmitEvent, useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { TextField } from '#platform/ui/form/form.tsx'
import { ListRegions, type RegionSummary } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { InviteAdministrator } from './invite-administrator.tsx'
import { useRegionsWords } from './words.ts'

/** The ministry finds a region and calls in its first administrator. */
export function FirstAdministratorsPage() {
  const { w } = useRegionsWords()
  const { w: shared } = useIdentityWords()
  const [words, setWords] = useState('')
  const [inviting, setInviting] = useState<RegionSummary>()
  return (
    <Screen eyebrow={shared.administration} title={w.title} lead={w.lead}>
      <SearchForm onSearch={setWords} />
      {words === '' ? <p className="mute">{w.start}</p> : <Matches words={words} onInvite={setInviting} />}
      {inviting ? <InviteAdministrator region={inviting} onClose={() => setInviting(undefined)} /> : null}
    </Screen>
  )
}

function SearchForm({ onSearch }: { onSearch: (words: string) => void }) {
  const { w } = useRegionsWords()
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSearch(String(new FormData(event.currentTarget).get('q') ?? '').trim())
  }
  return (
    <search>
      <form className="act-form act-form--row" onSubmit={search}>
        <TextField name="q" kind="search" label={w.find} help={w.findHelp} />
        <button type="submit" className="button">
          {w.search}
        </button>
      </form>
    </search>
  )
}

interface MatchesProps {
  words: string
  onInvite: (region: RegionSummary) => void
}

function Matches({ words, onInvite }: MatchesProps) {
  const { w } = useRegionsWords()
  const regions = useEndpoint(ListRegions, { q: words })
  const columns: Column<RegionSummary>[] = [
    { key: 'name', label: w.region, head: true, cell: (region) => region.name },
    { key: 'province', label: w.province, cell: (region) => region.provinceName },
    { key: 'code', label: w.code, cell: (region) => region.code },
    {
      key: 'acts',
      label: w.acts,
      cell: (region) => (
        <button
          type="button"
          className="link"
          aria-label={w.inviteFor(region.name)}
          onClick={() => onInvite(region)}
        >
          {w.invite}
        </button>
      ),
    },
  ]
  return (
    <Answer of={regions} lines={5}>
      {(found) =>
        found.length === 0 ? (
          <p role="status">{w.none(words)}</p>
        ) : (
          <DataTable
            caption={w.caption}
            captionHidden
            columns={columns}
            rows={found}
            rowKey={(region) => region.code}
          />
        )
      }
    </Answer>
  )
}
