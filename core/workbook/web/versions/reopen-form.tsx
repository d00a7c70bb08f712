import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { ActForm, useFieldError } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import type { ReopenQuestions, ReopenQuestionsOfRegion } from '../../contract.ts'
import { codesIn } from '../codes.ts'
import { ReasonField } from '../reason-field.tsx'
import { useWorkbookWords } from '../words.ts'

interface ReopenFormProps {
  endpoint: typeof ReopenQuestions | typeof ReopenQuestionsOfRegion
  /** Year, and the region where the ministry asks. */
  input: { year: number; region?: string }
  refresh: readonly AnyEndpoint[]
}

/** Returns named questions of a submission to the region, with a reason and a last day. */
export function ReopenForm({ endpoint, input, refresh }: ReopenFormProps) {
  const { w } = useWorkbookWords()
  const say = useSay()
  return (
    <Panel title={w.returnQuestions} lead={w.returnQuestionsLead}>
      <ActForm
        endpoint={endpoint as typeof ReopenQuestions}
        refresh={refresh}
        submit={w.returnQuestions}
        input={({ questions = '', ...typed }) => ({ ...input, questions: codesIn(questions), ...typed })}
        clears
        onDone={() => say(w.wasReopened)}
      >
        <InputField name="questions" label={w.questionCodes} help={w.questionCodesHelp} />
        <ReasonField help={w.reasonHelp} />
        <UntilField />
      </ActForm>
    </Panel>
  )
}

function UntilField() {
  const { w } = useWorkbookWords()
  const error = useFieldError('until')
  return (
    <Field
      name="until"
      label={w.until}
      help={w.untilHelp}
      error={error}
      control={(wiring) => <input {...wiring} type="date" className="input" />}
    />
  )
}
