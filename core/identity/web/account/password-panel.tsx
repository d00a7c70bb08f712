import { ActForm } from '#platform/client/form/act-form.tsx'
import { PasswordField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { ChangePassword, GetMyAccount, ListMySessions, type MyAccount } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { useAccountWords } from './words.ts'

export function PasswordPanel({ account }: { account: MyAccount }) {
  const { w } = useAccountWords()
  const { w: shared } = useIdentityWords()
  const say = useSay()
  return (
    <Panel title={w.password} lead={account.hasPassword ? w.passwordLead : w.noPassword}>
      <ActForm
        endpoint={ChangePassword}
        refresh={[GetMyAccount, ListMySessions]}
        submit={w.changePassword}
        onDone={() => say(w.passwordChanged)}
        clears
      >
        {account.hasPassword ? (
          <PasswordField name="current" label={w.currentPassword} autoComplete="current-password" />
        ) : null}
        <PasswordField
          name="next"
          label={w.newPassword}
          help={shared.passwordHelp}
          autoComplete="new-password"
        />
      </ActForm>
    </Panel>
  )
}
