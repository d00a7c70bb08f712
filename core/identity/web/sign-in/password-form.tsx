import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField, PasswordField } from '#platform/client/form/fields.tsx'
import { SignIn, type SignInReply } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { useSignInWords } from './words.ts'

export function PasswordForm({ onReply }: { onReply: (reply: SignInReply) => void }) {
  const { w } = useSignInWords()
  const { w: shared } = useIdentityWords()
  return (
    <ActForm endpoint={SignIn} submit={w.submit} onDone={onReply}>
      <InputField name="email" type="email" label={shared.email} autoComplete="username" />
      <PasswordField name="password" label={shared.password} autoComplete="current-password" />
    </ActForm>
  )
}
