import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, DayField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { GetCommitmentText, GetJourney, ListCommitments, OpenCommitment } from '../../contract.ts'
import { witnessesOf } from './witness-lines.ts'
import { useCommitmentWords } from './words.ts'

/** Puts the newest text up for signature. */
export function OpenForm() {
  const { w } = useCommitmentWords()
  const say = useSay()
  const text = useEndpoint(GetCommitmentText, {})
  return (
    <Panel title={w.open} lead={w.openLead}>
      <Answer of={text} lines={3}>
        {({ current }) =>
          current.version === 0 ? (
            <p className="mute">{w.openNeedsText}</p>
          ) : (
            <ActForm
              endpoint={OpenCommitment}
              refresh={[ListCommitments, GetCommitmentText, GetJourney]}
              submit={w.open}
              input={({ dueOn, witnesses }) => ({
                dueOn,
                textVersion: current.version,
                witnesses: witnessesOf(witnesses),
              })}
              onDone={() => say(w.opened)}
            >
              <DayField name="dueOn" label={w.dueOn} least={dayInWib(new Date())} />
              <AreaField name="witnesses" label={w.witnesses} help={w.witnessesHelp} rows={4} />
            </ActForm>
          )
        }
      </Answer>
    </Panel>
  )
}
