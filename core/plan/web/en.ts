import { en as dims } from './dimensions/en.ts'
import { en as goals } from './goals/en.ts'
import type { id } from './id.ts'
import { en as text } from './text/en.ts'

export const en: typeof id = {
  plan: 'Plan',
  save: 'Save',
  saving: 'Saving…',
  unsent: 'Not saved yet; it is sent again once the network is back.',
  savedAt: (clock) => `Saved at ${clock}`,
  sendNow: 'Send now',
  discard: 'Discard what I wrote',
  lastBy: (name, at) => `Last changed by ${name}, ${at} WIB`,
  fromSource: 'As a published source says; not changed by the region yet.',
  conflictTitle: 'Somebody else changed this part at the same time',
  conflictBody: (who) => `${who} saved this part after you opened it. Compare both and choose what to keep.`,
  somebody: 'Somebody else',
  theirs: (who) => `What ${who} wrote`,
  mine: 'What you wrote',
  takeTheirs: 'Keep theirs',
  takeMine: 'Keep mine',
  empty: 'empty',
  remove: 'Remove',
  choose: 'Choose',
  ...text,
  dims,
  goals,
}
