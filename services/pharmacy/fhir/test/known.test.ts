import type { Bundle, MedicationRequest, OperationOutcome } from '@medplum/fhirtypes'
import { Client } from 'fhir-kit-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { BLITAR, FACILITY, fhirScene, prescriptionBundle } from './scene.ts'

// What is sent again is known by its identifier, whatever the timing; sent by a client that others wrote.

const scene = await fhirScene(() => new Date('2026-11-23T02:00:00Z'))
const PRESCRIPTION = 'http://sys-ids.kemkes.go.id/prescription/1000'
const ITEM = 'http://sys-ids.kemkes.go.id/prescription-item/1000'

let kit: Client
let patient: string
beforeAll(async () => {
  kit = new Client({ baseUrl: scene.base, bearerToken: scene.token })
  const one = { system: 'https://fhir.kemkes.go.id/id/nik', value: '9900000000000900' }
  const made = await kit.create({
    resourceType: 'Patient',
    body: { resourceType: 'Patient', identifier: [one], name: [{ text: 'Contoh Pasien' }] } as never,
  })
  patient = `Patient/${(made as { id?: string }).id}`
})

const AUTHORED = '2026-11-23T01:55:00+00:00'
const request = (number: string, item: string | undefined, more: object = {}) => ({
  resourceType: 'MedicationRequest',
  identifier: item === undefined ? undefined : [{ system: ITEM, value: item }],
  groupIdentifier: { system: PRESCRIPTION, value: number },
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: {
    coding: [{ system: 'http://sys-ids.kemkes.go.id/kfa', code: 'CONTOH-01', display: 'Obat' }],
  },
  subject: { reference: patient },
  authoredOn: AUTHORED,
  dispenseRequest: {
    quantity: { value: 10, code: '{tbl}' },
    performer: { reference: `Organization/${FACILITY}` },
  },
  ...more,
})
const DRUG = { coding: [{ system: 'http://sys-ids.kemkes.go.id/kfa', code: 'CONTOH-02', display: 'Lain' }] }

const statusOf = (made: object): number => Client.httpFor(made as never).response?.status ?? 0

const create = async (body: object) => {
  try {
    const made = await kit.create({ resourceType: 'MedicationRequest', body: body as never })
    return { status: statusOf(made), id: (made as { id?: string }).id, why: undefined }
  } catch (refused) {
    const { status, data } = (refused as { response: { status: number; data: OperationOutcome } }).response
    return { status, id: undefined, why: data.issue[0]?.diagnostics }
  }
}

const countOf = async (text: string, ...values: string[]): Promise<number> => {
  const { rows } = await scene.at.database.owner.query(`select count(*)::int as n from ${text}`, [
    BLITAR,
    ...values,
  ])
  return rows[0].n
}
const ticketsOf = (number: string) =>
  countOf(
    `pharmacy.tickets as t join pharmacy.prescriptions as p on p.tenant_id = t.tenant_id
      and p.id = t.prescription_id where t.tenant_id = $1 and p.identifier_value like $2`,
    number,
  )

