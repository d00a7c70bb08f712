// What becomes of an incident that a neighbouring centre sends as EIDO.
//
// 1. The incident is theirs by its `$id`; however often it is sent, it is one offer here.
// 2. The newest `lastUpdateTimeStamp` holds; what was sent twice or comes late changes nothing.
// 3. An offer from outside has no clock of ours: it stands until the desk answers or they close the incident.
// 4. What was refused or withdrawn is offered again when they tell of it anew.

import type { TransferState } from '../../contract/transfers.ts'

/** How an offer of another centre stands here, and when it last heard of it. */
export interface StandingOffer {
  state: TransferState
  changedAt: Date
}

/** What to do with an incident that was sent. */
export type Intake = 'offer' | 'renew' | 'tell' | 'withdraw' | 'nothing'

/** @param known nothing where the incident was never sent before */
export function intakeOf(
  known: StandingOffer | undefined,
  sent: { changedAt: Date; isClosed: boolean },
): Intake {
  if (known === undefined) return sent.isClosed ? 'nothing' : 'offer'
  if (sent.changedAt <= known.changedAt) return 'nothing'
  if (known.state === 'acknowledged') return 'tell'
  if (sent.isClosed) return known.state === 'offered' ? 'withdraw' : 'nothing'
  return 'renew'
}

/** Whether an offer may still be answered; one of this installation lapses by the clock of whoever offered it. */
export const mayAnswer = (
  { state, via, dueAt }: { state: TransferState; via: 'installation' | 'eido'; dueAt: Date },
  now: Date,
): boolean => state === 'offered' && (via === 'eido' || dueAt >= now)
