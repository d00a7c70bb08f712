import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'selection.cohort.manage',
    label: {
      id: 'Mencatat angkatan dan keanggotaan daerah',
      en: 'Record cohorts and memberships of regions',
    },
    roles: ['ministry_admin'],
  },
  {
    name: 'selection.round.read',
    label: { id: 'Melihat seleksi daerah', en: 'See selections of regions' },
    roles: ['ministry_admin', 'assessor', 'region_admin', 'opd_officer', 'leader', 'auditor'],
  },
  {
    name: 'selection.round.manage',
    label: { id: 'Menyusun, membuka, dan memutuskan seleksi', en: 'Plan, open and decide selections' },
    roles: ['ministry_admin'],
  },
  {
    name: 'selection.ranking.read',
    label: {
      id: 'Melihat peringkat calon dan asal angkanya',
      en: 'See the ranking of candidates and its parts',
    },
    roles: ['ministry_admin'],
  },
  {
    name: 'selection.interview.score',
    label: { id: 'Mewawancarai calon dan memberi nilai', en: 'Interview candidates and score them' },
    roles: ['ministry_admin', 'assessor'],
  },
  {
    name: 'selection.questionnaire.read',
    label: { id: 'Melihat kuesioner seleksi daerah sendiri', en: 'See the own region’s questionnaire' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor'],
  },
  {
    name: 'selection.questionnaire.fill',
    label: { id: 'Mengisi kuesioner seleksi', en: 'Fill in the questionnaire' },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'selection.questionnaire.submit',
    label: {
      id: 'Mengirim kuesioner seleksi ke kementerian',
      en: 'Submit the questionnaire to the ministry',
    },
    roles: ['region_admin', 'leader'],
  },
  {
    name: 'selection.readiness.read',
    label: { id: 'Melihat kesiapan daerah sendiri', en: 'See the own region’s readiness' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor'],
  },
  {
    name: 'selection.readiness.fill',
    label: { id: 'Menilai kesiapan daerah', en: 'Rate the region’s readiness' },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'selection.readiness.submit',
    label: { id: 'Mengirim penilaian kesiapan', en: 'Submit the readiness assessment' },
    roles: ['region_admin', 'leader'],
  },
]