describe('an item sent again by itself, without a condition', () => {
  test.each([
    ['by the identifier of items', [{ system: ITEM, value: 'S-1-1' }]],
    ['by an identifier of the sender’s own', [{ system: 'urn:contoh:simrs', value: '77' }]],
    ['by what it is, where it has none', undefined],
  ])('is the one that is there: %s', async (name, identifier) => {
    const body = request(`S ${name}`, undefined, { identifier })
    const [one, two] = [await create(body), await create(body)]
    expect([one.status, two.status]).toEqual([201, 200])
    expect(two.id).toBe(one.id)
    expect(await ticketsOf(`S ${name}`)).toBe(1)
  })

  test('is the one of its identifier among the items of a prescription', async () => {
    const medicines = [{ code: 'CONTOH-01' }, { code: 'CONTOH-02' }]
    const bundle = prescriptionBundle({ number: 'S-2', medicines })
    const sent = (await kit.transaction({ body: bundle as never })) as unknown as Bundle
    const second = sent.entry
      ?.map(({ resource }) => resource)
      .filter((r) => r?.resourceType === 'MedicationRequest')[1]
    const body = {
      ...request('S-2', 'S-2-2', { medicationCodeableConcept: DRUG }),
      subject: (second as MedicationRequest).subject,
      dispenseRequest: { quantity: { value: 10.5, code: '{tbl}' } },
    }
    expect(await create(body)).toMatchObject({ status: 200, id: second?.id })
  })

  test('is the same under another number of the prescription, signed at the same moment', async () => {
    const one = await create(request('S-3', 'S-3-1'))
    const two = await create(request('S-3-lagi', 'S-3-1'))
    expect([two.status, two.id]).toEqual([200, one.id])
    expect(await ticketsOf('S-3%')).toBe(1)
  })

  test.each([
    ['signed at another moment', 'S-4-A', 'S-4-1', { authoredOn: '2026-11-23T01:56:00+00:00' }],
    ['where its name is only its place', 'S-4-B', '1', {}],
  ])('is another prescription under another number, %s', async (_, number, item, more) => {
    await create(request(number, item))
    const two = await create(request(`${number}-lagi`, item, more))
    expect(two.status).toBe(201)
    expect(await ticketsOf(`${number}%`)).toBe(2)
  })

  test.each([
    ['another medicine', 409, 'pharmacy.prescription_changed', 'S-5-1', { medicationCodeableConcept: DRUG }],
    [
      'another quantity',
      409,
      'pharmacy.prescription_changed',
      'S-5-1',
      { dispenseRequest: { quantity: { value: 11, code: '{tbl}' } } },
    ],
    ['an item it does not have', 422, 'pharmacy.fhir_prescription_split', 'S-5-2', {}],
  ] as const)('is refused with %s', async (_, status, why, item, more) => {
    await create(request('S-5', 'S-5-1'))
    expect(await create(request('S-5', item, more))).toEqual({ status, why, id: undefined })
    expect(await ticketsOf('S-5')).toBe(1)
  })
})

type Entries = ReturnType<typeof prescriptionBundle>['entry']

/** A prescription whose visit is new and, where wished, asked for by a condition; and a second visit beside it. */
function bundleOf(n: number, isConditioned: boolean, isTurned: boolean) {
  const { entry, ...bundle } = prescriptionBundle({ number: `B-${n}`, nik: `99000000000${10000 + n}` })
  const visit = entry.find(({ resource }) => resource.resourceType === 'Encounter') as Entries[number]
  const condition = `identifier=urn:contoh:kunjungan|K-B-${n}`
  const conditioned = { ...visit, request: { ...visit.request, ifNoneExist: condition } }
  const beside = JSON.parse(
    JSON.stringify(visit).replace(`K-B-${n}`, `K-B-${n}-dua`).replace(/0003"/, '0004"'),
  )
  const others = entry.filter((one) => one !== visit)
  const visits = [isConditioned ? conditioned : visit, beside]
  return { ...bundle, entry: [...others, ...(isTurned ? visits.reverse() : visits)] }
}

describe('bundles that bring the same new visit and patient at the same time', () => {
  const rounds = Array.from({ length: 12 }, (_, n) => n)
  test.each(rounds)('all succeed and leave one visit, one patient, one ticket (%i)', async (n) => {
    const send = (k: number) => kit.transaction({ body: bundleOf(n, k % 2 === n % 2, k > 1) as never })
    const all = await Promise.all([0, 1, 2, 3].map(send))
    expect(all.map(statusOf)).toEqual([200, 200, 200, 200])
    const visits = 'pharmacy.fhir_identifiers where tenant_id = $1 and value = $2'
    expect(await countOf(visits, `K-B-${n}`)).toBe(1)
    expect(
      await countOf(
        `pharmacy.fhir_documents where tenant_id = $1 and type = 'Encounter' and body::text like $2`,
        `%"K-B-${n}"%`,
      ),
    ).toBe(1)
    expect(
      await countOf('pharmacy.patients where tenant_id = $1 and nik = $2', `99000000000${10000 + n}`),
    ).toBe(1)
    expect(await ticketsOf(`B-${n}`)).toBe(1)
  })
})
