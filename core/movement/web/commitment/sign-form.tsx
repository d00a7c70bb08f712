import { useState } from 'react'
import { EvidencePicker } from '#core/evidence/web/share.tsx'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { count } from '#platform/ui/format.ts'
import {
  type Commitment,
  GetJourney,
  ListCommitments,
  type Signatory,
  SignCommitment,
} from '../../contract.ts'
import { useCommitmentWords } from './words.ts'

/** Consent typed by hand, with the office that gives it and, if there is one, a file signed with a certificate. */
export function SignForm({ commitment, line }: { commitment: Commitment; line: Signatory }) {
  const { w, language } = useCommitmentWords()
  const say = useSay()
  const [files, setFiles] = useState<string[]>([])
  return (
    <section className="movement-sign">
      <h3>{w.signFor(line.name)}</h3>
      <ActForm
        endpoint={SignCommitment}
        refresh={[ListCommitments, GetJourney]}
        submit={w.sign}
        input={({ office, consent }) => ({
          id: commitment.id,
          signatoryId: line.id,
          office,
          consent,
          certificateVersionId: files.length > 1 ? '' : (files[0] ?? null),
        })}
        onDone={({ signed, of }) => say(w.signed(count(signed, language), count(of, language)))}
      >
        <InputField name="office" label={w.signOffice} help={w.signOfficeHelp} />
        <InputField name="consent" label={w.consent} help={w.consentHelp(line.name)} />
        <details className="past">
          <summary>{w.certificate}</summary>
          <p className="small mute">{w.certificateHelp}</p>
          <EvidencePicker chosen={files} onChange={setFiles} />
          {files.length > 1 ? <p className="field__error">{w.onlyOne}</p> : null}
        </details>
      </ActForm>
    </section>
  )
}
