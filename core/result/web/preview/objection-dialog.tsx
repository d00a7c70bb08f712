import { useState } from 'react'
import { EvidencePicker } from '#core/evidence/web/share.tsx'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { FileObjection, GetPreview, type Preview } from '../../contract.ts'
import { useFigures } from '../figures.tsx'
import { useResultWords } from '../words.ts'

/** An objection to one question: why, and with which evidence. What is typed stays when sending fails. */
export function ObjectionDialog(props: { preview: Preview; question: string; onClose: () => void }) {
  const { w, language } = useResultWords()
  const f = useFigures()
  const say = useSay()
  const { content, objections } = props.preview
  const before = objections.find(({ question }) => question === props.question)
  const asked = content.questions.find(({ question }) => question === props.question)
  const [text, setText] = useState(before?.text ?? '')
  const [versionIds, setVersionIds] = useState<string[]>(before?.evidence ?? [])
  return (
    <Dialog title={w.objectionTo(props.question)} onClose={props.onClose}>
      <p>
        {asked?.label[language]} ({w.score}: {f.score(asked?.mean ?? null)})
      </p>
      <ActForm
        endpoint={FileObjection}
        input={() => ({
          year: content.year,
          question: props.question,
          text,
          versionIds,
          revision: before?.revision ?? 0,
        })}
        refresh={[GetPreview]}
        submit={w.file}
        onCancel={props.onClose}
        onDone={() => {
          say(w.filed)
          props.onClose()
        }}
      >
        <AreaField name="text" label={w.objectionText} value={text} onChange={setText} rows={6} />
        <fieldset className="stack">
          <legend>{w.evidence}</legend>
          <p className="small mute">{w.evidenceHint}</p>
          <EvidencePicker chosen={versionIds} onChange={setVersionIds} />
        </fieldset>
      </ActForm>
    </Dialog>
  )
}
