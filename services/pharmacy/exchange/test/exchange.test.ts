import { Fhir, Versions } from 'fhir/fhir.js'
import { ParseConformance } from 'fhir/parseConformance.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { runAsSystem } from '#platform/start.ts'
import { as } from '#test/people.ts'
import type { Connection, OutboxEntry } from '../../contract.ts'
import {
  BLITAR,
  FACILITY,
  fhirScene,
  handThrough,
  prescriptionBundle,
  tokenOf,
} from '../../fhir/test/scene.ts'
import { enqueue } from '../enqueue.ts'
import { sendDue } from '../send.ts'
import {
  type BpjsLoopback,
  openBpjsLoopback,
  openSatusehatLoopback,
  type SatusehatLoopback,
} from './loopback.ts'

let clock = new Date('2026-11-23T02:00:00Z')
const tick = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000)
}
const scene = await fhirScene(() => clock)
const { at } = scene
const BPJS = { consId: '1234', secret: 'contoh-rahasia-bpjs', userKey: 'contoh-user-key' }
const SATUSEHAT = { clientId: 'contoh-client', secret: 'contoh-rahasia-satusehat' }
let satusehat: SatusehatLoopback
let bpjs: BpjsLoopback

const connections = `/api/pharmacy/facilities/${FACILITY}/connections`
const connect = (kind: string, settings: object, secrets: object = {}, person = scene.pharmacist) =>
  at.send(
    'PUT',
    `${connections}/${kind}`,
    { settings: { environment: 'sandbox', organisation: '', location: '', ...settings }, ...secrets },
    as(person, BLITAR),
  )
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code
/** The product sends only to hosts of the exchanges; the test leads it home behind its back. */
const lead = (kind: string, url: string) =>
  at.database.owner.query('update pharmacy.connections set address = $1 where tenant_id = $2 and kind = $3', [
    url,
    BLITAR,
    kind,
  ])

beforeAll(async () => {
  satusehat = await openSatusehatLoopback(SATUSEHAT.clientId, SATUSEHAT.secret)
  bpjs = await openBpjsLoopback(BPJS)
  const address = 'https://api-satusehat.kemkes.go.id'
  const numbers = { organisation: '1000', location: 'L-1' }
  await connect(
    'satusehat',
    { address, clientId: SATUSEHAT.clientId, ...numbers },
    { secret: SATUSEHAT.secret },
  )
  const antrean = 'https://apijkn.bpjs-kesehatan.go.id/antreanrs/antrean/'
  await connect(
    'bpjs',
    { address: antrean, clientId: BPJS.consId },
    { secret: BPJS.secret, userKey: BPJS.userKey },
  )
  await lead('satusehat', satusehat.url)
  await lead('bpjs', `${bpjs.url}/antreanrs/antrean/`)
})
afterAll(() => Promise.all([satusehat.close(), bpjs.close()]))

const validator = new Fhir(new ParseConformance(true, Versions.R4))
const faultsOf = (resource: unknown) =>
  validator
    .validate(resource as object, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')

const hear = () =>
  deliverWaiting({ database: at.database, subscriptions: [enqueue], now: () => clock } as never)
const send = async () => {
  await hear()
  await runAsSystem(at.database, BLITAR, (ctx) =>
    sendDue({ ...ctx, now: clock, secrets: at.database.secrets }),
  )
}
const outbox = async () =>
  (
    (await at.get(`/api/pharmacy/facilities/${FACILITY}/outbox`, as(scene.pharmacist, BLITAR))).body as {
      entries: OutboxEntry[]
    }
  ).entries
const standing = async (kind: string) =>
  (
    (await at.get(connections, as(scene.pharmacist, BLITAR))).body as { connections: Connection[] }
  ).connections.find((one) => one.kind === kind) as Connection

let count = 0
/** A prescription comes by FHIR; gives its ticket. */
async function take(more: { ihs?: string; booking?: string } = {}): Promise<string> {
  count += 1
  const nik = `99000000000001${String(count).padStart(2, '0')}`
  const body = prescriptionBundle({ number: `RX-${count}`, nik, ...more })
  const token = await tokenOf(scene.url, scene.clientId, scene.secret)
  const sent = await fetch(scene.base, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify(body),
  })
  expect(sent.status).toBe(200)
  const { rows } = await at.database.owner.query<{ id: string }>(
    `select t.id from pharmacy.tickets as t join pharmacy.prescriptions as p on p.id = t.prescription_id
     where p.identifier_value = $1`,
    [`RX-${count}`],
  )
  return rows[0]?.id ?? ''
}

