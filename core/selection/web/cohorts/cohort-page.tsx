import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SearchField } from '#platform/client/form/search-field.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { day } from '#platform/ui/format.ts'
import { AddMember, EndMembership, GetCohort, type Member } from '../../contract.ts'
import { AddMemberDialog, EndDialog } from './member-dialogs.tsx'
import { useCohortWords } from './words.ts'

/** One cohort with its members; the ministry adds some and ends memberships with a reason. */
export function CohortPage() {
  const { w, language } = useCohortWords()
  const { code } = usePlace()
  const year = Number(useParams({ strict: false }).year)
  const found = useEndpoint(GetCohort, { year })
  const mayAdd = useMay(AddMember)
  const [adding, setAdding] = useState(false)
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/gerakan/angkatan`}>{w.all}</Link>}
      title={w.of(year)}
      lead={found.data?.cohort.basis[language] ?? w.lead}
      acts={
        <span className="row-acts">
          <a className="button" href={`/angkatan/${year}`}>
            {w.publicPage}
          </a>
          {mayAdd ? (
            <button type="button" className="button button--main" onClick={() => setAdding(true)}>
              {w.addMember}
            </button>
          ) : null}
        </span>
      }
    >
      <Answer of={found} lines={8}>
        {({ members }) => <Members members={members} />}
      </Answer>
      {adding ? <AddMemberDialog year={year} onClose={() => setAdding(false)} /> : null}
    </Screen>
  )
}

function Members({ members }: { members: readonly Member[] }) {
  const { w } = useCohortWords()
  const [typed, setTyped] = useState('')
  const [ending, setEnding] = useState<Member>()
  const words = typed.trim().toLowerCase()
  const shown = members.filter(({ code, name, province }) =>
    `${code} ${name} ${province}`.toLowerCase().includes(words),
  )
  const columns = useColumns(setEnding)
  if (members.length === 0) {
    return (
      <EmptyState title={w.none}>
        <p>{w.noneBody}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <SearchField name="q" label={w.filter} value={typed} onChange={setTyped} />
      <DataTable
        caption={w.member}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ code }) => code}
      />
      {ending === undefined ? null : <EndDialog member={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}

function useColumns(onEnd: (member: Member) => void): Column<Member>[] {
  const { w, language } = useCohortWords()
  const mayEnd = useMay(EndMembership)
  const acts: Column<Member> = {
    key: 'acts',
    label: w.acts,
    cell: (member) =>
      member.until === null ? (
        <button
          type="button"
          className="link"
          onClick={() => onEnd(member)}
          aria-label={w.endOf(member.name)}
        >
          {w.end}
        </button>
      ) : (
        '–'
      ),
  }
  return [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ name, isExample }) => (
        <>
          {name} {isExample ? <span className="tag">{w.example}</span> : null}
        </>
      ),
    },
    { key: 'code', label: w.code, cell: ({ code }) => code },
    { key: 'province', label: w.province, cell: ({ province }) => province },
    {
      key: 'from',
      label: w.from,
      cell: ({ from, year }) => (from === null ? String(year) : day(from, language)),
    },
    {
      key: 'until',
      label: w.until,
      cell: ({ until, endReason }) => (until === null ? '–' : `${day(until, language)}: ${endReason}`),
    },
    ...(mayEnd ? [acts] : []),
  ]
}
