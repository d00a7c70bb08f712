import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'followup.recommendation.read',
    label: { id: 'Melihat rekomendasi dan tindak lanjutnya', en: 'See recommendations and their follow-up' },
    roles: ['ministry_admin', 'assessor', 'region_admin', 'opd_officer', 'leader', 'auditor'],
  },
  {
    name: 'followup.recommendation.plan',
    label: { id: 'Menetapkan OPD dan tenggat tindak lanjut', en: 'Give follow-up an agency and a due date' },
    roles: ['region_admin'],
  },
  {
    name: 'followup.recommendation.report',
    label: { id: 'Melaporkan tindak lanjut dengan bukti', en: 'Report follow-up with evidence' },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'followup.recommendation.judge',
    label: { id: 'Memberi rekomendasi dan menilai tindak lanjut', en: 'Recommend and judge follow-up' },
    roles: ['ministry_admin', 'assessor'],
  },
]
