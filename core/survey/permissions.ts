import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'survey.survey.read',
    label: { id: 'Melihat survei warga daerah', en: 'See the region’s citizen survey' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor'],
  },
  {
    name: 'survey.survey.manage',
    label: {
      id: 'Menyiapkan, membuka, dan menghentikan survei warga',
      en: 'Prepare, open and stop the citizen survey',
    },
    roles: ['region_admin'],
  },
  {
    name: 'survey.interview.assist',
    label: { id: 'Membantu warga mengisi survei', en: 'Help citizens fill in the survey' },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'survey.finding.decide',
    label: { id: 'Memutuskan peringatan mutu survei', en: 'Decide on warnings of the survey’s quality' },
    roles: ['region_admin'],
  },
  {
    name: 'survey.validity.confirm',
    label: { id: 'Mengesahkan hasil survei warga', en: 'Confirm the validity of the citizen survey' },
    roles: ['leader'],
  },
  {
    name: 'survey.result.read',
    label: {
      id: 'Melihat hasil survei warga yang disahkan',
      en: 'See confirmed results of the citizen survey',
    },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor', 'assessor', 'ministry_admin'],
  },
  {
    name: 'survey.progress.read',
    label: { id: 'Melihat survei semua daerah', en: 'See how far the surveys of all regions are' },
    roles: ['ministry_admin'],
  },
]
