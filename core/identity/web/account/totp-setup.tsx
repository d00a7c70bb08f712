import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField, PasswordField } from '#platform/client/form/fields.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Shape } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { ConfirmTotp, EnableTotp, GetMyAccount, type MyAccount } from '../../contract.ts'
import { RecoveryCodeList } from './recovery-codes.tsx'
import { useAccountWords } from './words.ts'

const QrCode = lazy(() => import('./qr-code.tsx'))

interface Secret {
  secret: string
  uri: string
}

/** Three steps in one dialog: prove the password, scan and confirm, keep the recovery codes. */
export function TotpSetup({ account, onClose }: { account: MyAccount; onClose: () => void }) {
  const { w } = useAccountWords()
  const say = useSay()
  const client = useQueryClient()
  const [secret, setSecret] = useState<Secret>()
  const [codes, setCodes] = useState<readonly string[]>()
  const close = () => {
    // Only now: a panel that learns of the new factor at once would close the dialog over the codes.
    if (codes !== undefined) void client.invalidateQueries({ queryKey: [nameOf(GetMyAccount)] })
    onClose()
  }
  const confirmed = (reply: { recoveryCodes: string[] }) => {
    setCodes(reply.recoveryCodes)
    say(w.totpConfirmed)
  }
  return (
    <Dialog title={codes ? w.recoveryOnce : w.totpBegin} onClose={close}>
      {codes ? (
        <RecoveryCodeList codes={codes} onKept={close} />
      ) : secret ? (
        <Scan secret={secret} onDone={confirmed} onCancel={close} />
      ) : account.hasPassword ? (
        <Prove onDone={setSecret} onCancel={close} />
      ) : (
        <BeginAtOnce onDone={setSecret} />
      )}
    </Dialog>
  )
}

function Prove({ onDone, onCancel }: { onDone: (secret: Secret) => void; onCancel: () => void }) {
  const { w } = useAccountWords()
  return (
    <ActForm endpoint={EnableTotp} submit={w.next} onDone={onDone} onCancel={onCancel}>
      <PasswordField name="password" label={w.currentPassword} autoComplete="current-password" />
    </ActForm>
  )
}

/** An account of an identity provider has no password to prove. */
function BeginAtOnce({ onDone }: { onDone: (secret: Secret) => void }) {
  const act = useAct(EnableTotp, { onDone })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step opens
  useEffect(() => {
    void act.run({})
  }, [])
  return act.problem === undefined ? <Shape lines={4} /> : <ProblemNote problem={act.problem} />
}

interface ScanProps {
  secret: Secret
  onDone: (reply: { recoveryCodes: string[] }) => void
  onCancel: () => void
}

function Scan({ secret, onDone, onCancel }: ScanProps) {
  const { w } = useAccountWords()
  return (
    <>
      <p>{w.totpScan}</p>
      <Suspense fallback={<Shape lines={4} />}>
        <QrCode text={secret.uri} label={w.totpQr} />
      </Suspense>
      <p className="small">
        {w.totpType} <code className="secret">{secret.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <p className="small mute">{w.totpApps}</p>
      <ActForm
        endpoint={ConfirmTotp}
        submit={w.totpConfirm}
        onDone={onDone}
        onCancel={onCancel}
        input={noBlanks}
      >
        <InputField name="code" label={w.totpFirst} code autoComplete="one-time-code" />
      </ActForm>
    </>
  )
}

const noBlanks = (typed: Record<string, string>) =>
  typed.code === undefined ? typed : { code: typed.code.replaceAll(/\s/g, '') }
