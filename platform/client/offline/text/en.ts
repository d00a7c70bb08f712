import type { id } from './id.ts'

export const en: typeof id = {
  unsent: (n) => `${n} not sent yet`,
  unsentBody: 'Kept on this device and sent by itself as soon as the network is back.',
  sending: 'Sending…',
  sendNow: 'Send now',
  signedOut: 'Your session has ended. Sign in again, then what is kept here is sent.',
  refusedTitle: (n) => `${n} refused by the server`,
  refusedBody: 'Nothing was thrown away. Read why, then send again or discard.',
  madeAt: (when) => `made ${when}`,
  tryAgain: 'Send again',
  discard: 'Discard',
  discardOf: (what) => `Discard ${what}`,
  tryAgainOf: (what) => `Send ${what} again`,
  discardTitle: 'Discard this?',
  discardLead: 'Its content leaves this device and can not be brought back.',
  keep: 'Keep it',
  list: 'What is not sent yet',
}
