import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { lapse } from '../../chores.ts'
import type { Incident, TransferCard } from '../../contract.ts'
import type { EidoOffer } from '../contract.ts'
import { BLITAR, codeOf, exchange, INCIDENT } from './help.ts'

const { at, clock, by, later, behind, factsNamed } = exchange()
const KEDIRI = '35.06'
let base = ''

interface Client {
  clientId: string
  secret: string
}

/** A client as the administrator of a neighbouring centre gets it. */
async function client(permissions: readonly string[]): Promise<Client> {
  const described = { name: 'Contoh pusat 112', purpose: 'Menawarkan kejadian dari daerahnya', permissions }
  const made = await at.send('POST', '/api/machine/clients', described, by('ayu'))
  return made.body as Client
}
/** By OAuth 2, good for an hour of the test’s clock. */
async function tokenOf({ clientId, secret }: Client): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret }
  const reply = await fetch(`${base}/oauth/${BLITAR}/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  return ((await reply.json()) as { access_token: string }).access_token
}
const keep = (code: string, clientId: string | null, more: object = {}) =>
  at.send(
    'PUT',
    `/api/dispatch/neighbours/${code}`,
    {
      name: `Contoh ${code}`,
      via: 'eido',
      address: 'https://112.contoh.invalid/eido',
      clientId,
      isClosed: false,
      ...more,
    },
    by('ayu'),
  )

const ask = async (path: string, init: RequestInit, who: Client | string) => {
  const token = typeof who === 'string' ? who : await tokenOf(who)
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const reply = await fetch(`${base}${path}`, { ...init, headers })
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as never }
}
const offer = (eido: unknown, who: Client | string = kediri) =>
  ask(
    `/eido/${BLITAR}/offers`,
    { method: 'POST', body: typeof eido === 'string' ? eido : JSON.stringify(eido) },
    who,
  )
const standing = (offerId: string, who = kediri) => ask(`/eido/${BLITAR}/offers/${offerId}`, {}, who)
const taken = async (eido: unknown): Promise<EidoOffer> => (await offer(eido)).body
const card = async (offerId: string) =>
  ((await at.get('/api/dispatch/transfers', by('sari'))).body as TransferCard[]).find(
    ({ id }) => id === offerId,
  )
const answer = async (offerId: string, body: object) =>
  at.send('POST', `/api/dispatch/transfers/${offerId}/answers`, body, by('sari'))
const incidentOf = async (id: string) =>
  (await at.get(`/api/dispatch/incidents/${id}`, by('sari'))).body as Incident

let kediri: Client
beforeAll(async () => {
  await at.app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(at.app.server.address() as AddressInfo).port}`
  kediri = await client(['dispatch.eido.offer'])
  await keep(KEDIRI, kediri.clientId)
})

const prologue = { lastUpdateTimeStamp: '2026-11-22T01:58:00Z', updatedByAgencyReference: { $ref: 'kediri' } }
const pidf = (shape: string) =>
  `<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10"
    xmlns:gml="http://www.opengis.net/gml" xmlns:gs="http://www.opengis.net/pidflo/1.0"><tuple><status><gp:geopriv>
    <gp:location-info>${shape}<ca:civicAddress xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr">
    <ca:country>ID</ca:country><ca:RD>Jalan Contoh</ca:RD><ca:HNO>7</ca:HNO><ca:A4>Ngadiluwih</ca:A4>
    </ca:civicAddress></gp:location-info></gp:geopriv></status></tuple></presence>`
