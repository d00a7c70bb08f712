import { ActForm, useFieldError } from '#platform/client/form/act-form.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { AskClarification, ListClarifications, type Sheet, type SheetQuestion } from '../../contract.ts'
import { ClarificationItem } from '../clarification/clarification-item.tsx'
import { useScoringWords } from '../words.ts'

/** What was asked of the region about this question, and asking anew. */
export function AskPanel({ sheet: { year }, question }: { sheet: Sheet; question: SheetQuestion }) {
  const { w } = useScoringWords()
  const say = useSay()
  const list = useEndpoint(ListClarifications, { year })
  const here = list.data?.clarifications.filter((one) => one.question.code === question.code) ?? []
  return (
    <section className="ask">
      {here.map((clarification) => (
        <ClarificationItem key={clarification.id} year={year} clarification={clarification} />
      ))}
      <details className="ask__form">
        <summary>{w.askTitle}</summary>
        <ActForm
          endpoint={AskClarification}
          refresh={[ListClarifications]}
          submit={w.ask}
          clears
          input={(typed) => ({ ...typed, year, question: question.code })}
          onDone={() => say(w.asked)}
        >
          <AskField />
        </ActForm>
      </details>
    </section>
  )
}

function AskField() {
  const { w } = useScoringWords()
  return (
    <Field
      name="request"
      label={w.askLabel}
      help={w.askHelp}
      error={useFieldError('request')}
      control={(wiring) => <textarea {...wiring} className="input input--area" rows={3} />}
    />
  )
}
