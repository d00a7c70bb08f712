import type { id } from './id.ts'

export const en: typeof id = {
  title: 'First administrators',
  lead: 'The ministry invites the first administrator of a region. Afterwards the region invites its own people.',
  find: 'Find a regency or city',
  findHelp: 'Type part of the name or code, such as “blitar” or “35.05”.',
  search: 'Search',
  start: 'Find the region first.',
  none: (words) => `No region matches “${words}”. Check the spelling.`,
  caption: 'Matching regions',
  region: 'Region',
  province: 'Province',
  code: 'Code',
  acts: 'Acts',
  invite: 'Invite administrator',
  inviteFor: (region) => `Invite the first administrator of ${region}`,
  inviteLead: 'The official e-mail of whoever will manage this region, usually at the communications office.',
  submit: 'Make an invitation link',
}
