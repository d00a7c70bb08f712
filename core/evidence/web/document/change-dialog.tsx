import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  AddFileVersion,
  AddVersion,
  type Document,
  type DocumentCard,
  GetDocument,
  ListDocuments,
} from '../../contract.ts'
import { DecreeFields, FileField, ValidityDays, valued } from '../adding/forms.tsx'
import { EvidenceCard } from '../parts/card.tsx'
import { useSource } from '../parts/source.ts'
import { useEvidenceWords } from '../words.ts'
import { useDocumentWords } from './words.ts'

interface ChangeProps {
  document: Document
  newest: DocumentCard
  onClose: () => void
}

/**
 * A new version. It begins with what the newest says and names the version it was made from; when somebody else
 * was faster, theirs is shown beside what was typed, and the next sending is made from theirs.
 */
export function ChangeDialog({ document, newest, onClose }: ChangeProps) {
  const { w } = useDocumentWords()
  const { w: shared } = useEvidenceWords()
  const say = useSay()
  const [begunAt] = useState(newest)
  const [file, setFile] = useState<File>()
  const input = (typed: Record<string, string>) => ({
    ...typed,
    documentId: document.documentId,
    from: newest.version,
  })
  const done = () => {
    say(shared.saved)
    onClose()
  }
  return (
    <Dialog title={w.changeTitle(newest.title)} onClose={onClose}>
      <p>{w.changeLead}</p>
      {newest.version === begunAt.version ? null : <Theirs document={document} card={newest} />}
      <ActForm<typeof AddVersion | typeof AddFileVersion>
        endpoint={file === undefined ? AddVersion : AddFileVersion}
        input={input}
        file={file}
        refresh={[GetDocument, ListDocuments]}
        submit={shared.save}
        onDone={done}
        onCancel={onClose}
      >
        <FieldsOf card={begunAt} />
        <ValidityDays card={begunAt} />
        {newest.kind === 'link' ? null : (
          <FileField label={w.newFile} help={w.newFileHelp} onFile={setFile} />
        )}
        <InputField name="note" label={shared.note} help={shared.noteHelp} optional />
      </ActForm>
    </Dialog>
  )
}

/** Somebody else's version, to compare with what was typed. */
function Theirs({ document, card }: { document: Document; card: DocumentCard }) {
  const { w } = useDocumentWords()
  const source = useSource(undefined)
  const who = document.versions[0]?.addedBy ?? w.someone
  return (
    <section className="notice notice--attention">
      <p className="notice__title">{w.theirs(card.version, who)}</p>
      <div className="notice__body">
        <EvidenceCard card={card} source={source}>
          {card.note === null ? null : <p>{card.note}</p>}
        </EvidenceCard>
      </div>
    </section>
  )
}

function FieldsOf({ card }: { card: DocumentCard }) {
  const { w } = useEvidenceWords()
  if (card.kind === 'decree') return <DecreeFields card={card} />
  return (
    <>
      <InputField name="title" label={w.title} help={w.titleHelp} value={card.title} />
      {card.kind === 'link' ? (
        <InputField name="url" label={w.url} help={w.urlHelp} {...valued(card.url)} />
      ) : null}
      <AreaField
        name="statement"
        label={w.proves}
        help={w.provesHelp}
        rows={3}
        optional={card.kind === 'file'}
        {...valued(card.statement)}
      />
    </>
  )
}
