import { type SubmitEvent, useState } from 'react'
import { AreaField, DayField, InputField } from '#platform/client/form/fields.tsx'
import { typedIn } from '#platform/client/form/typed.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { GetLetterTemplate, type LetterTemplate, SaveLetterTemplate } from '../../contract.ts'
import { useCycleWords } from '../words.ts'

/** The text of the letters; what somebody else stored meanwhile stands beside what was typed. */
export function TemplateForm({ year, first }: { year: number; first: LetterTemplate }) {
  const { w } = useCycleWords()
  const say = useSay()
  const [base, setBase] = useState(first.revision)
  const fresh = useEndpoint(GetLetterTemplate, { year, kind: 'invitation' })
  const save = useAct(SaveLetterTemplate, {
    refresh: [GetLetterTemplate],
    onDone: ({ revision }) => {
      setBase(revision)
      say(w.saved)
    },
  })
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reply = await save.run({
      year,
      kind: 'invitation',
      revision: base,
      ...textTyped(typedIn(event.currentTarget)),
    })
    if (reply === undefined) void fresh.refetch()
  }
  const isOthers = save.problem?.details.code === 'cycle.template_changed_meanwhile'
  const stored = fresh.data?.template
  return (
    <form className="act-form" noValidate onSubmit={(event) => void submit(event)}>
      {save.problem === undefined ? null : <ProblemNote problem={save.problem} writing />}
      {isOthers && stored !== undefined && stored.revision !== base ? (
        <Stored
          template={stored}
          onTakeOver={() => {
            setBase(stored.revision)
            save.reset()
          }}
        />
      ) : null}
      <Fields template={first} />
      <div className="act-form__foot">
        <button type="submit" className="button button--main" disabled={save.pending}>
          {w.save}
        </button>
      </div>
    </form>
  )
}

const textTyped = (typed: Readonly<Record<string, string>>) => ({
  number: typed.number ?? '',
  datedOn: typed.datedOn ?? null,
  place: typed.place ?? '',
  signatory: typed.signatory ?? '',
  subject: typed.subject ?? '',
  body: typed.body ?? '',
})

function Fields({ template }: { template: LetterTemplate }) {
  const { w } = useCycleWords()
  return (
    <>
      <InputField name="number" label={w.number} help={w.numberHelp} value={template.number} />
      <DayField
        name="datedOn"
        label={w.date}
        {...(template.datedOn === null ? {} : { value: template.datedOn })}
      />
      <InputField name="place" label={w.place} value={template.place} />
      <InputField name="signatory" label={w.signatory} help={w.signatoryHelp} value={template.signatory} />
      <InputField name="subject" label={w.subject} value={template.subject} />
      <AreaField name="body" label={w.body} help={w.bodyHelp} rows={10} value={template.body} />
    </>
  )
}

function Stored({ template, onTakeOver }: { template: LetterTemplate; onTakeOver: () => void }) {
  const { w } = useCycleWords()
  const lines: [string, string][] = [
    [w.number, template.number],
    [w.date, template.datedOn ?? ''],
    [w.place, template.place],
    [w.signatory, template.signatory],
    [w.subject, template.subject],
    [w.body, template.body],
  ]
  return (
    <section className="notice notice--attention">
      <h3 className="notice__title">{w.templateStored}</h3>
      <FactList rows={lines} />
      <button type="button" className="button" onClick={onTakeOver}>
        {w.takeOver}
      </button>
    </section>
  )
}
