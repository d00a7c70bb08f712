import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, DayField, InputField } from '#platform/client/form/fields.tsx'
import {
  AddDecree,
  AddDecreeFile,
  type Added,
  AddLink,
  type DocumentCard,
  ListDocuments,
} from '../../contract.ts'
import { useEvidenceWords } from '../words.ts'

interface FormProps {
  onDone: (card: DocumentCard) => void
  onCancel?: () => void
}

/** A link with what it proves. */
export function AddLinkForm({ onDone, onCancel }: FormProps) {
  const { w } = useEvidenceWords()
  return (
    <ActForm
      endpoint={AddLink}
      refresh={[ListDocuments]}
      submit={w.save}
      onDone={onDone}
      {...(onCancel ? { onCancel } : {})}
    >
      <InputField name="title" label={w.title} help={w.titleHelp} />
      <InputField name="url" label={w.url} help={w.urlHelp} />
      <AreaField name="statement" label={w.proves} help={w.provesHelp} rows={3} />
      <ValidityDays />
    </ActForm>
  )
}

/** A decree, with its file or without: choosing one changes the address, and nothing that was typed. */
export function AddDecreeForm({ onDone, onCancel }: FormProps) {
  const { w } = useEvidenceWords()
  const [file, setFile] = useState<File>()
  const done = (reply: DocumentCard | Added) => {
    const card = 'added' in reply ? reply.added : reply
    if (card !== null) onDone(card)
  }
  return (
    <ActForm<typeof AddDecree | typeof AddDecreeFile>
      endpoint={file === undefined ? AddDecree : AddDecreeFile}
      // Two decrees may well come in one file, so the same content is kept here without asking.
      input={(typed) => (file === undefined ? typed : { ...typed, again: true })}
      file={file}
      refresh={[ListDocuments]}
      submit={w.save}
      onDone={done}
      {...(onCancel ? { onCancel } : {})}
    >
      <DecreeFields />
      <ValidityDays />
      <FileField label={w.file} help={w.decreeFileHelp} onFile={setFile} />
    </ActForm>
  )
}

export function DecreeFields({ card }: { card?: DocumentCard }) {
  const { w } = useEvidenceWords()
  const { reference } = card ?? {}
  return (
    <>
      <InputField name="title" label={w.title} help={w.titleHelp} {...valued(card?.title)} />
      <InputField name="number" label={w.number} help={w.numberHelp} {...valued(reference?.number)} />
      <InputField name="issuer" label={w.issuer} help={w.issuerHelp} {...valued(reference?.issuer)} />
      <DayField name="issuedOn" label={w.issuedOn} {...valued(reference?.issuedOn)} />
      <AreaField
        name="statement"
        label={w.laysDown}
        help={w.laysDownHelp}
        rows={3}
        {...valued(card?.statement)}
      />
    </>
  )
}

export function ValidityDays({ card }: { card?: DocumentCard }) {
  const { w } = useEvidenceWords()
  return (
    <div className="evidence-days">
      <DayField name="validFrom" label={w.validFrom} optional {...valued(card?.validFrom)} />
      <DayField name="validTo" label={w.validTo} help={w.validityHelp} optional {...valued(card?.validTo)} />
    </div>
  )
}

/** A field that begins with what is there, or empty. */
export const valued = (value: string | null | undefined): { value?: string } =>
  value === null || value === undefined ? {} : { value }

interface FileFieldProps {
  label: string
  help?: string
  onFile: (file: File | undefined) => void
}

export function FileField({ label, help, onFile }: FileFieldProps) {
  return (
    <div className="field evidence-file">
      <label>
        {label}
        <input
          className="input input--file"
          type="file"
          onChange={(event) => onFile(event.currentTarget.files?.[0])}
        />
      </label>
      {help === undefined ? null : <p className="field__help">{help}</p>}
    </div>
  )
}
