import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { InvitePerson } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { InvitationsPanel } from './invitations-panel.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MembersPanel } from './members-panel.tsx'
import { usePeopleWords } from './words.ts'

/** Who works in the region, and who is invited. */
export function PeoplePage() {
  const { w } = usePeopleWords()
  const { w: shared } = useIdentityWords()
  const place = usePlace()
  const mayInvite = useMay(InvitePerson)
  const [inviting, setInviting] = useState(false)
  return (
    <Screen
      eyebrow={shared.administration}
      title={w.title}
      lead={w.lead(place.name)}
      acts={
        mayInvite ? (
          <button type="button" className="button button--main" onClick={() => setInviting(true)}>
            {w.invite}
          </button>
        ) : undefined
      }
    >
      <MembersPanel />
      <InvitationsPanel />
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </Screen>
  )
}
