import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, DayField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { type AgendaItem, type Decision, ListInvitable } from '../../contract.ts'
import { useMeetingWords } from '../words.ts'

interface DecisionFormProps {
  endpoint: AnyEndpoint
  /** Fields of the input that are not typed. */
  fixed: Record<string, unknown>
  /** The decision as it stands, when it is changed; then a reason is asked for. */
  decision?: Decision
  /** Points a new decision may belong to. */
  agenda?: readonly AgendaItem[]
  /** First day it may be due, `YYYY-MM-DD`. */
  least: string
  refresh: readonly AnyEndpoint[]
  submit: string
  onDone: () => void
  onCancel: () => void
}

/** What was decided, who does it, and until when. */
export function DecisionForm(props: DecisionFormProps) {
  const { w } = useMeetingWords()
  const { decision, agenda } = props
  const opds = useEndpoint(ListInvitable, {})
  return (
    <Answer of={opds} lines={6}>
      {(all) => (
        <ActForm
          endpoint={props.endpoint}
          input={({ itemId, ...typed }) => ({
            ...typed,
            ...props.fixed,
            ...(agenda === undefined ? {} : { itemId: itemId ?? null }),
          })}
          refresh={props.refresh}
          submit={props.submit}
          onDone={props.onDone}
          onCancel={props.onCancel}
        >
          <AreaField
            name="text"
            label={w.decide.text}
            help={w.decide.textHelp}
            value={decision?.text ?? ''}
          />
          <ChoiceField
            name="opdId"
            label={w.decide.opd}
            value={decision?.opd.id ?? ''}
            placeholder={w.decide.chooseOpd}
            choices={all.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DayField name="dueOn" label={w.decide.due} least={props.least} value={decision?.dueOn ?? ''} />
          {agenda === undefined || agenda.length === 0 ? null : (
            <ChoiceField
              name="itemId"
              label={w.decide.item}
              placeholder={w.decide.noItem}
              choices={agenda.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
          {decision === undefined ? null : <InputField name="reason" label={w.reason} help={w.reasonHelp} />}
        </ActForm>
      )}
    </Answer>
  )
}
