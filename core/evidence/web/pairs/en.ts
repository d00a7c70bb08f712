import type { id } from './id.ts'

export const en: typeof id = {
  title: 'Evidence that looks alike',
  lead: 'Images and scans are compared by their looks. Judge for yourself: two scans of one sheet may be one piece of evidence.',
  open: 'Not judged yet',
  judged: 'Judged not to be the same',
  none: 'No evidence looks alike.',
  noneOpen: 'Every pair was judged.',
  distance: (bits: number) =>
    bits === 0 ? 'They look the same' : `${bits} of 256 marks of their looks differ`,
  dismiss: 'Not the same',
  dismissOf: (one: string, other: string) => `${one} and ${other} are not the same`,
  dismissTitle: 'Why are they not the same?',
  reason: 'Reason',
  reasonHelp: 'For example: two certificates of one form for different people.',
  dismissed: 'Judgement kept',
  judgedBy: (who: string, when: string) => `Judged by ${who}, ${when}`,
  judgedAt: (when: string) => `Judged ${when}`,
  save: 'Keep judgement',
}
