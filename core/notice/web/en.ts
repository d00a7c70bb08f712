import type { id } from './id.ts'

export const en: typeof id = {
  title: 'Notices',
  lead: 'What you were told, from every region you serve, newest first.',
  none: 'No notices yet',
  noneBody: 'What you need to know appears here: answers returned, deadlines and requests.',
  open: 'Open',
  openLong: (title) => `Open: ${title}`,
  fresh: 'New',
  markRead: 'Mark as read',
  marked: 'Every notice of this region is marked as read.',
  ministry: 'Ministry',
  byMail: 'Send them by e-mail too',
  language: 'Language of e-mails',
  save: 'Save choice',
  saved: 'Choice saved.',
  mail: 'E-mail',
  mailLead: 'E-mails go to the address of your account where the operator has set up a mail server.',
  yes: 'Yes',
  no: 'No',
  unread: (n) => (n === 0 ? 'Notices' : `Notices, ${n} unread`),
}
