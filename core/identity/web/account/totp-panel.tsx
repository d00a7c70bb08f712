import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField, PasswordField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { DisableTotp, GetMyAccount, type MyAccount } from '../../contract.ts'
import { TotpSetup } from './totp-setup.tsx'
import { useAccountWords } from './words.ts'

/** The second factor: set up, or switched off by proving it once more. */
export function TotpPanel({ account }: { account: MyAccount }) {
  const { w } = useAccountWords()
  const [open, setOpen] = useState(false)
  const state = (
    <span className={account.totp ? 'tag tag--good' : 'tag'}>{account.totp ? w.totpOn : w.totpOff}</span>
  )
  return (
    <Panel title={w.totp} lead={w.totpLead} acts={state} id="autentikator">
      <button
        type="button"
        className={account.totp ? 'button' : 'button button--main'}
        onClick={() => setOpen(true)}
      >
        {account.totp ? w.totpRemove : w.totpBegin}
      </button>
      {open && !account.totp ? <TotpSetup account={account} onClose={() => setOpen(false)} /> : null}
      {open && account.totp ? <RemoveTotp account={account} onClose={() => setOpen(false)} /> : null}
    </Panel>
  )
}

function RemoveTotp({ account, onClose }: { account: MyAccount; onClose: () => void }) {
  const { w } = useAccountWords()
  const say = useSay()
  const done = () => {
    onClose()
    say(w.totpRemoved)
  }
  return (
    <Dialog title={w.totpRemove} onClose={onClose}>
      <p>{w.totpRemoveLead}</p>
      <ActForm
        endpoint={DisableTotp}
        refresh={[GetMyAccount]}
        submit={w.totpRemove}
        onDone={done}
        onCancel={onClose}
      >
        {account.hasPassword ? (
          <PasswordField name="password" label={w.currentPassword} autoComplete="current-password" />
        ) : null}
        <InputField name="code" label={w.codeToProve} code autoComplete="one-time-code" />
      </ActForm>
    </Dialog>
  )
}
