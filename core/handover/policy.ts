import type { Role } from '#platform/module.ts'

/** Who asks, and whether the secretariat's permission is held in the own right. */
export interface Asker {
  personId: string
  isSecretariat: boolean
}

/** A person lends the own role; the secretariat may do it for anybody but a leader, who decides that alone. */
export const mayLend = (asker: Asker, membership: { personId: string; role: Role }): boolean =>
  membership.personId === asker.personId || (asker.isSecretariat && membership.role !== 'leader')

/** The giver recalls, the stand-in gives back, the secretariat ends. */
export const mayEnd = (asker: Asker, parties: { fromPersonId: string; toPersonId: string }): boolean =>
  asker.isSecretariat || [parties.fromPersonId, parties.toPersonId].includes(asker.personId)

/** Offices change hands by appointment, so the secretariat may hand over any role of the region. */
export const mayHandOver = (asker: Asker, membership: { personId: string }): boolean =>
  asker.isSecretariat || membership.personId === asker.personId

/** Only the successor can say that it was received. */
export const mayConfirm = (personId: string, receipt: { toPersonId: string }): boolean =>
  receipt.toPersonId === personId
