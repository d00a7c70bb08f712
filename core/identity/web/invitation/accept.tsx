import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField, PasswordField } from '#platform/client/form/fields.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { AcceptInvitation, type InvitationPreview } from '../../contract.ts'
import { SignOutButton } from '../session/sign-out-button.tsx'
import { useIdentityWords } from '../words.ts'
import { useInvitationWords } from './words.ts'

interface AcceptProps {
  invitation: InvitationPreview
  token: string
  onDone: (reply: { region: string }) => void
}

/** The invited person is new: a name and a password make the account. */
export function AcceptWithAccount({ invitation, token, onDone }: AcceptProps) {
  const { w } = useInvitationWords()
  const { w: shared } = useIdentityWords()
  return (
    <Panel title={w.newAccount} lead={w.newAccountLead}>
      <ActForm
        endpoint={AcceptInvitation}
        submit={w.accept}
        onDone={onDone}
        input={({ name, password }) => ({
          token,
          ...(name ? { name } : {}),
          ...(password ? { password } : {}),
        })}
      >
        {/* Lets password keepers store the new password under the right name. */}
        <input type="hidden" name="email" autoComplete="username" value={invitation.email} />
        <InputField name="name" label={w.name} help={w.nameHelp} autoComplete="name" />
        <PasswordField
          name="password"
          label={shared.password}
          help={shared.passwordHelp}
          autoComplete="new-password"
        />
      </ActForm>
    </Panel>
  )
}

/** The invited person has an account: it must be the one that is signed in. */
export function AcceptAsMember(props: AcceptProps & { signedIn: string | undefined }) {
  const { w } = useInvitationWords()
  const { invitation, token, signedIn, onDone } = props
  if (signedIn === undefined) {
    return (
      <Notice title={w.haveAccount}>
        <a
          className="button button--main"
          href={`/masuk?kembali=${encodeURIComponent(`/undangan/${token}`)}`}
        >
          {w.signIn}
        </a>
      </Notice>
    )
  }
  if (signedIn.toLowerCase() !== invitation.email.toLowerCase()) {
    return (
      <Notice tone="attention" title={w.otherAccount(invitation.email)}>
        <SignOutButton />
      </Notice>
    )
  }
  return (
    <ActForm endpoint={AcceptInvitation} submit={w.accept} onDone={onDone} input={() => ({ token })}>
      <p>{w.signedInAs(signedIn)}</p>
    </ActForm>
  )
}
