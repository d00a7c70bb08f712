import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, DayField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { DelegateRole, type HandoverChoices, ListDelegations, ListHandoverChoices } from '../../contract.ts'
import { useMembershipChoices, usePeopleChoices } from '../choices.ts'
import { useHandoverWords } from '../words.ts'

/** Lends a role: the own one, or for the secretariat somebody’s. */
export function DelegatePanel() {
  const { w } = useHandoverWords()
  const choices = useEndpoint(ListHandoverChoices, {})
  return (
    <Panel title={w.make} lead={w.makeLead}>
      <Answer of={choices} lines={4}>
        {(found) =>
          found.memberships.some(({ mayLend }) => mayLend) ? (
            <DelegateForm choices={found} />
          ) : (
            <p className="mute">{w.nothingToLend}</p>
          )
        }
      </Answer>
    </Panel>
  )
}

function DelegateForm({ choices }: { choices: HandoverChoices }) {
  const { w } = useHandoverWords()
  const say = useSay()
  const lendable = choices.memberships.filter(({ mayLend }) => mayLend)
  const [chosen, setChosen] = useState(lendable.length === 1 ? lendable[0]?.membershipId : undefined)
  const membership = lendable.find(({ membershipId }) => membershipId === chosen)
  const today = dayInWib(new Date())
  return (
    <ActForm
      endpoint={DelegateRole}
      refresh={[ListDelegations]}
      submit={w.submit}
      clears
      onDone={() => say(w.made)}
    >
      <ChoiceField
        name="membershipId"
        label={w.membership}
        placeholder={w.choose}
        {...(chosen === undefined ? {} : { value: chosen })}
        choices={useMembershipChoices(lendable)}
        onChange={setChosen}
      />
      <ChoiceField
        name="toPersonId"
        label={w.to}
        help={w.toHelp}
        placeholder={w.choose}
        choices={usePeopleChoices(choices.people, membership?.person.personId)}
      />
      <DayField name="from" label={w.from} value={today} least={today} />
      <DayField name="until" label={w.until} help={w.untilHelp(membership?.mostDays ?? 92)} least={today} />
      <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={2} />
    </ActForm>
  )
}
