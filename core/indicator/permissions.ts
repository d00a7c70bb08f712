import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'indicator.value.read',
    label: {
      id: 'Melihat indikator dan asal angkanya',
      en: 'See indicators and where their values come from',
    },
    roles: [
      'region_admin',
      'leader',
      'opd_officer',
      'service_operator',
      'call_taker',
      'dispatcher',
      'pharmacist',
      'auditor',
      'assessor',
    ],
  },
  {
    name: 'indicator.definition.change',
    label: {
      id: 'Menetapkan indikator, pemilik, tautan, dan terbitannya',
      en: 'Define indicators, their owners, links and publication',
    },
    roles: ['region_admin'],
  },
  {
    name: 'indicator.target.set',
    label: { id: 'Menetapkan nilai awal dan target', en: 'Set baselines and targets' },
    roles: ['region_admin', 'leader'],
  },
  {
    name: 'indicator.value.propose',
    label: { id: 'Mengusulkan nilai indikator', en: 'Propose values of indicators' },
    roles: ['region_admin', 'opd_officer', 'service_operator'],
  },
  {
    name: 'indicator.value.approve',
    label: { id: 'Menyetujui nilai usulan orang lain', en: 'Approve values that others proposed' },
    roles: ['region_admin', 'leader'],
  },
  {
    name: 'indicator.anomaly.read',
    label: { id: 'Melihat kejanggalan', en: 'See anomalies' },
    roles: ['region_admin', 'leader', 'auditor', 'assessor'],
  },
  {
    name: 'indicator.anomaly.settle',
    label: { id: 'Menuntaskan kejanggalan', en: 'Settle anomalies' },
    roles: ['region_admin', 'auditor'],
  },
]
