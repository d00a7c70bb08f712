import { type SubmitEvent, useState } from 'react'
import { Panel } from '#platform/client/view/screen.tsx'
import { Field, SelectField } from '#platform/ui/form/form.tsx'
import type { OwnRemark, RemarkKind, Sheet } from '../../contract.ts'
import { newUuid } from '../offline/device.ts'
import type { Saver } from '../offline/use-saver.ts'
import { useScoringWords } from '../words.ts'

const KINDS: readonly RemarkKind[] = ['strength', 'weakness', 'recommendation']
type Typed = Pick<OwnRemark, 'kind' | 'component' | 'text'>

/** Strengths, weaknesses and recommendations of the sheet, kept as they are written down. */
export function RemarksPanel({ sheet, saver }: { sheet: Sheet; saver: Saver }) {
  const { w } = useScoringWords()
  const isOpen = sheet.counts.submittedAt === null && sheet.counts.absent === null
  return (
    <Panel title={w.remarksTitle} lead={w.remarksLead}>
      {sheet.remarks.length === 0 ? <p className="mute">{w.noRemarks}</p> : null}
      {KINDS.map((kind) => (
        <RemarksOfKind key={kind} kind={kind} sheet={sheet} saver={saver} isOpen={isOpen} />
      ))}
      {isOpen ? (
        <RemarkForm
          sheet={sheet}
          submit={w.remarkAdd}
          onDone={(typed) => saver.remark({ id: newUuid(), revision: 0, ...typed })}
        />
      ) : null}
    </Panel>
  )
}

function RemarksOfKind(props: { kind: RemarkKind; sheet: Sheet; saver: Saver; isOpen: boolean }) {
  const { w } = useScoringWords()
  const remarks = props.sheet.remarks.filter(({ kind }) => kind === props.kind)
  if (remarks.length === 0) return null
  return (
    <section className="remarks">
      <h3>{w.kinds[props.kind]}</h3>
      <ul>
        {remarks.map((remark) => (
          <Remark key={remark.id} {...props} remark={remark} />
        ))}
      </ul>
    </section>
  )
}

function Remark({
  remark,
  sheet,
  saver,
  isOpen,
}: Parameters<typeof RemarksOfKind>[0] & { remark: OwnRemark }) {
  const { w, language } = useScoringWords()
  const [editing, setEditing] = useState(false)
  const component = sheet.components.find(({ key }) => key === remark.component)
  const keep = (typed: Typed) => {
    saver.remark({ ...remark, ...typed })
    setEditing(false)
  }
  if (editing) {
    return (
      <li>
        <RemarkForm sheet={sheet} of={remark} submit={w.remarkSave} onDone={keep} />
      </li>
    )
  }
  return (
    <li className="remarks__one">
      <p>{remark.text}</p>
      <p className="small mute">{component === undefined ? w.whole : component.label[language]}</p>
      {isOpen ? (
        <p className="row-acts">
          <button
            type="button"
            className="link"
            aria-label={w.remarkEdit(remark.text.slice(0, 60))}
            onClick={() => setEditing(true)}
          >
            {w.edit}
          </button>
          <button
            type="button"
            className="link"
            aria-label={w.remarkRemove(remark.text.slice(0, 60))}
            onClick={() => saver.removeRemark(remark.id)}
          >
            {w.remove}
          </button>
        </p>
      ) : null}
    </li>
  )
}

interface RemarkFormProps {
  sheet: Sheet
  of?: Typed
  submit: string
  onDone: (typed: Typed) => void
}

function RemarkForm({ sheet, of, submit, onDone }: RemarkFormProps) {
  const { w, language } = useScoringWords()
  const [text, setText] = useState(of?.text ?? '')
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (text.trim() === '') return
    const typed = new FormData(event.currentTarget)
    const component = String(typed.get('component'))
    onDone({ kind: typed.get('kind') as RemarkKind, component: component === '' ? null : component, text })
    setText('')
  }
  return (
    <form className="act-form" onSubmit={send}>
      <div className="field-row">
        <SelectField
          name="kind"
          label={w.remarkKind}
          value={of?.kind ?? 'strength'}
          choices={KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        />
        <SelectField
          name="component"
          label={w.component}
          value={of?.component ?? ''}
          choices={[
            { value: '', label: w.whole },
            ...sheet.components.map(({ key, label }) => ({ value: key, label: label[language] })),
          ]}
        />
      </div>
      <Field
        name="text"
        label={w.remarkText}
        control={(wiring) => (
          <textarea
            {...wiring}
            className="input input--area"
            rows={3}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      />
      <div className="act-form__foot">
        <button type="submit" className="button" disabled={text.trim() === ''}>
          {submit}
        </button>
      </div>
    </form>
  )
}
