// May it happen to this value now.

import type { ManualState } from './contract/manual.ts'

interface Proposal {
  state: ManualState
  proposedBy: string
}

/** Four eyes: whoever proposed a value neither approves nor returns it. */
export const mayDecide = (proposal: Proposal, actorId: string): boolean =>
  proposal.state === 'proposed' && proposal.proposedBy !== actorId

const SHORTEST_REASON = 10

/** Whether a note or reason is long enough to say something. */
export const saysWhy = (text: string): boolean => text.trim().length >= SHORTEST_REASON

/** A value counts with a document behind it, or with a written reason why none can be had. */
export const mayCount = (evidence: readonly string[], noEvidenceReason: string): boolean =>
  evidence.length > 0 || saysWhy(noEvidenceReason)

/** The owning agency proposes, and whoever serves no agency: the secretariat. */
export const mayPropose = (
  ownerOpdId: string | null,
  isSecretariat: boolean,
  opdIds: readonly string[],
): boolean => isSecretariat || (ownerOpdId !== null && opdIds.includes(ownerOpdId))
