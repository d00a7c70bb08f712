import type { id } from './id.ts'

export const en: typeof id = {
  title: 'Agencies (OPD)',
  lead: (region) => `Agencies of ${region} that plan, report and are evaluated.`,
  add: 'Add an agency',
  added: 'Agency added',
  emptyTitle: 'No agencies yet',
  empty:
    'Add the agencies first. Their officers can then be invited, and later plans and reports are divided by agency.',
  emptyReader: 'The region’s administrator has not added agencies yet.',
  code: 'Code',
  codeHelp: 'A short form in capitals, digits or hyphens, such as DISKOMINFO. It can not be changed later.',
  name: 'Name',
  nameHelp: 'The full name, such as Dinas Komunikasi dan Informatika.',
  kind: 'Kind',
  members: 'Members',
  acts: 'Acts',
  rename: 'Rename',
  renameOf: (name) => `Rename ${name}`,
  renamed: 'Renamed',
  save: 'Save',
  close: 'Close',
  closeOf: (name) => `Close ${name}`,
  closeTitle: (name) => `Close ${name}?`,
  closeLead:
    'A closed agency can not be chosen any more, but its history stays. One with members can not be closed.',
  closed: 'Agency closed',
  closedList: (n) => `Closed agencies (${n})`,
  closedAt: 'Closed',
}
