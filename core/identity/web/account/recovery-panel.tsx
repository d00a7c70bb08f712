import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { GetMyAccount, type MyAccount, RegenerateRecoveryCodes } from '../../contract.ts'
import { RecoveryCodeList } from './recovery-codes.tsx'
import { useAccountWords } from './words.ts'

/** How many recovery codes are left, and new ones. */
export function RecoveryPanel({ account }: { account: MyAccount }) {
  const { w } = useAccountWords()
  const [open, setOpen] = useState(false)
  return (
    <Panel title={w.recovery} lead={w.recoveryLead} id="pemulihan">
      <p>{w.recoveryLeft(account.recoveryCodesLeft)}</p>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {w.recoveryNew}
      </button>
      {open ? <NewCodes onClose={() => setOpen(false)} /> : null}
    </Panel>
  )
}

function NewCodes({ onClose }: { onClose: () => void }) {
  const { w } = useAccountWords()
  const [codes, setCodes] = useState<readonly string[]>()
  return (
    <Dialog title={codes ? w.recoveryOnce : w.recoveryNew} onClose={onClose}>
      {codes ? (
        <RecoveryCodeList codes={codes} onKept={onClose} />
      ) : (
        <>
          <p>{w.recoveryNewLead}</p>
          <ActForm
            endpoint={RegenerateRecoveryCodes}
            refresh={[GetMyAccount]}
            submit={w.recoveryNew}
            onDone={(reply) => setCodes(reply.recoveryCodes)}
            onCancel={onClose}
          >
            <InputField name="code" label={w.codeFromApp} code autoComplete="one-time-code" />
          </ActForm>
        </>
      )}
    </Dialog>
  )
}
