import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import { type Invitation, ListInvitations, RevokeInvitation } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { usePeopleWords } from './words.ts'

/** Invitations that wait; those that are settled stay within reach. */
export function InvitationsPanel() {
  const { w } = usePeopleWords()
  const say = useSay()
  const invitations = useEndpoint(ListInvitations, {})
  const revoke = useAct(RevokeInvitation, { refresh: [ListInvitations], onDone: () => say(w.revoked) })
  return (
    <Panel title={w.invitations} lead={w.invitationsLead} id="undangan">
      {revoke.problem === undefined ? null : <ProblemNote problem={revoke.problem} />}
      <Answer of={invitations} lines={3}>
        {(all) => (
          <Lists all={all} busy={revoke.pending} onRevoke={(i) => void revoke.run({ invitationId: i.id })} />
        )}
      </Answer>
    </Panel>
  )
}

interface ListsProps {
  all: readonly Invitation[]
  busy: boolean
  onRevoke: (invitation: Invitation) => void
}

function Lists({ all, busy, onRevoke }: ListsProps) {
  const { w } = usePeopleWords()
  const waiting = all.filter(({ state }) => state === 'open' || state === 'expired')
  const past = all.filter((invitation) => !waiting.includes(invitation))
  return (
    <>
      {waiting.length === 0 ? (
        <p className="mute">{w.noInvitations}</p>
      ) : (
        <InvitationTable rows={waiting} busy={busy} onRevoke={onRevoke} />
      )}
      {past.length === 0 ? null : (
        <details className="past">
          <summary>{w.past(past.length)}</summary>
          <InvitationTable rows={past} busy={busy} />
        </details>
      )}
    </>
  )
}

interface TableProps {
  rows: readonly Invitation[]
  busy: boolean
  onRevoke?: (invitation: Invitation) => void
}

function InvitationTable({ rows, busy, onRevoke }: TableProps) {
  const { w, language } = usePeopleWords()
  const { w: shared } = useIdentityWords()
  const mayRevoke = useMay(RevokeInvitation)
  const columns: Column<Invitation>[] = [
    { key: 'email', label: shared.email, head: true, cell: (i) => i.email },
    { key: 'role', label: shared.role, cell: (i) => shared.roles[i.role] },
    { key: 'opd', label: shared.opd, cell: (i) => i.opd?.name ?? <span className="mute">–</span> },
    { key: 'state', label: w.state, cell: (i) => <StateTag invitation={i} /> },
    { key: 'expires', label: w.expires, cell: (i) => `${wib(i.expiresAt, language)} WIB` },
  ]
  if (onRevoke && mayRevoke) {
    columns.push({
      key: 'acts',
      label: w.acts,
      cell: (i) =>
        i.state === 'open' ? (
          <button
            type="button"
            className="link"
            disabled={busy}
            aria-label={w.revokeOf(i.email)}
            onClick={() => onRevoke(i)}
          >
            {w.revoke}
          </button>
        ) : null,
    })
  }
  return (
    <DataTable caption={w.invitations} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
  )
}

function StateTag({ invitation }: { invitation: Invitation }) {
  const { w } = usePeopleWords()
  const tone = { open: '', expired: ' tag--attention', accepted: ' tag--good', revoked: '' }[invitation.state]
  return <span className={`tag${tone}`}>{w.states[invitation.state]}</span>
}