describe('a connection', () => {
  test('never shows its secrets', async () => {
    const { text, status } = await at.get(connections, as(scene.pharmacist, BLITAR))
    expect(status).toBe(200)
    for (const secret of [BPJS.secret, BPJS.userKey, SATUSEHAT.secret]) expect(text).not.toContain(secret)
    const { rows } = await at.database.owner.query('select * from pharmacy.connections')
    expect(JSON.stringify(rows)).not.toContain(BPJS.secret)
  })

  test.each([
    ['https://contoh.example', 'pharmacy.address_foreign'],
    ['http://api-satusehat.kemkes.go.id', 'pharmacy.address_foreign'],
    ['https://kemkes.go.id.contoh.example', 'pharmacy.address_foreign'],
    ['', 'pharmacy.connection_incomplete'],
  ])('sends health data nowhere else: %s', async (address, code) => {
    const other = { code: 'puskesmas-contoh', name: 'Puskesmas Contoh', kind: 'puskesmas', isExample: true }
    await at.send('POST', '/api/pharmacy/facilities', other, as(scene.pharmacist, BLITAR))
    const reply = await at.send(
      'PUT',
      '/api/pharmacy/facilities/puskesmas-contoh/connections/satusehat',
      {
        settings: { environment: 'production', address, clientId: 'x', organisation: '1', location: '2' },
        secret: 'rahasia-1',
      },
      as(scene.pharmacist, BLITAR),
    )
    expect([reply.status, codeOf(reply)]).toEqual([422, code])
  })

  test('is set by whoever may, in the own region, for a facility there is', async () => {
    expect((await connect('bpjs', { address: '', clientId: '' }, {}, scene.assistant)).status).toBe(403)
    expect((await at.get(connections)).status).toBe(401)
    const asri = await at.hire('35.07', 'pharmacist', 'Contoh Apoteker Lain')
    expect((await at.get(connections, as(asri, '35.07'))).status).toBe(404)
    expect(
      (await at.get('/api/pharmacy/facilities/tidak-ada/connections', as(scene.pharmacist, BLITAR))).status,
    ).toBe(404)
  })
})

describe('BPJS', () => {
  test('hears of number and tasks in order, with milliseconds, each once', async () => {
    const ticketId = await take({ booking: 'BK-CONTOH-1' })
    const received = clock.getTime()
    await handThrough(scene, ticketId, tick)
    await send()
    await send()
    expect(bpjs.heard.map(({ path }) => path.split('/').at(-1))).toEqual([
      'add',
      'updatewaktu',
      'updatewaktu',
      'updatewaktu',
    ])
    expect(bpjs.taken.map(({ taskid }) => taskid)).toEqual([undefined, 5, 6, 7])
    expect(bpjs.taken[1]).toEqual({
      kodebooking: 'BK-CONTOH-1',
      taskid: 5,
      waktu: received,
      jenisresep: 'Non racikan',
    })
  })

  test('is counted: tasks sent and accepted', async () => {
    const { rows } = await at.database.owner.query<{ name: string; count: number }>(
      `select name, count(*)::int as count from facts.fact where name like 'pharmacy.bpjs%' group by name order by name`,
    )
    expect(rows).toEqual([
      { name: 'pharmacy.bpjs_task_accepted', count: 3 },
      { name: 'pharmacy.bpjs_task_sent', count: 3 },
    ])
  })

  test('hears nothing of whoever has no booking', async () => {
    const before = bpjs.heard.length
    await take()
    await send()
    expect(bpjs.heard).toHaveLength(before)
  })

  test('that is overloaded loses nothing and doubles nothing', async () => {
    await take({ booking: 'BK-CONTOH-2' })
    bpjs.mood = 'overloaded'
    await send()
    expect(await standing('bpjs')).toMatchObject({ waiting: 2, pausedUntil: expect.any(String) })
    bpjs.mood = 'well'
    const silent = bpjs.heard.length
    await send()
    expect(bpjs.heard).toHaveLength(silent)
    tick(120)
    await send()
    expect((await standing('bpjs')).waiting).toBe(0)
    expect(bpjs.taken.filter(({ kodebooking }) => kodebooking === 'BK-CONTOH-2')).toHaveLength(2)
  })

  test('whose answers get lost hears a message twice and keeps it once', async () => {
    await take({ booking: 'BK-CONTOH-3' })
    bpjs.mood = 'loses_answers'
    await send()
    bpjs.mood = 'well'
    tick(180)
    await send()
    tick(180)
    await send()
    expect(bpjs.taken.filter(({ kodebooking }) => kodebooking === 'BK-CONTOH-3')).toHaveLength(2)
    expect((await standing('bpjs')).waiting).toBe(0)
  })

  test('is not told of a wait it would not believe', async () => {
    const ticketId = await take({ booking: 'BK-CONTOH-4' })
    await hear()
    await at.database.owner.query(
      `insert into pharmacy.outbox (tenant_id, id, facility, kind, action, subject, ticket_id, task, told_at, place, state, next_at, created_at)
       values ($1, gen_random_uuid(), $2, 'bpjs', 'task', 'early', $3, 6, $4, 99999999, 'waiting', $5, $5)`,
      [BLITAR, FACILITY, ticketId, new Date(clock.getTime() - 60_000), clock],
    )
    await send()
    const early = (await outbox()).find(({ task, state }) => task === 6 && state === 'refused')
    expect(early?.lastProblem).toBe('before_task_5')
  })
})

