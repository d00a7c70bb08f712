import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type SignInReply, SubmitSecondFactor } from '../../contract.ts'
import { useSignInWords } from './words.ts'

interface CodeFormProps {
  onReply: (reply: SignInReply) => void
  onRestart: () => void
}

/** The second factor: a code of the authenticator app, or a recovery code where the phone is not at hand. */
export function CodeForm({ onReply, onRestart }: CodeFormProps) {
  const { w } = useSignInWords()
  const [recovery, setRecovery] = useState(false)
  return (
    <Screen title={w.codeTitle} lead={recovery ? w.recoveryLead : w.codeLead} key={String(recovery)}>
      <ActForm endpoint={SubmitSecondFactor} submit={w.continue} onDone={onReply} input={withoutBlanks}>
        {recovery ? (
          <InputField name="code" label={w.recovery} code />
        ) : (
          <InputField name="code" label={w.code} code autoComplete="one-time-code" />
        )}
      </ActForm>
      <p className="door__ways">
        <button type="button" className="link" onClick={() => setRecovery(!recovery)}>
          {recovery ? w.useCode : w.useRecovery}
        </button>
        <button type="button" className="link" onClick={onRestart}>
          {w.startAgain}
        </button>
      </p>
    </Screen>
  )
}

/** Apps show `123 456`; people type what they see. */
const withoutBlanks = (typed: Record<string, string>) =>
  typed.code === undefined ? typed : { code: typed.code.replaceAll(/\s/g, '') }
