import type { Bundle, MedicationRequest } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { as } from '#test/people.ts'
import { BLITAR, FACILITY, fhirScene, prescriptionBundle } from './scene.ts'

const scene = await fhirScene(() => new Date('2026-11-23T02:00:00Z'))
const medicines = [{ code: 'CONTOH-01' }, { code: 'CONTOH-02' }]
const GROUP = 'http://sys-ids.kemkes.go.id/prescription/1000'
const ITEM = 'http://sys-ids.kemkes.go.id/prescription-item/1000'

type Sent = ReturnType<typeof prescriptionBundle>

const send = async (bundle: Sent, headers: Record<string, string> = {}) => {
  const reply = await fetch(scene.base, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${scene.token}`,
      'content-type': 'application/fhir+json',
      ...headers,
    },
    body: JSON.stringify(bundle),
  })
  return { status: reply.status, body: (await reply.json()) as Bundle }
}

type Reply = Awaited<ReturnType<typeof send>>

/** What the pharmacy holds of one prescription number: rows, tickets, items and facts. */
const heldOf = async (number: string) => {
  const { rows } = await scene.at.database.owner.query(
    `select count(distinct p.id)::int as prescriptions, count(distinct t.id)::int as tickets,
      count(distinct i.id)::int as items,
      (select count(*)::int from facts.fact where tenant_id = $1 and name = 'pharmacy.prescription_received'
        and payload ->> 'ticketId' = any(array_agg(t.id::text))) as facts
    from pharmacy.prescriptions as p
    join pharmacy.tickets as t on t.tenant_id = p.tenant_id and t.prescription_id = p.id
    join pharmacy.items as i on i.tenant_id = p.tenant_id and i.prescription_id = p.id
    where p.tenant_id = $1 and p.identifier_system = $2 and p.identifier_value = $3`,
    [BLITAR, GROUP, number],
  )
  return rows[0]
}
const ONE = { prescriptions: 1, tickets: 1, items: 2, facts: 1 }

const requestsOf = ({ entry = [] }: Bundle) =>
  entry
    .filter(({ resource }) => resource?.resourceType === 'MedicationRequest')
    .map(({ resource }) => (resource as MedicationRequest).id)

const statusesOf = ({ entry = [] }: Bundle) =>
  entry
    .filter(({ resource }) => resource?.resourceType === 'MedicationRequest')
    .map(({ response }) => response?.status)

type Condition = string | undefined

/** The bundle with the conditions (`If-None-Exist`) that are meant; the others stay as they are. */
const conditioned = (
  bundle: Sent,
  conditionOf: (type: string, n: number, given: Condition) => Condition,
): Sent => {
  const seen: Record<string, number> = {}
  return {
    ...bundle,
    entry: bundle.entry.map(({ request: { ifNoneExist, ...request }, ...one }) => {
      const { resourceType: type } = one.resource
      seen[type] = (seen[type] ?? 0) + 1
      const condition = conditionOf(type, seen[type], ifNoneExist)
      return { ...one, request: { ...request, ...(condition ? { ifNoneExist: condition } : {}) } }
    }) as Sent['entry'],
  }
}

/** As the README asks: patient, prescriber and visit by condition. */
const byCondition = (number: string, nik: string): Sent =>
  conditioned(prescriptionBundle({ number, medicines, nik }), (type, _, given) =>
    type === 'Encounter' ? `identifier=urn:contoh:kunjungan|K-${number}` : given,
  )

describe('the same bundle sent twice is one prescription and one ticket', () => {
  test.each([
    ['without a key', 'D-1', undefined, undefined],
    ['with the same key', 'D-2', 'contoh-kunci-0001', 'contoh-kunci-0001'],
    ['with another key', 'D-3', 'contoh-kunci-0002', 'contoh-kunci-0003'],
  ])('%s', async (_, number, first, second) => {
    const bundle = byCondition(number, `99000000000001${number.at(-1)}0`)
    const keyed = (key: string | undefined) => (key === undefined ? {} : { 'idempotency-key': key })
    const [one, two] = [await send(bundle, keyed(first)), await send(bundle, keyed(second))]
    expect([one.status, two.status]).toEqual([200, 200])
    expect(requestsOf(two.body)).toEqual(requestsOf(one.body))
    expect(await heldOf(number)).toEqual(ONE)
  })

  test('where the patient comes without a condition: the person is known by the number', async () => {
    const bundle = conditioned(byCondition('D-4', '9900000000000140'), (type, _, given) =>
      type === 'Patient' ? undefined : given,
    )
    const [one, two] = [await send(bundle), await send(bundle)]
    expect([one.status, two.status]).toEqual([200, 200])
    expect(requestsOf(two.body)).toEqual(requestsOf(one.body))
    expect(await heldOf('D-4')).toEqual(ONE)
  })

  test('where each item has a condition: the second is answered with what is there', async () => {
    const bundle = conditioned(byCondition('D-5', '9900000000000150'), (type, n, given) =>
      type === 'MedicationRequest' ? `identifier=${ITEM}|D-5-${n}` : given,
    )
    const [one, two] = [await send(bundle), await send(bundle)]
    expect(statusesOf(one.body)).toEqual(['201 Created', '201 Created'])
    expect(statusesOf(two.body)).toEqual(['200 OK', '200 OK'])
    expect(requestsOf(two.body)).toEqual(requestsOf(one.body))
    expect(await heldOf('D-5')).toEqual(ONE)
  })

  test('where the visit comes without a condition: it is known by its identifier', async () => {
    const bundle = prescriptionBundle({ number: 'D-6', medicines, nik: '9900000000000160' })
    const [one, two] = [await send(bundle), await send(bundle)]
    expect([one.status, two.status]).toEqual([200, 200])
    expect(statusesOf(two.body)).toEqual(['200 OK', '200 OK'])
    expect(requestsOf(two.body)).toEqual(requestsOf(one.body))
    expect(await heldOf('D-6')).toEqual(ONE)
  })

  test('where several come at once: all are answered the same, and one of them made it', async () => {
    const bundle = byCondition('D-7', '9900000000000170')
    const all = await Promise.all([send(bundle), send(bundle), send(bundle)])
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200])
    for (const { body } of all) expect(requestsOf(body)).toEqual(requestsOf((all[0] as Reply).body))
    expect(all.map(({ body }) => statusesOf(body)[0]).sort()).toEqual(['200 OK', '200 OK', '201 Created'])
    expect(await heldOf('D-7')).toEqual(ONE)
  })
})

test('a visit of a known identifier that says something else is refused whole and told of it', async () => {
  const bundle = prescriptionBundle({ number: 'D-9', medicines, nik: '9900000000000200' })
  expect((await send(bundle)).status).toBe(200)
  const other = await send(JSON.parse(JSON.stringify(bundle).replaceAll('finished', 'in-progress')))
  expect([other.status, other.body.resourceType]).toEqual([409, 'OperationOutcome'])
  expect(JSON.stringify(other.body)).toContain('If-None-Exist')
  expect(await heldOf('D-9')).toEqual(ONE)
})

test('two who register the same new person at once are both given that one person', async () => {
  const patient = {
    nik: '9900000000000190',
    ihsNumber: null,
    cardNumber: null,
    name: 'Contoh Pasien',
    birthDate: null,
    sex: null,
    phone: null,
  }
  const register = () =>
    scene.at.send('POST', '/api/pharmacy/patients', { patient }, as(scene.pharmacist, BLITAR))
  const all = await Promise.all([register(), register(), register()])
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200])
  const said = all.map(({ body }) => body as { patientId: string; isNew: boolean })
  expect(new Set(said.map(({ patientId }) => patientId)).size).toBe(1)
  expect(said.filter(({ isNew }) => isNew)).toHaveLength(1)
})

test('the same number with another medicine is refused whole and leaves the ticket as it is', async () => {
  const nik = '9900000000000180'
  await send(byCondition('D-8', nik))
  const other = JSON.stringify(byCondition('D-8', nik)).replaceAll('CONTOH-02', 'CONTOH-03')
  const refused = await send(JSON.parse(other))
  expect(refused.status).toBe(409)
  expect(refused.body).toMatchObject({
    resourceType: 'OperationOutcome',
    issue: [{ diagnostics: 'pharmacy.prescription_changed' }],
  })
  expect(await heldOf('D-8')).toEqual(ONE)
  const list = `/api/pharmacy/facilities/${FACILITY}/worklist`
  const { body } = await scene.at.get(list, as(scene.pharmacist, BLITAR))
  const { tickets } = body as { tickets: { number: string; state: string }[] }
  expect(new Set(tickets.map(({ number }) => number)).size).toBe(tickets.length)
  expect(tickets.every(({ state }) => state === 'received')).toBe(true)
})
