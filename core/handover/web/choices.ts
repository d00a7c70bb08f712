import type { HandoverChoices } from '../contract.ts'
import { useHandoverWords } from './words.ts'

/** Roles as choices: who, as what, for which agency. */
export function useMembershipChoices(memberships: HandoverChoices['memberships']) {
  const { w } = useHandoverWords()
  return memberships.map(({ membershipId, person, role, opd }) => ({
    value: membershipId,
    label: [person.name, w.roles[role], opd?.name].filter(Boolean).join(' · '),
  }))
}

/** People as choices, without the one whose role it is. */
export function usePeopleChoices(people: HandoverChoices['people'], without: string | undefined) {
  const { w } = useHandoverWords()
  return people
    .filter(({ personId }) => personId !== without)
    .map(({ personId, name, serves }) => ({
      value: personId,
      label: `${name} · ${serves.map((role) => w.roles[role]).join(', ')}`,
    }))
}
