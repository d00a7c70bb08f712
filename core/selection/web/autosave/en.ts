import type { id } from './id.ts'

export const en: typeof id = {
  saving: 'Saving…',
  unsent: 'Not sent yet. What you wrote is safe on this device and is sent again by itself.',
  savedAt: (clock) => `Saved ${clock}`,
  sendNow: 'Send now',
  conflictTitle: 'Somebody else changed this part',
  conflictBody: (who) =>
    `${who ?? 'Somebody else'} saved something else while you were writing. Compare and choose.`,
  mine: 'Yours',
  theirs: 'What is saved',
  takeMine: 'Take mine',
  takeTheirs: 'Take what is saved',
  empty: 'empty',
}