/** An incident of our own making in the form of another product’s documents. */
const eido = (name: string, more: object = {}, incident: object = {}) => ({
  $id: `urn:emergency:uid:incidentid:${name}:112.kediri.invalid`,
  ...prologue,
  eidoVersion: '1.0',
  issuingElementIdentification: '112.kediri.invalid',
  incidentComponent: {
    $id: `incident.${name}`,
    ...prologue,
    incidentTypeInternalCode: 'KBK-01',
    incidentTypeInternalText: 'Kebakaran gudang',
    incidentTypeCommonRegistryText: 'Fire',
    incidentStatusCommonRegistryText: ['New'],
    internalIncidentId: `KDR-${name}`,
    incidentCommonPriorityNumber: 10,
    locationReference: [{ $ref: 'here' }],
    ...incident,
  },
  callComponent: [
    {
      $id: 'call',
      ...prologue,
      standardPrimaryCallType: 'emergency',
      direction: 'incoming',
      callStartTimestamp: '2026-11-22T01:50:00Z',
      answerDate: '2026-11-22T01:50:08Z',
      callStateRegistryText: 'callEnd',
    },
  ],
  callbackComponent: [{ $id: 'back', ...prologue, callBackInformationUri: ['tel:+628110000042'] }],
  personComponent: [{ $id: 'person', ...prologue, personIncidentRoleRegistryText: ['Caller'] }],
  agencyComponent: [
    {
      $id: 'kediri',
      ...prologue,
      agencyRoleDescriptionRegistryText: ['CallReceiving'],
      agencyType: ['psap'],
    },
  ],
  locationComponent: [
    {
      $id: 'caller',
      ...prologue,
      locationTypeDescriptionRegistryText: 'Caller',
      locationDescriptionText: 'Jauh',
    },
    {
      $id: 'here',
      ...prologue,
      locationTypeDescriptionRegistryText: 'Incident',
      locationByValue: pidf(
        '<gs:Circle><gml:pos>-8.05 112.05</gml:pos><gs:radius uom="urn:ogc:def:uom:EPSG::9001">40</gs:radius></gs:Circle>',
      ),
    },
  ],
  notesComponent: [{ $id: 'note', ...prologue, notesActionComments: '<p>Api &lt;besar&gt; &amp; asap</p>' }],
  ...more,
})
const newer = (minutes: number) => ({
  lastUpdateTimeStamp: new Date(Date.parse('2026-11-22T01:58:00Z') + minutes * 60_000).toISOString(),
})
const CLOSED = { incidentStatusCommonRegistryText: ['Closed'] }