describe('SATUSEHAT', () => {
  const kinds = () => satusehat.kept.map(({ resourceType }) => resourceType)

  test('refuses what it cannot know, and takes it once that is mended', async () => {
    await at.database.owner.query(`update pharmacy.outbox set state = 'accepted' where kind = 'satusehat'`)
    satusehat.kept.length = 0
    const ticketId = await take()
    await send()
    const [first] = (await outbox()).filter((one) => one.ticketId === ticketId)
    expect(first).toMatchObject({ state: 'refused', lastProblem: 'patient_without_ihs' })
    await at.database.owner.query(
      `update pharmacy.patients set ihs_number = 'P-CONTOH-9' where id = (select patient_id from pharmacy.prescriptions
         where id = (select prescription_id from pharmacy.tickets where id = $1))`,
      [ticketId],
    )
    const retry = await at.send(
      'POST',
      `/api/pharmacy/facilities/${FACILITY}/outbox-retries`,
      { kind: 'satusehat' },
      as(scene.pharmacist, BLITAR),
    )
    expect((retry.body as { waiting: number }).waiting).toBeGreaterThan(0)
    await send()
    expect(kinds()).toEqual(['Medication', 'MedicationRequest'])
  })

  test('takes the pair of a prescription and the pair of a hand-over', async () => {
    satusehat.kept.length = 0
    const ticketId = await take({ ihs: 'P-CONTOH-1' })
    await handThrough(scene, ticketId, tick)
    await send()
    expect(kinds()).toEqual(['Medication', 'MedicationRequest', 'Medication', 'MedicationDispense'])
    for (const resource of satusehat.kept) expect(faultsOf(resource)).toEqual([])
    const [, request, medication, dispense] = satusehat.kept as Record<string, never>[]
    expect(request).toMatchObject({
      status: 'active',
      subject: { reference: 'Patient/P-CONTOH-1' },
      requester: { reference: 'Practitioner/N-CONTOH-1' },
      authoredOn: '2026-11-23T01:55:00+00:00',
      identifier: [
        { system: 'http://sys-ids.kemkes.go.id/prescription/1000' },
        { system: 'http://sys-ids.kemkes.go.id/prescription-item/1000' },
      ],
    })
    expect(dispense).toMatchObject({
      status: 'completed',
      category: { coding: [{ code: 'outpatient' }] },
      medicationReference: { reference: `Medication/${medication?.id}` },
      authorizingPrescription: [{ reference: `MedicationRequest/${request?.id}` }],
      location: { reference: 'Location/L-1' },
      performer: [{ actor: { reference: 'Organization/1000' } }],
      quantity: { value: 10.5, code: '{tbl}' },
      daysSupply: { value: 5, code: 'd' },
      dosageInstruction: [{ route: { coding: [{ system: 'http://www.whocc.no/atc', code: 'O' }] } }],
      substitution: { wasSubstituted: false },
    })
    const { whenPrepared, whenHandedOver } = dispense as unknown as Record<string, string>
    expect(whenPrepared).toMatch(/\+00:00$/)
    expect((whenHandedOver ?? '') >= (whenPrepared ?? '')).toBe(true)
  })

  test('hears of an owed drug when it is brought, with what was brought', async () => {
    satusehat.kept.length = 0
    const ticketId = await take({ ihs: 'P-CONTOH-5' })
    const { rows } = await at.database.owner.query<{ id: string }>(
      `select i.id from pharmacy.items as i join pharmacy.tickets as t on t.prescription_id = i.prescription_id
       where t.id = $1`,
      [ticketId],
    )
    await handThrough(scene, ticketId, tick, [{ itemId: rows[0]?.id ?? '', quantity: '4' }])
    await send()
    tick(600)
    const owed = await at.get('/api/pharmacy/owed?state=open', as(scene.pharmacist, BLITAR))
    const [one] = (owed.body as { owed: { id: string }[] }).owed
    const path = `/api/pharmacy/owed/${one?.id}/settlements`
    const settled = await at.send('POST', path, { outcome: 'given' }, as(scene.pharmacist, BLITAR))
    expect(settled.status).toBe(200)
    await send()
    const dispenses = satusehat.kept.filter(({ resourceType }) => resourceType === 'MedicationDispense')
    expect(dispenses.map(({ quantity }) => (quantity as { value: number }).value)).toEqual([6.5, 4])
    expect(new Set(dispenses.map(({ identifier }) => JSON.stringify(identifier))).size).toBe(2)
  })

  test('whose answers get lost keeps one of each', async () => {
    satusehat.kept.length = 0
    await take({ ihs: 'P-CONTOH-2' })
    satusehat.mood = 'loses_answers'
    for (let round = 0; round < 3; round += 1) {
      await send()
      tick(600)
    }
    satusehat.mood = 'well'
    await send()
    expect(kinds()).toEqual(['Medication', 'MedicationRequest'])
    expect((await standing('satusehat')).waiting).toBe(0)
  })

  test('that does not know us is not asked message by message', async () => {
    await take({ ihs: 'P-CONTOH-3' })
    await take({ ihs: 'P-CONTOH-4' })
    await lead('satusehat', satusehat.url)
    await at.database.owner.query(
      `update pharmacy.connections set client_id = 'lain' where kind = 'satusehat'`,
    )
    const before = satusehat.heard.length
    await send()
    expect(satusehat.heard.slice(before).map(({ path }) => path.split('?')[0])).toEqual([
      '/oauth2/v1/accesstoken',
    ])
    expect(await standing('satusehat')).toMatchObject({ waiting: 2, pausedUntil: expect.any(String) })
  })
})

