import type { regions as id } from './id.ts'

export const regions: typeof id = {
  title: 'Find a region',
  description: 'Find a regency or city and open its smart-city evaluation results by year.',
  heading: (n) => `${n} regencies and cities`,
  found: (n, q) => `${n} regions match “${q}”`,
  lead: 'Type the name of a regency, city or province, or a Permendagri code.',
  label: 'Name, province or code',
  absentWord: 'absent',
  noneTitle: (q) => `No region matches “${q}”`,
  noneBody: 'Check the spelling, or try a part of the name.',
  showAll: 'Show all regions',
}
