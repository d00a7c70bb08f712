import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { InviteFirstAdministrator, type RegionSummary } from '../../contract.ts'
import { LinkDialog, type Made } from '../people/link-dialog.tsx'
import { useIdentityWords } from '../words.ts'
import { useRegionsWords } from './words.ts'

interface InviteAdministratorProps {
  region: RegionSummary
  onClose: () => void
}

/** Asked in the region's own name, not the ministry's. */
export function InviteAdministrator({ region, onClose }: InviteAdministratorProps) {
  const { w } = useRegionsWords()
  const { w: shared } = useIdentityWords()
  const [made, setMade] = useState<Made>()
  if (made) return <LinkDialog made={made} onClose={onClose} />
  return (
    <Dialog title={w.inviteFor(region.name)} onClose={onClose}>
      <ActForm
        endpoint={InviteFirstAdministrator}
        region={region.code}
        submit={w.submit}
        onDone={(reply, typed) =>
          setMade({ email: typed.email ?? '', link: reply.link, expiresAt: reply.expiresAt })
        }
        onCancel={onClose}
      >
        <InputField name="email" type="email" label={shared.email} help={w.inviteLead} />
      </ActForm>
    </Dialog>
  )
}
