import type { id } from './id.ts'

export const en: typeof id = {
  unreachableTitle: 'The server can not be reached',
  unreachable:
    'The connection was lost. What you typed is still on this page. Check the network and try again.',
  unclearTitle: 'The server can not answer yet',
  unclear: 'What you typed is still on this page. Wait a moment and try again.',
  invalidTitle: 'The input is not right',
  invalid: 'Nothing was sent yet. Mend the marked fields.',
  fieldsToMend: (n) => (n === 1 ? 'One field needs mending.' : `${n} fields need mending.`),
  requestId: (id) => `Request number: ${id}`,
  tryAgain: 'Try again',
  sendAgain: 'Send again',
  loading: 'Loading…',
  sending: 'Sending…',
  sessionEnded: 'Your session has ended',
  sessionEndedRead: 'Sign in again to go on. You will come back to this page.',
  sessionEndedWrite:
    'What you typed here was not sent and is still here. Sign in again in a new tab, then come back and send again.',
  signIn: 'Sign in',
  signInNewTab: 'Sign in in a new tab',
  offline: 'This device is offline.',
  offlineBody: 'What you see may not be the latest, and nothing can be sent yet.',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'The text is selected. Copy it with the keyboard or a long press.',
  showPassword: 'Show',
  hidePassword: 'Hide',
}
