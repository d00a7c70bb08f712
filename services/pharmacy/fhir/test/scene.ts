import { createServer } from 'node:net'
import { beforeAll } from 'vitest'
import { as, type Person, peopleServer } from '#test/people.ts'

export const BLITAR = '35.05'
export const FACILITY = 'rsud-contoh'

/** A port nobody listens to now; the server must know its own address before it starts. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A pharmacy behind a real port, its people, and a machine that may speak FHIR and ask for the queue. */
export async function fhirScene(clock: () => Date) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const at = peopleServer(clock, { PUBLIC_URL: url })
  const scene = {
    at,
    url,
    base: `${url}/fhir/${BLITAR}`,
    admin: undefined as unknown as Person,
    pharmacist: undefined as unknown as Person,
    assistant: undefined as unknown as Person,
    clientId: '',
    secret: '',
    token: '',
  }
  beforeAll(async () => {
    scene.admin = await at.hire(BLITAR, 'region_admin', 'Contoh Admin')
    scene.pharmacist = await at.hire(BLITAR, 'pharmacist', 'Contoh Apoteker')
    scene.assistant = await at.hire(BLITAR, 'pharmacy_assistant', 'Contoh Asisten')
    await at.app.listen({ port, host: '127.0.0.1' })
    const facility = { code: FACILITY, name: 'RSUD Contoh', kind: 'hospital', isExample: true }
    await at.send('POST', '/api/pharmacy/facilities', facility, as(scene.pharmacist, BLITAR))
    const client = {
      name: 'Contoh SIMRS',
      purpose: 'Mengirim resep dan menanyakan antrean.',
      permissions: ['pharmacy.fhir.read', 'pharmacy.fhir.write', 'pharmacy.queue.serve'],
    }
    const made = await at.send('POST', '/api/machine/clients', client, as(scene.admin, BLITAR))
    const { clientId, secret } = made.body as { clientId: string; secret: string }
    Object.assign(scene, { clientId, secret, token: await tokenOf(url, clientId, secret) })
  })
  return scene
}

export async function tokenOf(url: string, clientId: string, secret: string): Promise<string> {
  const reply = await fetch(`${url}/oauth/${BLITAR}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
    }),
  })
  return ((await reply.json()) as { access_token: string }).access_token
}

export interface BundleOptions {
  number: string
  /** Medicines; a compounded one is marked. */
  medicines?: readonly { code: string; compounded?: boolean }[]
  nik?: string
  ihs?: string
  booking?: string
}

/** A prescription as another system sends it: all in one transaction, named by urn:uuid. */
export function prescriptionBundle({
  number,
  medicines = [{ code: 'CONTOH-01' }],
  nik = '9900000000000001',
  ...more
}: BundleOptions) {
  const urn = (n: number) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  const post = (n: number, resource: { resourceType: string }, ifNoneExist?: string) => ({
    fullUrl: urn(n),
    resource,
    request: { method: 'POST' as const, url: resource.resourceType, ...(ifNoneExist ? { ifNoneExist } : {}) },
  })
  const patient = {
    resourceType: 'Patient',
    identifier: [
      { system: 'https://fhir.kemkes.go.id/id/nik', value: nik },
      ...(more.ihs ? [{ system: 'https://fhir.kemkes.go.id/id/ihs-number', value: more.ihs }] : []),
    ],
    name: [{ text: 'Contoh Pasien' }],
    gender: 'female',
    birthDate: '1980-02-03',
  }
  const practitioner = {
    resourceType: 'Practitioner',
    identifier: [{ system: 'https://fhir.kemkes.go.id/id/nakes-his-number', value: 'N-CONTOH-1' }],
    name: [{ text: 'Contoh Dokter' }],
  }
  const encounter = {
    resourceType: 'Encounter',
    identifier: [{ system: 'urn:contoh:kunjungan', value: `K-${number}` }],
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: urn(1) },
  }
  const system = 'http://sys-ids.kemkes.go.id/prescription/1000'
  const pairs = medicines.flatMap(({ code, compounded = false }, i) => [
    post(10 + i, medicine(code, compounded)),
    post(50 + i, {
      resourceType: 'MedicationRequest',
      identifier: [
        { system, value: number },
        { system: 'http://sys-ids.kemkes.go.id/prescription-item/1000', value: `${number}-${i + 1}` },
        ...(more.booking ? [{ system: 'urn:penataran:pharmacy:bpjs-booking', value: more.booking }] : []),
      ],
      status: 'active',
      intent: 'order',
      medicationReference: { reference: urn(10 + i) },
      subject: { reference: urn(1) },
      encounter: { reference: urn(3) },
      requester: { reference: urn(2) },
      authoredOn: '2026-11-23T01:55:00+00:00',
      dosageInstruction: [
        {
          text: '3 x sehari 1 tablet',
          route: { coding: [{ system: 'http://www.whocc.no/atc', code: 'O', display: 'Oral' }] },
        },
      ],
      dispenseRequest: {
        quantity: { value: 10.5, code: '{tbl}', unit: 'tablet', system: 'http://unitsofmeasure.org' },
        expectedSupplyDuration: { value: 5, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' },
        performer: { reference: `Organization/${FACILITY}` },
      },
    } as never),
  ])
  return {
    resourceType: 'Bundle' as const,
    type: 'transaction' as const,
    entry: [
      ...pairs,
      post(3, encounter as never),
      post(2, practitioner as never, 'identifier=https://fhir.kemkes.go.id/id/nakes-his-number|N-CONTOH-1'),
      post(1, patient as never, `identifier=https://fhir.kemkes.go.id/id/nik|${nik}`),
    ],
  }
}

const medicine = (code: string, compounded: boolean) => ({
  resourceType: 'Medication',
  code: { coding: [{ system: 'http://sys-ids.kemkes.go.id/kfa', code, display: `Obat ${code}` }] },
  extension: [
    {
      url: 'https://fhir.kemkes.go.id/r4/StructureDefinition/MedicationType',
      valueCodeableConcept: {
        coding: [
          {
            system: 'http://terminology.kemkes.go.id/CodeSystem/medication-type',
            code: compounded ? 'SD' : 'NC',
          },
        ],
      },
    },
  ],
})

/** Takes a ticket from received to handed over, by the people of the desk. */
export async function handThrough(
  scene: Awaited<ReturnType<typeof fhirScene>>,
  ticketId: string,
  tick: (seconds: number) => void,
  owed: readonly { itemId: string; quantity: string }[] = [],
): Promise<void> {
  const { at, pharmacist, assistant } = scene
  const act = async (person: Person, path: string, body: object = {}) => {
    tick(60)
    const reply = await at.send('POST', `/api/pharmacy/tickets/${ticketId}/${path}`, body, as(person, BLITAR))
    if (reply.status !== 200) throw new Error(`${path}: ${reply.text}`)
  }
  const file = await at.get(`/api/pharmacy/tickets/${ticketId}?purpose=service`, as(pharmacist, BLITAR))
  const { prescription } = file.body as { prescription: { items: { barcode: string }[] } }
  await act(pharmacist, 'screenings')
  await act(assistant, 'preparations')
  await act(pharmacist, 'checks', { codes: prescription.items.map(({ barcode }) => barcode) })
  await act(assistant, 'readiness')
  await act(assistant, 'calls', { counter: '1' })
  await act(pharmacist, 'handovers', {
    identifiedBy: 'bpjs_card',
    educated: true,
    ...(owed.length > 0 ? { owed } : {}),
  })
}
