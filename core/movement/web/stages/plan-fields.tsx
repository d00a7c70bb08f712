import { useFieldError } from '#platform/client/form/act-form.tsx'
import { DayField, InputField } from '#platform/client/form/fields.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import type { AgendaItem, Stage } from '../../contract.ts'
import { clockOf, dateOf, instantOf } from '../parts/wib-fields.ts'
import { useMovementWords } from '../words.ts'
import { AgendaFields } from './agenda-fields.tsx'

interface PlanFieldsProps {
  /** As it stands, when it is changed. */
  stage?: Stage
  agenda: readonly AgendaItem[]
  onAgenda: (agenda: AgendaItem[]) => void
}

/** When and where, with the agenda and the day deliverables are due. */
export function PlanFields({ stage, agenda, onAgenda }: PlanFieldsProps) {
  const { w } = useMovementWords()
  return (
    <>
      <DayField name="date" label={w.stages.date} value={stage === undefined ? '' : dateOf(stage.startsAt)} />
      <ClockField name="from" of="startsAt" label={w.stages.from} value={stage?.startsAt} />
      <DayField
        name="endDate"
        label={w.stages.endDate}
        value={stage === undefined ? '' : dateOf(stage.endsAt)}
      />
      <ClockField name="to" of="endsAt" label={w.stages.to} value={stage?.endsAt} />
      <InputField name="place" label={w.stages.place} help={w.stages.placeHelp} value={stage?.place ?? ''} />
      <InputField name="link" label={w.stages.link} help={w.stages.linkHelp} value={stage?.link ?? ''} />
      <DayField name="deliverablesDueOn" label={w.stages.due} value={stage?.deliverablesDueOn ?? ''} />
      <AgendaFields agenda={agenda} onChange={onAgenda} />
    </>
  )
}

function ClockField(props: { name: string; of: string; label: string; value: string | undefined }) {
  const error = useFieldError(props.of)
  return (
    <Field
      name={props.name}
      label={props.label}
      error={error}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--short"
          type="time"
          defaultValue={props.value === undefined ? '' : clockOf(props.value)}
        />
      )}
    />
  )
}

/** What was typed, as the contract takes it; the last day is the first where it is left empty. */
export const planOf = (typed: Record<string, string>, agenda: readonly AgendaItem[]) => ({
  startsAt: instantOf(typed.date, typed.from),
  endsAt: instantOf(typed.endDate ?? typed.date, typed.to),
  place: typed.place ?? '',
  link: typed.link ?? null,
  agenda,
  deliverablesDueOn: typed.deliverablesDueOn,
})
