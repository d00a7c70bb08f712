import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'evaluation.result.import',
    label: {
      id: 'Menerbitkan hasil evaluasi dari berkas',
      en: 'Publish results of the evaluation from a file',
    },
    roles: ['ministry_admin'],
  },
  {
    name: 'evaluation.computation.save',
    label: { id: 'Menyimpan hitungan', en: 'Keep computations' },
    roles: ['ministry_admin', 'assessor', 'region_admin', 'opd_officer', 'leader'],
  },
]
