import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { exchange } from './exchange.ts'
import { factWords } from './fact-words.ts'
import { facts } from './facts.ts'
import { indicators } from './indicators.ts'
import { live } from './live.ts'
import { measures } from './measures.ts'
import { permissions } from './permissions.ts'
import { facilityExists, parcelCodeTaken, patientNumbersClash } from './problems.ts'
import { routes } from './routes.ts'
import { listPharmacyTasks } from './tasks.ts'
import { traffic } from './traffic.ts'

export const pharmacy: Manifest = {
  name: 'pharmacy',
  folder: 'services/pharmacy',
  purpose: {
    id: 'Arjuna: antrean resep dari penerimaan sampai obat diserahkan.',
    en: 'Arjuna: prescriptions in line, from intake until the medicine is handed over.',
  },
  routes: [...routes, ...exchange.routes],
  permissions: [...permissions, ...exchange.permissions],
  facts,
  factWords,
  chores,
  errands: exchange.errands,
  subscriptions: exchange.subscriptions,
  surfaces: exchange.surfaces,
  measures,
  indicators,
  live,
  traffic,
  tasks: listPharmacyTasks,
  constraints: {
    ...exchange.constraints,
    pharmacy_facilities_code_once: facilityExists,
    patients_nik_once: patientNumbersClash,
    patients_ihs_once: patientNumbersClash,
    patients_card_once: patientNumbersClash,
    parcels_code_once: parcelCodeTaken,
  },
}
