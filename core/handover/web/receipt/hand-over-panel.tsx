import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { HandOverRole, type HandoverChoices, ListHandoverChoices, ListReceipts } from '../../contract.ts'
import { useMembershipChoices, usePeopleChoices } from '../choices.ts'
import { useHandoverWords } from '../words.ts'

/** Hands a role to a successor for good. */
export function HandOverPanel() {
  const { w } = useHandoverWords()
  const choices = useEndpoint(ListHandoverChoices, {})
  return (
    <Panel title={w.handOver} lead={w.handOverLead}>
      <Answer of={choices} lines={4}>
        {(found) => <HandOverForm choices={found} />}
      </Answer>
    </Panel>
  )
}

function HandOverForm({ choices }: { choices: HandoverChoices }) {
  const { w } = useHandoverWords()
  const held = choices.memberships.filter(({ mayHandOver }) => mayHandOver)
  const [membershipId, setMembershipId] = useState('')
  const [to, setTo] = useState('')
  const membership = held.find((one) => one.membershipId === membershipId)
  const successor = choices.people.find(({ personId }) => personId === to)
  return (
    <ActForm
      endpoint={HandOverRole}
      refresh={[ListReceipts, ListHandoverChoices]}
      submit={w.handSubmit}
      onDone={useAfterwards()}
    >
      <ChoiceField
        name="membershipId"
        label={w.handedMembership}
        placeholder={w.choose}
        choices={useMembershipChoices(held)}
        onChange={setMembershipId}
      />
      <ChoiceField
        name="toPersonId"
        label={w.successor}
        help={w.toHelp}
        placeholder={w.choose}
        choices={usePeopleChoices(choices.people, membership?.person.personId)}
        onChange={setTo}
      />
      <AreaField name="reason" label={w.reason} help={w.handReasonHelp} rows={2} />
      {membership && successor ? (
        <p className="small">{w.confirmHandLead(membership.person.name, successor.name)}</p>
      ) : null}
    </ActForm>
  )
}

/** Whoever handed over the own last role can not open the region any more, so the receipt opens in the account. */
function useAfterwards() {
  const { w } = useHandoverWords()
  const say = useSay()
  const navigate = useNavigate()
  const { code, permissions } = usePlace()
  const isSecretariat = permissions.has('handover.role.arrange')
  return ({ id }: { id: string }) => {
    say(w.handed)
    void navigate({
      to: isSecretariat ? `/kerja/${code}/tugas/serah-terima/${id}` : '/kerja/akun/serah-terima',
    })
  }
}
