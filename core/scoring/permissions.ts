import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'scoring.sheet.fill',
    label: { id: 'Mengisi lembar penilaian sendiri', en: 'Fill the own scoring sheet' },
    roles: ['assessor'],
  },
  {
    name: 'scoring.progress.read',
    label: { id: 'Melihat kemajuan penilaian semua daerah', en: 'See how far scoring is in every region' },
    roles: ['ministry_admin'],
  },
  {
    name: 'scoring.absence.record',
    label: {
      id: 'Mencatat bahwa seorang asesor tidak akan mengirim',
      en: 'Record that an assessor will not submit',
    },
    roles: ['ministry_admin'],
  },
  {
    name: 'scoring.clarification.read',
    label: { id: 'Melihat permintaan klarifikasi', en: 'See requests for clarification' },
    roles: ['assessor', 'region_admin', 'opd_officer', 'leader'],
  },
  {
    name: 'scoring.clarification.ask',
    label: { id: 'Meminta klarifikasi kepada daerah', en: 'Ask the region for clarification' },
    roles: ['assessor'],
  },
  {
    name: 'scoring.clarification.answer',
    label: { id: 'Menjawab permintaan klarifikasi', en: 'Answer a request for clarification' },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'scoring.clock.set',
    label: { id: 'Menetapkan waktu jawaban klarifikasi', en: 'Set the hours for a clarification' },
    roles: ['ministry_admin'],
  },
]
