import { useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import { ChangeRole, EndMembership, GetMyAccount, ListMembers, type Member } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { usePeopleWords } from './words.ts'

/** Members with their roles; rows carry the acts the reader may do. */
export function MembersPanel() {
  const { w } = usePeopleWords()
  const members = useEndpoint(ListMembers, {})
  const [changing, setChanging] = useState<Member>()
  const [ending, setEnding] = useState<Member>()
  const columns = useColumns({ onChange: setChanging, onEnd: setEnding })
  return (
    <Panel title={w.members}>
      <Answer of={members} lines={6}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="mute">{w.noMembers}</p>
          ) : (
            <DataTable
              caption={w.members}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={(row) => row.membershipId}
            />
          )
        }
      </Answer>
      {changing ? <ChangeDialog member={changing} onClose={() => setChanging(undefined)} /> : null}
      {ending ? <EndDialog member={ending} onClose={() => setEnding(undefined)} /> : null}
    </Panel>
  )
}

interface RowActs {
  onChange: (member: Member) => void
  onEnd: (member: Member) => void
}

function useColumns(acts: RowActs): Column<Member>[] {
  const { w, language } = usePeopleWords()
  const { w: shared } = useIdentityWords()
  return [
    { key: 'name', label: w.name, head: true, cell: (m) => <NameCell member={m} /> },
    { key: 'role', label: shared.role, cell: (m) => shared.roles[m.role] },
    { key: 'opd', label: shared.opd, cell: (m) => m.opd?.name ?? <span className="mute">–</span> },
    { key: 'since', label: w.since, wideOnly: true, cell: (m) => dayOf(m.startedAt, language) },
    { key: 'acts', label: w.acts, cell: (m) => <ActsCell member={m} {...acts} /> },
  ]
}

/** The calendar day in WIB; the hour says nothing here. */
const dayOf = (instant: string, language: 'id' | 'en'): string =>
  wib(instant, language).split(' ').slice(0, 3).join(' ')

function NameCell({ member }: { member: Member }) {
  const { w } = usePeopleWords()
  const me = useEndpoint(GetMyAccount, {}).data?.id
  return (
    <>
      {member.name} {member.personId === me ? <span className="tag">{w.you}</span> : null}
      <span className="cell-note">{member.email}</span>
    </>
  )
}

function ActsCell({ member, onChange, onEnd }: RowActs & { member: Member }) {
  const { w } = usePeopleWords()
  const me = useEndpoint(GetMyAccount, {}).data?.id
  const [mayChange, mayEnd] = [useMay(ChangeRole), useMay(EndMembership)]
  const isMe = member.personId === me
  return (
    <span className="row-acts">
      {mayChange && !isMe ? (
        <button
          type="button"
          className="link"
          aria-label={w.changeOf(member.name)}
          onClick={() => onChange(member)}
        >
          {w.change}
        </button>
      ) : null}
      {mayEnd ? (
        <button
          type="button"
          className="link"
          aria-label={w.endOf(member.name)}
          onClick={() => onEnd(member)}
        >
          {w.end}
        </button>
      ) : null}
      {mayChange && isMe ? <span className="visually-hidden">{w.ownRole}</span> : null}
    </span>
  )
}

function EndDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { w } = usePeopleWords()
  const say = useSay()
  const act = useAct(EndMembership, {
    refresh: [ListMembers],
    onDone: () => {
      onClose()
      say(w.ended)
    },
  })
  return (
    <Confirm
      title={w.endTitle(member.name)}
      act={act}
      label={w.end}
      onConfirm={() => void act.run({ membershipId: member.membershipId })}
      onClose={onClose}
    >
      <p>{w.endLead}</p>
    </Confirm>
  )
}
