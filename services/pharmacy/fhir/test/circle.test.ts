import { beforeAll, describe, expect, test } from 'vitest'
import { as } from '#test/people.ts'
import { lockTicket } from '../../store/tickets.ts'
import { BLITAR, FACILITY, fhirScene, prescriptionBundle } from './scene.ts'

// Many who hold several things at once, named in opposite order: nobody waits in a circle (SQLSTATE 40P01).

const scene = await fhirScene(() => new Date('2026-11-23T02:00:00Z'))
const TIMES = 12
const turns = Array.from({ length: TIMES }, (_, i) => i + 1)

type Sent = Pick<ReturnType<typeof prescriptionBundle>, 'resourceType' | 'type'> & { entry: object[] }
type Ticket = { id: string; number: string; lane: string }

const send = async (bundle: object) => {
  const reply = await fetch(scene.base, {
    method: 'POST',
    headers: { authorization: `Bearer ${scene.token}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify(bundle),
  })
  const body = (await reply.json()) as { entry: { resource: { id: string; resourceType: string } }[] }
  return { status: reply.status, body }
}

/** Several bundles as one: each keeps names (urn:uuid) of its own. */
const joined = (...bundles: readonly Sent[]): Sent => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: bundles.flatMap((one, i) => JSON.parse(JSON.stringify(one.entry).replaceAll('uuid:0', `uuid:${i}`))),
})

const nikOf = (n: number) => `99${String(n).padStart(14, '0')}`
const finished = (number: string, nik: string) => prescriptionBundle({ number, nik })
const mixed = (number: string, nik: string) =>
  prescriptionBundle({ number, nik, medicines: [{ code: 'CONTOH-09', compounded: true }] })

const worklist = async (): Promise<Ticket[]> => {
  const path = `/api/pharmacy/facilities/${FACILITY}/worklist`
  return ((await scene.at.get(path, as(scene.pharmacist, BLITAR))).body as { tickets: Ticket[] }).tickets
}

const allOf = (status: number, replies: readonly { status: number }[]) =>
  expect(replies.map((one) => one.status)).toEqual(replies.map(() => status))

test('bundles with prescriptions of two lanes in opposite order are all taken in, without a gap', async () => {
  const pair = (n: number) => [
    joined(finished(`L-${n}-1`, nikOf(n)), mixed(`L-${n}-2`, nikOf(n + 100))),
    joined(mixed(`L-${n}-3`, nikOf(n + 200)), finished(`L-${n}-4`, nikOf(n + 300))),
  ]
  allOf(200, await Promise.all(turns.flatMap(pair).map(send)))
  const given = (await worklist()).map(({ number }) => number).sort()
  const numbers = (letter: string) =>
    Array.from({ length: TIMES * 2 }, (_, i) => `${letter}-${String(i + 1).padStart(3, '0')}`)
  expect(given).toEqual([...numbers('A'), ...numbers('R')])
})

describe('two known patients', () => {
  const both = turns.map((n) => [nikOf(1000 + n), nikOf(2000 + n)] as const)
  const IHS = 'https://fhir.kemkes.go.id/id/ihs-number'
  const known = (system: string, value: string) => ({
    fullUrl: `urn:uuid:00000000-0000-4000-8000-${value.slice(-12).padStart(12, '0')}`,
    resource: { resourceType: 'Patient', identifier: [{ system, value }], name: [{ text: 'Contoh Pasien' }] },
    request: { method: 'POST', url: 'Patient' },
  })
  const named = (entry: object[]): Sent => ({ resourceType: 'Bundle', type: 'transaction', entry })
  const ihsOf = (nik: string) => `P${nik.slice(-8)}`

  beforeAll(async () => {
    for (const nik of both.flat()) {
      const patient = { nik, ihsNumber: ihsOf(nik), cardNumber: null, name: 'Contoh Pasien' }
      const rest = { birthDate: null, sex: null, phone: null }
      const body = { patient: { ...patient, ...rest } }
      await scene.at.send('POST', '/api/pharmacy/patients', body, as(scene.pharmacist, BLITAR))
    }
  })

  test('named in opposite order and by different numbers are both completed by both', async () => {
    const NIK = 'https://fhir.kemkes.go.id/id/nik'
    const sent = both.flatMap(([one, other]) => [
      named([known(NIK, one), known(NIK, other)]),
      named([known(IHS, ihsOf(other)), known(IHS, ihsOf(one))]),
    ])
    allOf(200, await Promise.all(sent.map(send)))
  })
})

test('two that cancel the same prescriptions in opposite order: one does, the other is told so', async () => {
  const cancelled = (ids: readonly string[]) => ({
    ...{ resourceType: 'Bundle', type: 'transaction' },
    entry: ids.map((id) => ({
      resource: { resourceType: 'MedicationRequest', id, status: 'cancelled' },
      request: { method: 'PUT', url: `MedicationRequest/${id}` },
    })),
  })
  const made = await Promise.all(
    turns.map((n) => send(joined(finished(`C-${n}-1`, nikOf(3000 + n)), mixed(`C-${n}-2`, nikOf(4000 + n))))),
  )
  const idsOf = ({ body }: (typeof made)[number]) =>
    body.entry.flatMap(({ resource }) => (resource.resourceType === 'MedicationRequest' ? [resource.id] : []))
  const pairs = await Promise.all(
    made.map(async (one) => {
      const ids = idsOf(one)
      return Promise.all([send(cancelled(ids)), send(cancelled([...ids].reverse()))])
    }),
  )
  for (const pair of pairs) expect(pair.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a desk and a bundle that bring the same prescription at once come to one ticket', async () => {
  const system = 'http://sys-ids.kemkes.go.id/prescription/1000'
  const atDesk = async (n: number) => {
    const patient = { nik: nikOf(6000 + n), ihsNumber: null, cardNumber: null, name: 'Contoh Pasien' }
    const rest = { birthDate: null, sex: null, phone: null }
    const headers = as(scene.pharmacist, BLITAR)
    const registered = await scene.at.send(
      'POST',
      '/api/pharmacy/patients',
      { patient: { ...patient, ...rest } },
      headers,
    )
    const { patientId } = registered.body as { patientId: string }
    const items = [{ drug: 'CONTOH-01', name: 'Obat', unit: '{tbl}', quantity: '10.5' }]
    const identifier = { system, value: `D-${n}-2` }
    const prescription = { facility: FACILITY, patientId, items, identifier }
    return scene.at.send('POST', '/api/pharmacy/prescriptions', { prescription }, headers)
  }
  const before = (await worklist()).length
  const replies = await Promise.all(
    turns.flatMap((n) => [
      send(joined(finished(`D-${n}-1`, nikOf(5000 + n)), finished(`D-${n}-2`, nikOf(6000 + n)))),
      atDesk(n),
    ]),
  )
  allOf(200, replies)
  expect(await worklist()).toHaveLength(before + TIMES * 2)
})

test('opening a sealed prescription, which numbers its fact at once, waits for no act at the desk', async () => {
  const [{ id, number }] = (await worklist()) as [Ticket]
  const reason = 'Contoh: keluarga mengadu.'
  const asked = { facility: FACILITY, number, day: '2026-11-23', ground: 'complaint', reason }
  const opening = await scene.at.database.inTenant(BLITAR, 'desk', async (tx) => {
    await lockTicket(tx, BLITAR, id)
    return scene.at.send('POST', '/api/pharmacy/openings', asked, as(scene.admin, BLITAR))
  })
  expect(opening.status).toBe(200)
})

test('two drug tables that name the same medicines in opposite order are both taken over', async () => {
  const codes = Array.from({ length: 3000 }, (_, i) => `CONTOH-T${i}`)
  const table = (lines: readonly string[], unit: string) =>
    ['kode,nama,satuan,barcode,formularium,program']
      .concat(lines.map((code, i) => `${code},Contoh ${code},${unit},${i},ya,tidak`))
      .join('\n')
  const upload = (lines: readonly string[], unit: string) =>
    scene.at.upload(
      '/api/pharmacy/drugs/imports',
      { name: 'formularium.csv', bytes: table(lines, unit) },
      {},
      as(scene.pharmacist, BLITAR),
    )
  allOf(200, await Promise.all([upload(codes, '{tbl}'), upload([...codes].reverse(), '{kapsul}')]))
  allOf(200, await Promise.all([upload(codes, 'mL'), upload([...codes].reverse(), '{tbl}')]))
})