describe('an incident that a neighbouring centre sends', () => {
  test('is offered to the desk with where it came from, and acknowledged', async () => {
    const { status, headers, body } = await offer(eido('a1'))
    const acknowledged = body as EidoOffer
    expect([status, headers.get('location')]).toEqual([201, `/eido/${BLITAR}/offers/${acknowledged.offerId}`])
    expect(acknowledged).toMatchObject({ state: 'offered', answeredAt: null, incident: null })
    expect(await card(acknowledged.offerId)).toMatchObject({
      ...{ direction: 'in', neighbour: KEDIRI, theirNumber: 'KDR-a1', priority: 'P1', state: 'offered' },
    })
    expect(await factsNamed('dispatch.transfer_received')).toMatchObject([
      { transferId: acknowledged.offerId, neighbour: KEDIRI, via: 'eido' },
    ])
  })

  test('becomes an incident when the desk takes it, and the clock of the citizen runs on', async () => {
    const { offerId } = await taken(eido('b1'))
    later(3_600_000)
    expect((await answer(offerId, { accepted: true })).status).toBe(200)
    const { body } = await standing(offerId)
    const { state, incident } = body as EidoOffer
    expect(state).toBe('acknowledged')
    expect(await incidentOf(incident?.id ?? '')).toMatchObject({
      ...{ number: incident?.number, channel: 'transfer', priority: 'P1', reporter: null },
      ...{ address: 'Jalan Contoh 7, Ngadiluwih', lat: -8.05, lng: 112.05, accuracy: 40 },
      description: 'Kebakaran gudang\nApi <besar> & asap',
      ...{ receivedAt: '2026-11-22T01:50:00.000Z', answeredAt: '2026-11-22T01:50:08.000Z' },
    })
  })

  test('brings no number and no name of a caller along', async () => {
    await taken(eido('b2'))
    const { rows } = await at.database.owner.query(
      `select content::text || their_number as all from dispatch.transfers where tenant_id = $1`,
      [BLITAR],
    )
    expect(JSON.stringify(rows)).not.toContain('628110000042')
    expect(JSON.stringify(await factsNamed('dispatch.transfer_received'))).not.toContain('Jalan')
  })

  test('is one offer, however often and at once it is sent', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => offer(eido('c1'))))
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
    expect(new Set(all.map(({ body }) => (body as EidoOffer).offerId)).size).toBe(1)
  })

  test('holds as it was told last, whatever comes late', async () => {
    const { offerId } = await taken(eido('d1'))
    await taken(eido('d1', newer(5), { incidentCommonPriorityNumber: 4 }))
    await taken(eido('d1', newer(2), { incidentCommonPriorityNumber: 7 }))
    expect(await card(offerId)).toMatchObject({ priority: 'P3', state: 'offered' })
    expect((await factsNamed('dispatch.eido_retold')).at(-1)).toEqual({
      ...{ transferId: offerId, neighbour: KEDIRI, intake: 'renew' },
    })
  })

  test('stands until it is answered: no clock of ours ends it within a week', async () => {
    const { offerId } = await taken(eido('e1'))
    later(6 * 86_400_000)
    await behind(lapse)
    expect((await card(offerId))?.state).toBe('offered')
    later(2 * 86_400_000)
    await behind(lapse)
    expect((await card(offerId))?.state).toBe('lapsed')
    expect(codeOf(await answer(offerId, { accepted: true }))).toBe('dispatch.transfer_over')
  })

  test('that was refused is offered again when they tell of it anew', async () => {
    const { offerId } = await taken(eido('f1'))
    await answer(offerId, { accepted: false, reason: 'Di luar wilayah kami' })
    expect((await standing(offerId)).body).toMatchObject({ state: 'refused', reason: 'Di luar wilayah kami' })
    expect((await taken(eido('f1'))).state).toBe('refused')
    expect((await taken(eido('f1', newer(9)))).state).toBe('offered')
    expect((await answer(offerId, { accepted: true })).status).toBe(200)
  })

  test('that they close themselves is taken from the desk, or noted where it was taken over', async () => {
    const { offerId } = await taken(eido('g1'))
    expect((await taken(eido('g1', newer(1), CLOSED))).state).toBe('lapsed')
    const second = await taken(eido('g2'))
    await answer(second.offerId, { accepted: true })
    const { incident } = await taken(eido('g2', newer(1), CLOSED))
    expect((await incidentOf(incident?.id ?? '')).log.at(-1)).toMatchObject({
      ...{ act: 'neighbour_told', content: { neighbour: KEDIRI, isClosed: true } },
    })
    expect((await card(offerId))?.state).toBe('lapsed')
    expect(codeOf(await offer(eido('g3', {}, CLOSED)))).toBe('dispatch.eido_over')
  })

  test('is received now where their clock can not be right', async () => {
    const call = { ...eido('h').callComponent[0], callStartTimestamp: '2031-01-01T00:00:00Z' }
    const { offerId } = await taken(
      eido('h1', { callComponent: [call], lastUpdateTimeStamp: '2031-01-01T00:00:00Z' }),
    )
    await answer(offerId, { accepted: true })
    const { incident } = (await standing(offerId)).body as EidoOffer
    expect((await incidentOf(incident?.id ?? '')).receivedAt).toBe(clock.now.toISOString())
  })

  test('of our own making comes in as it went out', async () => {
    const opened = await at.send('POST', '/api/dispatch/incidents', INCIDENT, by('rina'))
    const { id } = opened.body as { id: string }
    const own = (await at.get(`/api/dispatch/incidents/${id}/eido`, by('sari'))).body
    const { offerId } = await taken(own)
    await answer(offerId, { accepted: true })
    const { incident } = (await standing(offerId)).body as EidoOffer
    const { category, priority, lat, lng, accuracy, description } = await incidentOf(id)
    expect(await incidentOf(incident?.id ?? '')).toMatchObject({
      ...{ category, priority, lat, lng, accuracy, description },
      address: 'Jalan Contoh 1, Pasar Contoh',
    })
  })
})

