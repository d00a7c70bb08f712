import type { Manifest, Permission } from '#platform/module.ts'
import { route } from '#platform/module.ts'
import { bpjsSurfaces } from './bpjs/surfaces.ts'
import { ChangeConnection, GetConnections, ListOutbox, RetryOutbox } from './contract/exchange.ts'
import { changeConnection, getConnections, getOutbox, retryOutbox } from './exchange/connect.ts'
import { enqueue } from './exchange/enqueue.ts'
import { sendErrand } from './exchange/send.ts'
import { identifierTaken } from './fhir/problems.ts'
import { fhirSurfaces } from './fhir/surfaces.ts'

const permissions: readonly Permission[] = [
  {
    name: 'pharmacy.fhir.read',
    label: { id: 'Membaca lewat FHIR (tercatat)', en: 'Read by FHIR (noted)' },
    roles: [],
    machine: true,
  },
  {
    name: 'pharmacy.fhir.write',
    label: { id: 'Mengirim resep lewat FHIR', en: 'Send prescriptions by FHIR' },
    roles: [],
    machine: true,
  },
  {
    name: 'pharmacy.queue.serve',
    label: { id: 'Menanyakan antrean farmasi (BPJS)', en: 'Ask for the pharmacy queue (BPJS)' },
    roles: [],
    machine: true,
  },
]

/** What the module speaks with other systems: parts of its manifest. */
export const exchange = {
  permissions,
  routes: [
    route(GetConnections, getConnections),
    route(ChangeConnection, changeConnection),
    route(ListOutbox, getOutbox),
    route(RetryOutbox, retryOutbox),
  ],
  surfaces: [...fhirSurfaces, ...bpjsSurfaces],
  subscriptions: [enqueue],
  errands: [sendErrand],
  constraints: { fhir_identifiers_once: identifierTaken },
} satisfies Partial<Manifest>
