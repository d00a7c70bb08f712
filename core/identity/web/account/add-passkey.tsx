import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField, PasswordField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { BeginPasskey, GetMyAccount, type MyAccount, RegisterPasskey } from '../../contract.ts'
import { makePasskey } from './passkey.ts'
import { useAccountWords } from './words.ts'

/** Prove the password, let the device make the key, keep it under a name. */
export function AddPasskey({ account, onClose }: { account: MyAccount; onClose: () => void }) {
  const { w } = useAccountWords()
  const say = useSay()
  const [declined, setDeclined] = useState(false)
  const register = useAct(RegisterPasskey, { refresh: [GetMyAccount] })
  const make = async (options: Record<string, unknown>, label: string) => {
    setDeclined(false)
    const credential = await makePasskey(options)
    if (credential === undefined) return setDeclined(true)
    if ((await register.run({ label, credential })) === undefined) return
    onClose()
    say(w.passkeyAdded)
  }
  return (
    <Dialog title={w.passkeyAdd} onClose={onClose}>
      {register.problem === undefined ? null : <ProblemNote problem={register.problem} />}
      {declined ? <p role="status">{w.passkeyDeclined}</p> : null}
      <ActForm
        endpoint={BeginPasskey}
        submit={w.passkeyAdd}
        input={({ password }) => (password === undefined ? {} : { password })}
        onDone={(options, typed) => void make(options, typed.label ?? defaultLabel())}
        onCancel={onClose}
      >
        <InputField name="label" label={w.passkeyLabel} help={w.passkeyLabelHelp} value={defaultLabel()} />
        {account.hasPassword ? (
          <PasswordField name="password" label={w.currentPassword} autoComplete="current-password" />
        ) : null}
      </ActForm>
    </Dialog>
  )
}

/** What the browser says it runs on: a name to begin with. */
function defaultLabel(): string {
  const known = /Android|iPhone|iPad|Windows|Mac|Linux/.exec(navigator.userAgent)?.[0]
  return known ?? 'Passkey'
}