describe('an incident that is not taken in', () => {
  const offers = async () => (await factsNamed('dispatch.transfer_received')).length
  const fieldsOf = ({ body }: { body: unknown }) =>
    ((body as { errors?: { field: string }[] }).errors ?? []).map(({ field }) => field)

  test.each([
    ['{', ['']],
    ['[]', ['']],
    [
      {},
      [
        '/$id',
        '/lastUpdateTimeStamp',
        '/issuingElementIdentification',
        '/eidoVersion',
        '/agencyComponent',
        '',
      ],
    ],
    [eido('x', { $id: 7, eidoVersion: '2.0' }), ['/$id', '/eidoVersion']],
    [eido('x', { lastUpdateTimeStamp: '2026-11-22 01:58' }), ['/lastUpdateTimeStamp']],
    [eido('x', { locationComponent: {} }), ['/locationComponent']],
    [
      eido('x', { locationComponent: [{ $id: 'here', locationByValue: '<!DOCTYPE a><a/>' }] }),
      ['/locationComponent/0/locationByValue'],
    ],
    [
      eido('x', { notesComponent: [{ notesActionComments: 'x'.repeat(4001) }] }),
      ['/notesComponent/0/notesActionComments'],
    ],
    [
      eido('x', {}, { incidentCommonPriorityNumber: 'tinggi' }),
      ['/incidentComponent/incidentCommonPriorityNumber'],
    ],
  ])('is refused with every place that is wrong (%#)', async (wrong, fields) => {
    const before = await offers()
    const refused = await offer(wrong)
    expect([refused.status, codeOf(refused)]).toEqual([422, 'dispatch.eido_unreadable'])
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    for (const field of fields) expect(fieldsOf(refused)).toContain(field)
    expect(await offers()).toBe(before)
  })

  test('is not believed without a token, without the permission, or from a client of no centre', async () => {
    expect((await offer(eido('y1'), 'x'.repeat(43))).status).toBe(401)
    const reader = await client(['dispatch.eido.read'])
    expect((await offer(eido('y1'), reader)).status).toBe(403)
    const stranger = await client(['dispatch.eido.offer'])
    expect(codeOf(await offer(eido('y1'), stranger))).toBe('dispatch.eido_sender_unknown')
    await keep('35.04', stranger.clientId, { isClosed: true })
    expect(codeOf(await offer(eido('y1'), stranger))).toBe('dispatch.eido_sender_unknown')
  })

  test('of one centre is hidden from another, and each keeps its own by the same name', async () => {
    const { offerId } = await taken(eido('z1'))
    const malang = await client(['dispatch.eido.offer'])
    await keep('35.73', malang.clientId)
    expect(codeOf(await standing(offerId, malang))).toBe('dispatch.eido_offer_unknown')
    expect(codeOf(await standing(randomUUID()))).toBe('dispatch.eido_offer_unknown')
    expect(((await offer(eido('z1'), malang)).body as EidoOffer).offerId).not.toBe(offerId)
  })

  test('a client speaks for one centre, outside of this installation', async () => {
    expect(codeOf(await keep('35.02', kediri.clientId))).toBe('dispatch.neighbour_client_taken')
    expect(codeOf(await keep('35.02', kediri.clientId, { via: 'installation' }))).toBe(
      'dispatch.neighbour_wrong',
    )
  })
})

test('both addresses stand in the published contract', async () => {
  const { paths } = (await at.get('/openapi.json')).body as { paths: Record<string, object> }
  expect(Object.keys(paths['/eido/{region}/offers'] ?? {})).toEqual(['post'])
  expect(Object.keys(paths['/eido/{region}/offers/{offerId}'] ?? {})).toEqual(['get'])
})
