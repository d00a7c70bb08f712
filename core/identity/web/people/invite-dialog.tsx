import { useState } from 'react'
import type { Reply } from '#platform/client/endpoint-types.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { InvitePerson, ListInvitations } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { LinkDialog, type Made } from './link-dialog.tsx'
import { RoleFields } from './role-fields.tsx'
import { usePeopleWords } from './words.ts'

/** Who is invited to what, and then the link to hand on. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { w } = usePeopleWords()
  const { w: shared } = useIdentityWords()
  const [made, setMade] = useState<Made>()
  const keep = (reply: Reply<typeof InvitePerson>, typed: Record<string, string>) =>
    setMade({ email: typed.email ?? '', link: reply.link, expiresAt: reply.expiresAt })
  if (made) return <LinkDialog made={made} onClose={onClose} />
  return (
    <Dialog title={w.invite} onClose={onClose}>
      <p className="small mute">{w.inviteLead}</p>
      <ActForm
        endpoint={InvitePerson}
        refresh={[ListInvitations]}
        submit={w.inviteSubmit}
        onDone={keep}
        onCancel={onClose}
      >
        <InputField name="email" type="email" label={shared.email} />
        <RoleFields />
      </ActForm>
    </Dialog>
  )
}
