import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { type AgendaItem, GetSession, RecordFinding, type Session } from '../../contract.ts'
import { useCrosscheckWords } from '../words.ts'

/** What was found on a point, to write down. */
export function FindingForm({ session, item }: { session: Session; item: AgendaItem }) {
  const { w } = useCrosscheckWords()
  const say = useSay()
  return (
    <details>
      <summary>
        {w.agenda.recordOf(item.question ?? item.title)}
        {item.verified === null ? '' : ` (${w.verified[item.verified]})`}
      </summary>
      <ActForm
        endpoint={RecordFinding}
        refresh={[GetSession]}
        input={(typed) => ({
          ...typed,
          sessionId: session.id,
          itemId: item.id,
          verified: typed.verified ?? null,
        })}
        submit={w.agenda.record}
        onDone={() => say(w.agenda.recorded)}
      >
        <Lines name="finding" label={w.agenda.finding} value={item.finding} />
        <Lines name="followUp" label={w.agenda.followUp} value={item.followUp} />
        <ChoiceField
          name="verified"
          label={w.agenda.verdict}
          value={item.verified ?? ''}
          placeholder={w.unverified}
          choices={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: w.verified[value] }))}
        />
      </ActForm>
    </details>
  )
}

function Lines({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <Field
      name={name}
      label={label}
      control={(wiring) => (
        <textarea {...wiring} className="input input--long" rows={3} maxLength={5000} defaultValue={value} />
      )}
    />
  )
}

/** The same, to read. */
export function FindingText({ item }: { item: AgendaItem }) {
  const { w } = useCrosscheckWords()
  if (item.verified === null && item.finding === '') return null
  return (
    <>
      <p>
        {item.verified === null ? '' : `${w.verified[item.verified]}. `}
        {item.finding}
      </p>
      {item.followUp === '' ? null : (
        <p>
          {w.agenda.followUp}: {item.followUp}
        </p>
      )}
    </>
  )
}