describe('Mobile JKN', () => {
  const address = () => `${scene.url}/bpjs/${BLITAR}/${FACILITY}`
  const token = async (password = scene.secret) =>
    (await (
      await fetch(`${address()}/auth`, { headers: { 'x-username': scene.clientId, 'x-password': password } })
    ).json()) as { response?: { token: string }; metadata: { code: number } }
  const ask = async (what: string, body: object, bearer: string) =>
    (await (
      await fetch(`${address()}/farmasi/${what}`, {
        method: 'POST',
        headers: { 'x-username': scene.clientId, 'x-token': bearer, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json()) as { response?: Record<string, unknown>; metadata: { code: number; message: string } }

  test('gets a token for user name and password, and none for others', async () => {
    expect((await token()).metadata).toEqual({ message: 'Ok', code: 200 })
    const wrong = await token('salah-sekali')
    expect([wrong.metadata.code, wrong.response]).toEqual([201, undefined])
  })

  test('asks for a number, twice the same, and where it stands', async () => {
    const bearer = (await token()).response?.token ?? ''
    await take({ booking: 'BK-JKN-1' })
    const one = await ask('add', { kodebooking: 'BK-JKN-1' }, bearer)
    expect(one).toMatchObject({
      response: { jenisresep: 'Non racikan', nomorantrean: expect.any(Number) },
      metadata: { code: 200 },
    })
    expect(await ask('add', { kodebooking: 'BK-JKN-1' }, bearer)).toEqual(one)
    const status = await ask('status', { kodebooking: 'BK-JKN-1' }, bearer)
    expect(status.response).toMatchObject({
      sisaantrean: expect.any(Number),
      totalantrean: expect.any(Number),
    })
    expect(JSON.stringify(status)).not.toContain('Contoh Pasien')
  })

  test.each([
    ['add', { kodebooking: 'BK-TIDAK-ADA' }],
    ['status', { kode: 'x' }],
  ])('is told in the words of BPJS what is missing: %s', async (what, body) => {
    const bearer = (await token()).response?.token ?? ''
    expect((await ask(what, body, bearer)).metadata.code).toBe(201)
  })

  test('without its token learns nothing', async () => {
    expect((await ask('status', { kodebooking: 'BK-JKN-1' }, 'tidak-ada')).response).toBeUndefined()
  })
})
