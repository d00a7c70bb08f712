import { randomUUID } from 'node:crypto'
import type { ProgrammeContent } from '../contract.ts'

/** Complete content of an example, with an own code each time. */
export const contentOf = (
  ownerOpdId: string | null,
  over: Partial<ProgrammeContent> = {},
): ProgrammeContent => ({
  code: `C-${randomUUID().slice(0, 8)}`,
  name: 'Contoh layanan daring',
  description: '',
  dimension: 'governance',
  subDimension: 'public_service',
  quickWinYear: null,
  ownerOpdId,
  coOwnerIds: [],
  beneficiaries: 'Warga',
  from: '2026-01',
  to: '2028-12',
  villages: [],
  targets: [
    {
      id: randomUUID(),
      kind: 'output',
      name: 'Layanan yang daring',
      unit: 'layanan',
      direction: 'up',
      baseline: '2.5',
      years: [{ year: 2026, target: '10' }],
    },
  ],
  budgets: [{ year: 2026, source: 'APBD', amount: '250000000' }],
  risks: [{ factor: 'Jaringan putus', cause: 'Listrik padam', likelihood: 2, mitigation: 'Genset' }],
  dependsOn: [],
  goalIds: [],
  serviceModule: null,
  indicators: [],
  notes: '',
  ...over,
})
