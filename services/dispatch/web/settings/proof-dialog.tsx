import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField, PasswordField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  EIDO_PROOFS,
  type EidoProof,
  type EidoProofKind,
  GetEidoProof,
  type Neighbour,
  SetEidoProof,
} from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { proofFrom } from './typed-settings.ts'
import { useSettingsWords } from './words.ts'

interface ProofProps {
  neighbour: Neighbour
  onClose: () => void
}

/** How this centre proves itself to a neighbouring centre: by its signature, or by a client that they gave it. */
export function ProofDialog({ neighbour, onClose }: ProofProps) {
  const { w } = useSettingsWords()
  const found = useEndpoint(GetEidoProof, { code: neighbour.code })
  return (
    <Dialog title={w.proofOf(neighbour.name)} onClose={onClose}>
      <Answer of={found} lines={4}>
        {(proof) => (
          <ProofForm
            key={`${proof.by} ${proof.tokenAddress} ${proof.clientId} ${proof.scope}`}
            neighbour={neighbour}
            proof={proof}
            onClose={onClose}
          />
        )}
      </Answer>
    </Dialog>
  )
}

function ProofForm({ neighbour, proof, onClose }: ProofProps & { proof: EidoProof }) {
  const { w } = useSettingsWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  const [by, setBy] = useState<EidoProofKind>(proof.by)
  return (
    <ActForm
      endpoint={SetEidoProof}
      refresh={[GetEidoProof]}
      input={(typed) => proofFrom(neighbour.code, by, typed)}
      submit={shared.save}
      onCancel={onClose}
      onDone={() => {
        say(w.proofSaved)
        onClose()
      }}
    >
      <ChoiceField
        name="by"
        label={w.proof}
        help={w.proofHelp[by]}
        value={by}
        onChange={(value) => setBy(value === 'oauth' ? 'oauth' : 'signature')}
        choices={EIDO_PROOFS.map((value) => ({ value, label: w.proofs[value] }))}
      />
      {by === 'signature' ? null : (
        <>
          <InputField
            name="tokenAddress"
            label={w.tokenAddress}
            help={w.tokenAddressHelp}
            value={proof.tokenAddress}
          />
          <InputField name="clientId" label={w.ourClient} value={proof.clientId} />
          <InputField name="scope" label={w.scope} help={w.scopeHelp} value={proof.scope} optional />
          <PasswordField
            name="secret"
            label={w.ourSecret}
            help={proof.hasSecret ? w.ourSecretKept : w.ourSecretHelp}
            optional={proof.hasSecret}
            autoComplete="new-password"
          />
        </>
      )}
    </ActForm>
  )
}
