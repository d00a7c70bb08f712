import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { CancelSession, ChangeSession, GetSession, ListSessions, type Session } from '../../contract.ts'
import { PlanForm } from '../plan-form.tsx'
import { useCrosscheckWords } from '../words.ts'

interface OfSession {
  session: Session
  onClose: () => void
}

/** Another time or place, with the reason everybody invited is told. */
export function ChangeDialog({ session, onClose }: OfSession) {
  const { w } = useCrosscheckWords()
  const say = useSay()
  return (
    <Dialog title={w.session.changeTitle} onClose={onClose}>
      <PlanForm
        year={session.year}
        endpoint={ChangeSession}
        fixed={{ sessionId: session.id, revision: session.revision }}
        session={session}
        submit={w.save}
        onCancel={onClose}
        onDone={() => {
          onClose()
          say(w.plan.moved)
        }}
      />
    </Dialog>
  )
}

export function CancelDialog({ session, onClose }: OfSession) {
  const { w } = useCrosscheckWords()
  const say = useSay()
  return (
    <Dialog title={w.session.cancel} onClose={onClose}>
      <ActForm
        endpoint={CancelSession}
        refresh={[GetSession, ListSessions]}
        input={(typed) => ({ ...typed, sessionId: session.id })}
        submit={w.session.cancel}
        onCancel={onClose}
        onDone={() => {
          onClose()
          say(w.session.cancelDone)
        }}
      >
        <InputField name="reason" label={w.reason} help={w.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}
