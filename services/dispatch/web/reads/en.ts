import type { id } from './id.ts'

/** Words of the trail of reads. */
export const en: typeof id = {
  title: 'Who looked at data of callers',
  lead: 'Every number that was seen and every recording that was opened. Nobody can change or delete this trail.',
  ofCall: 'Who looked',
  when: 'Time (WIB)',
  who: 'Who',
  unnamed: 'Machine or system',
  what: 'What was seen',
  whats: { number: 'Number of the caller', recording: 'Recording', report: 'Reporter of an incident' },
  about: 'About',
  call: (when: string, tail: string) => `Call ${tail === '' ? '' : `${tail}, `}${when}`,
  incident: (number: string) => `Incident ${number}`,
  reason: 'Reason',
  noReason: 'not asked for',
  day: 'Day',
  everything: 'Show all',
  older: 'Older ones',
  newest: 'Back to the newest',
  none: 'Nobody has looked yet',
  noneLead: 'As soon as somebody sees the number of a caller or opens a recording, it stands here.',
  noneAsked: 'Nothing is written down for this choice.',
}
