import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { GetProgress, SetClarificationHours } from '../../contract.ts'
import { useScoringWords } from '../words.ts'

/** How many hours regions have for an answer. */
export function HoursForm({ year, hours }: { year: number; hours: number }) {
  const { w } = useScoringWords()
  const say = useSay()
  const may = useMay(SetClarificationHours)
  if (!may) return null
  return (
    <Panel title={w.hoursLabel}>
      <ActForm
        endpoint={SetClarificationHours}
        refresh={[GetProgress]}
        submit={w.save}
        input={(typed) => ({ year, hours: Number(typed.hours) })}
        onDone={() => say(w.hoursSaid)}
      >
        <InputField name="hours" label={w.hoursLabel} help={w.hoursHelp} value={String(hours)} />
      </ActForm>
    </Panel>
  )
}
