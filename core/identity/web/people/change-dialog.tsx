import { ActForm } from '#platform/client/form/act-form.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { ChangeRole, ListMembers, ListOpd, type Member } from '../../contract.ts'
import { RoleFields } from './role-fields.tsx'
import { usePeopleWords } from './words.ts'

export function ChangeDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { w } = usePeopleWords()
  const say = useSay()
  const done = () => {
    onClose()
    say(w.changed)
  }
  return (
    <Dialog title={w.changeOf(member.name)} onClose={onClose}>
      <ActForm
        endpoint={ChangeRole}
        refresh={[ListMembers, ListOpd]}
        submit={w.save}
        input={(typed) => ({ ...typed, membershipId: member.membershipId })}
        onDone={done}
        onCancel={onClose}
      >
        <RoleFields role={member.role} opdId={member.opd?.id} />
      </ActForm>
    </Dialog>
  )
}
