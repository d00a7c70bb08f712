import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { GetPlan, StartPlan } from '../../contract.ts'
import { usePlanWords } from '../words.ts'

/** A title and a period begin the plan. */
export function StartForm() {
  const { w } = usePlanWords()
  const say = useSay()
  return (
    <ActForm
      endpoint={StartPlan}
      refresh={[GetPlan]}
      submit={w.start}
      input={({ title, fromYear, toYear }) => ({ title, fromYear: Number(fromYear), toYear: Number(toYear) })}
      onDone={() => say(w.started)}
    >
      <InputField name="title" label={w.name} />
      <InputField name="fromYear" label={w.fromYear} code />
      <InputField name="toYear" label={w.toYear} help={w.yearHelp} code />
    </ActForm>
  )
}
