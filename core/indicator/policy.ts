// May it happen to this value now.

import type { ManualState } from './contract/manual.ts'

interface Proposal {
  state: ManualState
  proposedBy: string
}

/** Four eyes: whoever proposed a value neither approves nor returns it. */
export const mayDecide = (proposal: Proposal, actorId: string): boolean =>
  proposal.state === 'proposed' && proposal.proposedBy !== actorId

/** The owning agency proposes, and whoever serves no agency: the secretariat. */
export const mayPropose = (
  ownerOpdId: string | null,
  isSecretariat: boolean,
  opdIds: readonly string[],
): boolean => isSecretariat || (ownerOpdId !== null && opdIds.includes(ownerOpdId))
