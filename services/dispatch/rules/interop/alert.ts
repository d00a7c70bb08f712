// 1. draft --approve (another person)--> approved --send--> sent; a draft or approved one may be withdrawn.
// 2. A change makes an approved one a draft again.
// 3. A sent one never changes: a later message refers to it and updates or cancels it, once.
// 4. What comes from example data is never `Actual`.
// 5. It ends after now and within seven days; a cancellation as well.
import type { AlertContent, AlertState } from '../../contract.ts'

export type AlertAct = 'change' | 'approve' | 'send' | 'withdraw' | 'update' | 'cancel'

const ACTS: Record<AlertState, readonly AlertAct[]> = {
  draft: ['change', 'approve', 'withdraw'],
  approved: ['change', 'send', 'withdraw'],
  sent: ['update', 'cancel'],
  withdrawn: [],
}

export interface AlertStand {
  state: AlertState
  message: 'Alert' | 'Update' | 'Cancel'
  replacedBy: string | null
}

/** What may happen to an alert in its state, whoever asks. A cancellation ends the line; what was replaced rests. */
export const actsOn = ({ state, message, replacedBy }: AlertStand): readonly AlertAct[] =>
  state === 'sent' && (replacedBy !== null || message === 'Cancel') ? [] : ACTS[state]

const MOST_DAYS = 7

export type AlertFault = 'expired' | 'example_only' | 'area_open'

/** The first thing wrong with an alert at a moment; nothing where all is well. */
export function faultOfAlert(content: AlertContent, isExample: boolean, now: Date): AlertFault | undefined {
  const ends = new Date(content.expiresAt).getTime()
  if (!(ends > now.getTime() && ends <= now.getTime() + MOST_DAYS * 86_400_000)) return 'expired'
  if (isExample && content.status === 'Actual') return 'example_only'
  if (content.areas.some(({ polygon }) => polygon !== null && !isClosed(polygon))) return 'area_open'
  return undefined
}

/** CAP 1.2, section 3.2.4: the first and the last pair of a polygon must be the same. */
const isClosed = (polygon: readonly { lat: number; long: number }[]): boolean => {
  const [first, last] = [polygon[0], polygon.at(-1)]
  return first !== undefined && last !== undefined && first.lat === last.lat && first.long === last.long
}
