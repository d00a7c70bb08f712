import type { id } from './id.ts'

export const en: typeof id = {
  title: (about) => `Help a citizen: ${about}`,
  lead: 'Read each statement as it is and note the citizen’s answer. Do not steer, and do not answer for them.',
  kept: (when) => `The form is on this device since ${when}; interviews work without a network.`,
  save: 'Save the interview',
  saved: (n) => `Interview ${n} saved`,
  done: (n) => `${n} interviews were saved on this device since the page was opened.`,
  next: 'Next interview',
  waiting: (n) => `${n} interviews of this form are not sent yet.`,
  label: (n, about) => `Interview ${about}, number ${n}`,
  mend: (n) => `${n} fields need an answer.`,
  closed: 'This survey takes no answers now.',
  failed: 'The interview is not saved, for this device forbids storage. Note the answers and try again.',
  choose: 'Choose one.',
}
