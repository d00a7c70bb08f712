import type { id } from './id.ts'

export const en: typeof id = {
  title: 'Evidence vault',
  lead: 'Evidence is kept once and used again and again. Each change is a new version; old versions stay to be downloaded.',

  emptyTitle: 'The vault is still empty',
  empty: 'Begin by uploading a decree, a report or a photo that you will use as evidence.',
  emptyReader: 'Administrators and agency officers have added no evidence yet.',
  kind: 'Kind',
  validity: 'Validity',
  use: 'Use',
  all: 'All',
  used: 'Used',
  unused: 'Not used yet',
  doubled: 'Only twins and what looks alike',
  found: (n: number) => `${n} ${n === 1 ? 'document' : 'documents'}`,
  pages: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  openPairs: (n: number) => `${n} ${n === 1 ? 'pair looks' : 'pairs look'} alike and nobody has judged yet.`,
  judge: 'Judge now',
  documents: 'Documents',
}
