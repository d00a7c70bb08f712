import { MedplumClient } from '@medplum/core'
import type { Bundle, MedicationDispense, MedicationRequest, Resource, Task } from '@medplum/fhirtypes'
import { Fhir, Versions } from 'fhir/fhir.js'
import { ParseConformance } from 'fhir/parseConformance.js'
import { Client } from 'fhir-kit-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { as } from '#test/people.ts'
import { BLITAR, FACILITY, fhirScene, handThrough, prescriptionBundle } from './scene.ts'

// Clients and a validator that others wrote, unchanged, over a real port.

let clock = new Date('2026-11-23T02:00:00Z')
const tick = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000)
}
const scene = await fhirScene(() => clock)
const validator = new Fhir(new ParseConformance(true, Versions.R4))
const faultsOf = (resource: unknown) =>
  validator
    .validate(resource as object, { skipCodeValidation: false, errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')
const entriesOf = ({ entry = [] }: Bundle) => entry.map(({ resource }) => resource as Resource)

let kit: Client
let medplum: MedplumClient
let sent: Bundle
const ticketIds = async () =>
  (
    (await scene.at.get(`/api/pharmacy/facilities/${FACILITY}/worklist`, as(scene.pharmacist, BLITAR)))
      .body as {
      tickets: { id: string; lane: string; number: string }[]
    }
  ).tickets

beforeAll(async () => {
  kit = new Client({ baseUrl: scene.base, bearerToken: scene.token })
  medplum = new MedplumClient({ baseUrl: scene.url, fhirUrlPath: `fhir/${BLITAR}`, accessToken: scene.token })
  const medicines = [{ code: 'CONTOH-01' }, { code: 'CONTOH-02' }]
  sent = (await kit.transaction({
    body: prescriptionBundle({ number: 'RX-1', medicines }) as never,
  })) as never
})

test('the validator finds what is wrong', () => {
  expect(faultsOf({ resourceType: 'Task', status: 'sometime', colour: 'red' })).not.toEqual([])
})

describe('fhir-kit-client', () => {
  test('reads what the server can do', async () => {
    const said = (await kit.capabilityStatement()) as unknown as Resource
    expect(faultsOf(said)).toEqual([])
    expect(said).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' })
  })

  test('sends a prescription as one transaction, and it stands in the express lane', async () => {
    expect(sent.type).toBe('transaction-response')
    expect(sent.entry?.map(({ response }) => response?.status)).toEqual(Array(7).fill('201 Created'))
    expect(faultsOf(sent)).toEqual([])
    expect(await ticketIds()).toMatchObject([{ lane: 'express', number: 'A-001' }])
  })

  test('sends the same again and changes nothing', async () => {
    const medicines = [{ code: 'CONTOH-01' }, { code: 'CONTOH-02' }]
    const body = prescriptionBundle({ number: 'RX-1', medicines })
    const [request] =
      (
        (await kit.search({
          resourceType: 'MedicationRequest',
          searchParams: { 'group-identifier': 'RX-1' },
        })) as unknown as Bundle
      ).entry ?? []
    const encounter = (request?.resource as MedicationRequest | undefined)?.encounter?.reference
    const again = (await kit.transaction({
      body: {
        ...body,
        entry: body.entry
          .filter(({ resource }) => resource.resourceType !== 'Encounter')
          .map((one) =>
            JSON.parse(
              JSON.stringify(one).replace('urn:uuid:00000000-0000-4000-8000-000000000003', encounter ?? ''),
            ),
          ),
      } as never,
    })) as unknown as Bundle
    expect(await ticketIds()).toHaveLength(1)
    const idsOf = (bundle: Bundle) =>
      entriesOf(bundle)
        .filter((one) => one.resourceType === 'MedicationRequest')
        .map(({ id }) => id)
    expect(idsOf(again)).toEqual(idsOf(sent))
  })

  test('searches by patient, status, identifier and group, page by page', async () => {
    const found = (await kit.search({
      resourceType: 'MedicationRequest',
      searchParams: {
        status: 'active',
        identifier: 'http://sys-ids.kemkes.go.id/prescription/1000|RX-1',
        _count: '1',
      },
    })) as unknown as Bundle
    expect(faultsOf(found)).toEqual([])
    expect(found.entry).toHaveLength(1)
    const next = (await kit.nextPage({ bundle: found as never })) as unknown as Bundle
    expect(next.entry).toHaveLength(1)
    expect(next.link?.some(({ relation }) => relation === 'next')).toBe(false)
    expect(next.entry?.[0]?.resource?.id).not.toBe(found.entry?.[0]?.resource?.id)
  })

  test('follows the queue as tasks with their periods', async () => {
    const [ticket] = await ticketIds()
    const found = (await kit.search({
      resourceType: 'Task',
      searchParams: { status: 'in-progress' },
    })) as unknown as Bundle
    expect(faultsOf(found)).toEqual([])
    const [task] = entriesOf(found) as Task[]
    expect(task).toMatchObject({
      identifier: [{ value: `${FACILITY}/${ticket?.number}` }],
      status: 'in-progress',
    })
    expect(task?.executionPeriod?.start).toBe('2026-11-23T02:00:00.000Z')
  })

  test('sees the medicine handed over, never before it was prepared (mdd-1)', async () => {
    const [ticket] = await ticketIds()
    await handThrough(scene, ticket?.id ?? '', tick)
    const found = (await kit.search({
      resourceType: 'MedicationDispense',
      searchParams: { status: 'completed' },
    })) as unknown as Bundle
    expect(faultsOf(found)).toEqual([])
    const dispenses = entriesOf(found) as MedicationDispense[]
    expect(dispenses).toHaveLength(2)
    for (const { whenPrepared = '', whenHandedOver = '', authorizingPrescription } of dispenses) {
      expect(new Date(whenHandedOver).getTime()).toBeGreaterThanOrEqual(new Date(whenPrepared).getTime())
      expect(authorizingPrescription?.[0]?.reference).toMatch(/^MedicationRequest\//)
    }
    const steps = entriesOf(
      (await kit.search({
        resourceType: 'Task',
        searchParams: { status: 'completed' },
      })) as unknown as Bundle,
    ) as Task[]
    expect(steps.map(({ businessStatus }) => businessStatus?.coding?.[0]?.code)).toContain('handed_over')
    for (const step of steps) {
      expect((step.executionPeriod?.start ?? '') <= (step.executionPeriod?.end ?? '')).toBe(true)
    }
  })
})

describe('MedplumClient', () => {
  test('reads and searches every type', async () => {
    for (const type of [
      'Patient',
      'Practitioner',
      'Organization',
      'Location',
      'Encounter',
      'Medication',
      'MedicationRequest',
      'MedicationDispense',
      'Task',
    ] as const) {
      const found = await medplum.search(type, '_count=5')
      expect(faultsOf(found), type).toEqual([])
      expect(found.entry?.length, type).toBeGreaterThan(0)
      const one = found.entry?.[0]?.resource as Resource
      const read = await medplum.readResource(type, one.id ?? '')
      expect(faultsOf(read), type).toEqual([])
      expect(read.meta?.versionId).toBe(one.meta?.versionId)
    }
  })

  test('creates only what is not there', async () => {
    const resource = {
      resourceType: 'Practitioner' as const,
      identifier: [{ system: 'urn:contoh', value: 'P-7' }],
      name: [{ text: 'Contoh Dokter Dua' }],
    }
    const one = await medplum.createResourceIfNoneExist(resource, 'identifier=urn:contoh|P-7')
    const two = await medplum.createResourceIfNoneExist(resource, 'identifier=urn:contoh|P-7')
    expect(two.id).toBe(one.id)
  })

  test('updates with a version, and is refused with an old one', async () => {
    const made = await medplum.createResource({ resourceType: 'Organization', name: 'Klinik Contoh' })
    const now = await medplum.updateResource({ ...made, name: 'Klinik Contoh Baru' })
    expect(now).toMatchObject({ name: 'Klinik Contoh Baru', meta: { versionId: '2' } })
    const old = await fetch(`${scene.base}/Organization/${made.id}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${scene.token}`,
        'content-type': 'application/fhir+json',
        'if-match': 'W/"1"',
      },
      body: JSON.stringify({ resourceType: 'Organization', id: made.id, name: 'Lama' }),
    })
    expect(old.status).toBe(412)
  })

  test('is told of what is not there as an outcome', async () => {
    const gone = medplum.readResource('Patient', '00000000-0000-4000-8000-000000000000')
    await expect(gone).rejects.toMatchObject({ outcome: { resourceType: 'OperationOutcome' } })
  })
})

/** A body, of which each test looks at what it asked for. */
interface Said {
  resourceType?: string
  entry?: Bundle['entry']
}

const ask = async (path: string, init: RequestInit = {}, token = scene.token) => {
  const reply = await fetch(`${scene.base}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json', ...init.headers },
  })
  const text = await reply.text()
  return {
    status: reply.status,
    headers: reply.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Said,
  }
}
const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) })

describe('the FHIR server', () => {
  test.each([
    ['/Appointment', {}, 404],
    ['/Patient?address=Wlingi', {}, 400],
    ['/Patient?_lastUpdated=kemarin', {}, 400],
    ['/Patient/none', {}, 404],
    ['/MedicationDispense', { method: 'POST', body: '{"resourceType":"MedicationDispense"}' }, 405],
    ['/Patient', { method: 'POST', body: '{' }, 400],
    ['/Patient', { method: 'POST', body: '{"resourceType":"Encounter"}' }, 400],
    ['/Patient', { method: 'POST', body: '{"resourceType":"Patient"}' }, 422],
    ['/Patient', { method: 'DELETE' }, 405],
  ] as const)('refuses in its own words: %s', async (path, init, status) => {
    const refused = await ask(path, init)
    expect([refused.status, refused.body.resourceType]).toEqual([status, 'OperationOutcome'])
    expect(refused.headers.get('content-type')).toContain('application/fhir+json')
    expect(faultsOf(refused.body)).toEqual([])
  })

  test('leaves an unknown parameter aside where the caller wishes it, and says so', async () => {
    const found = await ask('/Organization?address=Wlingi', { headers: { prefer: 'handling=lenient' } })
    expect(found.status).toBe(200)
    expect(found.body.entry?.at(-1)).toMatchObject({ search: { mode: 'outcome' } })
    expect(faultsOf(found.body)).toEqual([])
  })

  test('answers with a version and the time of the last change', async () => {
    const id = entriesOf(sent).find(({ resourceType }) => resourceType === 'Practitioner')?.id
    const read = await ask(`/Practitioner/${id}`)
    expect(read.headers.get('etag')).toBe('W/"1"')
    expect(new Date(read.headers.get('last-modified') ?? '').toISOString()).toBe('2026-11-23T02:00:00.000Z')
    const known = await ask(`/Practitioner/${id}`, { headers: { 'if-none-match': 'W/"1"' } })
    expect(known.status).toBe(304)
  })

  test('takes all of a transaction or nothing', async () => {
    const bundle = prescriptionBundle({ number: 'RX-2', nik: '9900000000000002' })
    const broken = {
      ...bundle,
      entry: bundle.entry.map((one) =>
        one.resource.resourceType === 'MedicationRequest'
          ? { ...one, resource: { ...one.resource, dispenseRequest: {} } }
          : one,
      ),
    }
    expect((await post('', broken)).status).toBe(422)
    const found = await ask('/Patient?identifier=9900000000000002')
    expect(found.body.entry).toEqual([])
  })

  test('refuses a reference that leads nowhere', async () => {
    const refused = await post('/Encounter', {
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: 'urn:uuid:none' },
    })
    expect(refused.status).toBe(422)
  })

  test('never puts compounded medicine into the express lane', async () => {
    const medicines = [{ code: 'CONTOH-01' }, { code: 'CONTOH-09', compounded: true }]
    expect(
      (await post('', prescriptionBundle({ number: 'RX-3', medicines, nik: '9900000000000003' }))).status,
    ).toBe(200)
    expect((await ticketIds()).map(({ lane }) => lane)).toEqual(['compounded'])
  })

  test('ends a prescription that the prescriber cancels', async () => {
    const found = await ask('/MedicationRequest?group-identifier=RX-3&_count=1')
    const one = found.body.entry?.[0]?.resource as MedicationRequest
    const put = await ask(`/MedicationRequest/${one.id}`, {
      method: 'PUT',
      body: JSON.stringify({ ...one, status: 'cancelled' }),
    })
    expect([put.status, (put.body as unknown as MedicationRequest).status]).toEqual([200, 'cancelled'])
    expect(await ticketIds()).toEqual([])
  })

  test('lets nobody in without the permission, and shows nothing of another region', async () => {
    expect((await ask('/Patient', {}, 'nobody-knows-this-token-at-all')).status).toBe(401)
    const other = await fetch(`${scene.url}/fhir/35.07/Patient`, {
      headers: { authorization: `Bearer ${scene.token}` },
    })
    expect(other.status).toBe(401)
    const person = await scene.at.get(`/fhir/${BLITAR}/Patient`, as(scene.pharmacist, BLITAR))
    expect(person.status).toBe(403)
  })

  test('notes every person it showed', async () => {
    await ask('/Patient?_count=200')
    const { rows } = await scene.at.database.owner.query(
      `select count(*)::int as reads from pharmacy.reads where tenant_id = $1 and read_by = $2 and what = 'fhir:Patient'`,
      [BLITAR, scene.clientId],
    )
    expect(rows[0].reads).toBeGreaterThan(0)
  })
})
