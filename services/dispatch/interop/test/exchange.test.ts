import { createHmac, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { AlertContent } from '../contract/alerts.ts'
import type { Alert, EidoDelivery, Warning } from '../contract.ts'
import { deliverEidos } from '../eido/deliver.ts'
import { sendOffered } from '../subscriptions.ts'
import { pollSources } from '../warnings/poll.ts'

const BLITAR = '35.05'
let clock = new Date('2026-11-22T02:00:00Z')
const at = peopleServer(() => clock, { PUBLIC_URL: 'https://contoh.go.id' })
let rina: Person // call taker
let sari: Person // dispatcher
let tono: Person // another dispatcher
let ayu: Person // administrator of the region
let dewi: Person // dispatcher of another region

beforeAll(async () => {
  rina = await at.hire(BLITAR, 'call_taker', 'Contoh Rina')
  sari = await at.hire(BLITAR, 'dispatcher', 'Contoh Sari')
  tono = await at.hire(BLITAR, 'dispatcher', 'Contoh Tono')
  ayu = await at.hire(BLITAR, 'region_admin', 'Contoh Ayu')
  dewi = await at.hire('35.07', 'dispatcher', 'Contoh Dewi')
})

const by = (person: Person, region = BLITAR) => as(person, region)
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code
const inRegion = <R>(act: (ctx: Context) => Promise<R>) =>
  runAsSystem(at.database, BLITAR, (ctx) => act({ ...ctx, now: clock, publicUrl: 'https://contoh.go.id' }))
const factsNamed = async (name: string) =>
  (
    await at.database.owner.query<{ payload: Record<string, unknown> }>(
      'select payload from facts.fact where tenant_id = $1 and name = $2 order by seq',
      [BLITAR, name],
    )
  ).rows.map(({ payload }) => payload)

/** A server of our own on this machine: what it answers is set by each test. */
interface Said {
  url: string
  headers: IncomingHttpHeaders
  body: string
}
let answer: (said: Said) => { status: number; body?: string; headers?: Record<string, string> } = () => ({
  status: 404,
})
const said: Said[] = []
let outside: Server
let base = ''
beforeAll(async () => {
  outside = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const one = {
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      }
      said.push(one)
      const { status, body = '', headers = {} } = answer(one)
      reply.writeHead(status, headers).end(body)
    })
  })
  await new Promise<void>((ready) => outside.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
})
afterAll(() => new Promise((done) => outside.close(done)))

describe('a telephone exchange', () => {
  let client: { clientId: string; secret: string }
  beforeAll(async () => {
    const { body } = await at.send(
      'POST',
      '/api/machine/clients',
      {
        name: 'Contoh PBX',
        purpose: 'Mengirim peristiwa panggilan 112',
        permissions: ['dispatch.telephony.report'],
      },
      by(ayu),
    )
    client = body as typeof client
  })
  const tell = async (events: unknown, more: Record<string, string> = {}, region = BLITAR) => {
    const payload = typeof events === 'string' ? events : JSON.stringify(events)
    const timestamp = String(Math.floor(clock.getTime() / 1000))
    const signature = createHmac('sha256', client.secret).update(`${timestamp}.${payload}`).digest('hex')
    return at.app.inject({
      method: 'POST',
      url: `/hook/${region}/telephony`,
      payload,
      headers: {
        'content-type': 'application/json',
        'penataran-client': client.clientId,
        'penataran-timestamp': timestamp,
        'penataran-signature': `sha256=${signature}`,
        ...more,
      },
    })
  }
  const event = (kind: string, callId: string, seconds: number, more: object = {}) => ({
    event: `call.${kind}`,
    callId,
    at: new Date(clock.getTime() - 60_000 + seconds * 1000).toISOString(),
    cli: '+628110000001',
    queue: '112',
    ...more,
  })
  const calls = async () =>
    (await at.get('/api/dispatch/calls?only=all', by(rina))).body as {
      id: string
      state: string
      waitedMs: number | null
    }[]

  test('tells of a call, which then stands on the desk', async () => {
    const sent = await tell([
      event('offered', 'a.1', 0),
      event('answered', 'a.1', 7, { agent: '101', position: 'Meja 1' }),
    ])
    expect([sent.statusCode, sent.json()]).toEqual([202, { taken: 2 }])
    expect((await calls())[0]).toMatchObject({ state: 'answered', waitedMs: 7000 })
  })

  test('does no harm by telling twice or in another order', async () => {
    const events = [event('offered', 'b.1', 0), event('answered', 'b.1', 4), event('ended', 'b.1', 40)]
    for (const one of [...events].reverse()) expect((await tell(one)).statusCode).toBe(202)
    expect((await tell(events)).statusCode).toBe(202)
    const found = (await calls()).filter(({ waitedMs }) => waitedMs === 4000)
    expect(found).toMatchObject([{ state: 'ended' }])
  })

  test.each([
    ['another secret', { 'penataran-signature': 'sha256=00' }],
    ['an old clock', { 'penataran-timestamp': '1790000000' }],
    ['no client', { 'penataran-client': '' }],
    ['an unknown client', { 'penataran-client': randomUUID() }],
  ])('is not believed with %s', async (_what, headers) => {
    expect((await tell(event('offered', 'c.1', 0), headers)).statusCode).toBe(401)
  })

  test('is not believed in another region', async () => {
    expect((await tell(event('offered', 'c.2', 0), {}, '35.07')).statusCode).toBe(401)
  })

  test('is told what it got wrong, and then nothing of the list is kept', async () => {
    const before = (await calls()).length
    const sent = await tell([event('offered', 'd.1', 0), { event: 'call.offered' }])
    expect([sent.statusCode, sent.json().code]).toEqual([422, 'dispatch.hook_unreadable'])
    expect(await calls()).toHaveLength(before)
  })
})

const content = (more: Partial<AlertContent> = {}): AlertContent => ({
  status: 'Test',
  category: 'Fire',
  event: 'Kebakaran gudang',
  response: 'Avoid',
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  expiresAt: new Date(clock.getTime() + 3_600_000).toISOString(),
  headline: 'Kebakaran gudang di Contoh',
  description: 'Asap tebal. Jauhi lokasi.',
  instruction: '',
  areas: [
    {
      description: 'Contoh',
      codes: [],
      circle: { center: { lat: -8.1, long: 112.2 }, radiusKm: 1 },
      polygon: null,
    },
  ],
  ...more,
})

describe('a public alert', () => {
  const draft = async (more: object = {}, person = sari, region = BLITAR) =>
    at.send('POST', '/api/dispatch/alerts', { content: content(), ...more }, by(person, region))
  const act = (alertId: string, what: string, person = sari, body: object = {}) =>
    at.send('POST', `/api/dispatch/alerts/${alertId}/${what}`, body, by(person))
  const drafted = async () => ((await draft()).body as { alertId: string }).alertId
  const sent = async () => {
    const id = await drafted()
    await act(id, 'approvals', tono)
    await act(id, 'sendings')
    return id
  }
  const listed = async (person = sari) =>
    ((await at.get('/api/dispatch/alerts', by(person))).body as { alerts: Alert[] }).alerts

  test('goes out once a second person has read it, and stays as it is', async () => {
    const id = await drafted()
    expect(codeOf(await act(id, 'sendings'))).toBe('dispatch.alert_not_now')
    expect(codeOf(await act(id, 'approvals', sari))).toBe('dispatch.alert_own_draft')
    expect((await act(id, 'approvals', tono)).status).toBe(200)
    expect((await act(id, 'sendings')).status).toBe(200)
    const document = await at.get(`/cap/${BLITAR}/${id}.xml`)
    expect([document.status, document.headers['content-type']]).toEqual([
      200,
      expect.stringContaining('application/cap+xml'),
    ])
    expect(document.text).toContain(`<identifier>112.${BLITAR}.${id}</identifier>`)
    expect((await at.get(`/cap/${BLITAR}/feed.xml`)).text).toContain(
      `https://contoh.go.id/cap/${BLITAR}/${id}.xml`,
    )
    expect(codeOf(await at.send('PUT', `/api/dispatch/alerts/${id}`, { content: content() }, by(sari)))).toBe(
      'dispatch.alert_not_now',
    )
    expect((await factsNamed('dispatch.alert_sent')).at(-1)).toMatchObject({
      alertId: id,
      status: 'Test',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('is changed and ended by messages that refer to it, once', async () => {
    const id = await sent()
    const follow = (message: string) => act(id, 'followers', sari, { message, content: content() })
    const first = ((await follow('Update')).body as { alertId: string }).alertId
    const second = ((await follow('Cancel')).body as { alertId: string }).alertId
    for (const one of [first, second]) await act(one, 'approvals', tono)
    expect((await act(first, 'sendings')).status).toBe(200)
    expect(codeOf(await act(second, 'sendings'))).toBe('dispatch.alert_not_now')
    expect((await at.get(`/cap/${BLITAR}/${first}.xml`)).text).toMatch(
      new RegExp(`<references>112.35.05@contoh.go.id,112.35.05.${id},`),
    )
    expect((await listed()).find((one) => one.id === id)).toMatchObject({ replacedBy: first, acts: [] })
  })

  test('is approved anew after a change', async () => {
    const id = await drafted()
    await act(id, 'approvals', tono)
    await at.send(
      'PUT',
      `/api/dispatch/alerts/${id}`,
      { content: content({ headline: 'Judul yang lain' }) },
      by(tono),
    )
    expect((await listed()).find((one) => one.id === id)).toMatchObject({
      state: 'draft',
      content: { headline: 'Judul yang lain' },
    })
    expect(codeOf(await act(id, 'approvals', tono))).toBe('dispatch.alert_own_draft')
  })

  test('that was given up never goes out', async () => {
    const id = await drafted()
    expect((await act(id, 'withdrawals')).status).toBe(200)
    expect(codeOf(await act(id, 'approvals', tono))).toBe('dispatch.alert_not_now')
    expect((await at.get(`/cap/${BLITAR}/${id}.xml`)).status).toBe(404)
  })

  test('of an example incident is never a real one', async () => {
    const incident = await at.send(
      'POST',
      '/api/dispatch/incidents',
      { ...INCIDENT, isExample: true },
      by(rina),
    )
    const { id: incidentId } = incident.body as { id: string }
    expect(codeOf(await draft({ incidentId, content: content({ status: 'Actual' }) }))).toBe(
      'dispatch.alert_example_only',
    )
    expect((await draft({ incidentId })).status).toBe(200)
  })

  test('is refused without permission, to another region, and with bad input', async () => {
    expect((await draft({}, rina)).status).toBe(403)
    const id = await drafted()
    const foreign = await at.send('POST', `/api/dispatch/alerts/${id}/withdrawals`, {}, by(dewi, '35.07'))
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'dispatch.alert_unknown'])
    expect((await draft({ content: { ...content(), areas: [] } })).status).toBe(422)
    expect(codeOf(await draft({ content: content({ expiresAt: clock.toISOString() }) }))).toBe(
      'dispatch.alert_expired',
    )
    expect(codeOf(await draft({ incidentId: randomUUID() }))).toBe('dispatch.alert_incident_unknown')
  })
})

const INCIDENT = {
  category: 'fire',
  address: 'Jalan Contoh 1',
  landmark: 'Pasar Contoh',
  village: null,
  lat: -8.1,
  lng: 112.2,
  accuracy: 50,
  victims: 1,
  hazards: ['gas'],
  description: 'Api <besar> & asap',
  channel: 'walk_in',
  reporter: { name: 'Contoh Pelapor', number: '+628110000009' },
}

describe('warnings of others', () => {
  const cap = (
    identifier: string,
    more: { message?: string; references?: string; area?: string; expires?: string; status?: string } = {},
  ) =>
    `<?xml version="1.0"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${identifier}</identifier>
    <sender>contoh@bmkg.invalid</sender><sent>2026-11-22T08:30:00+07:00</sent><status>${more.status ?? 'Actual'}</status>
    <msgType>${more.message ?? 'Alert'}</msgType><scope>Public</scope>${more.references ? `<references>${more.references}</references>` : ''}
    <info><language>en</language><event>Rain</event></info>
    <info><language>id</language><category>Met</category><event>Hujan Lebat</event><urgency>Immediate</urgency>
    <severity>Moderate</severity><certainty>Observed</certainty><expires>${more.expires ?? '2026-11-22T12:00:00+07:00'}</expires>
    <headline>Hujan lebat di Contoh</headline><description>Potensi banjir.</description>
    <area><areaDesc>Jawa Timur</areaDesc><polygon>${more.area ?? '-9,111 -9,113 -7,113 -7,111 -9,111'}</polygon></area></info></alert>`
  const index = (...names: string[]) =>
    `<rss version="2.0"><channel>${names.map((name) => `<item><title>Jawa Timur ${name}</title><link>${base}/${name}.xml</link></item>`).join('')}</channel></rss>`
  const serve = (files: Record<string, string>, headers: Record<string, string> = {}) => {
    answer = ({ url }) =>
      files[url] === undefined ? { status: 404 } : { status: 200, body: files[url], headers }
  }
  let sourceId = ''
  const addSource = async (kind: string, path: string, only = '') => {
    sourceId = randomUUID()
    await at.database.owner.query(
      `insert into dispatch.warning_sources (tenant_id, id, kind, name, address, title_words, attribution, every_minutes, is_on)
       values ($1, $2, $3, 'Contoh', $4, $5, 'Contoh BMKG', 1, true)`,
      [BLITAR, sourceId, kind, `${base}${path}`, only],
    )
  }
  const look = async () => {
    clock = new Date(clock.getTime() + 61_000)
    await inRegion((ctx) => pollSources(ctx, { trustsInner: true }))
  }
  const off = () =>
    at.database.owner.query('update dispatch.warning_sources set is_on = false where tenant_id = $1', [
      BLITAR,
    ])
  const warnings = async () =>
    ((await at.get('/api/dispatch/warnings', by(rina))).body as { warnings: Warning[] }).warnings
  const source = async () =>
    (
      (await at.get('/api/dispatch/warning-sources', by(ayu))).body as {
        sources: { id: string; failure: string | null }[]
      }
    ).sources.find(({ id }) => id === sourceId)

  test('that touch the region are shown with who issued them, and once', async () => {
    await addSource('cap', '/index', 'jawa timur')
    serve({ '/index': index('a'), '/a.xml': cap('a') })
    await look()
    await look()
    expect(await warnings()).toMatchObject([
      { event: 'Hujan Lebat', attribution: 'Contoh BMKG', severity: 'Moderate', isTest: false },
    ])
    expect((await warnings())[0]?.districts.length).toBeGreaterThan(5)
    expect(await factsNamed('dispatch.warning_received')).toHaveLength(1)
  })

  test('are ended by an update or a cancellation, whichever came first', async () => {
    serve({
      '/index': index('b', 'a'),
      '/a.xml': cap('a'),
      '/b.xml': cap('b', {
        message: 'Update',
        references: 'contoh@bmkg.invalid,a,2026-11-22T08:30:00+07:00',
      }),
    })
    await look()
    expect(await warnings()).toHaveLength(1)
    serve({
      '/index': index('d', 'c'),
      '/d.xml': cap('d', { message: 'Cancel', references: 'x,b,y x,c,y' }),
      '/c.xml': cap('c'),
    })
    await look()
    expect(await warnings()).toEqual([])
    await off()
  })

  test('for elsewhere or over already are not shown', async () => {
    await addSource('cap', '/index')
    serve({
      '/index': index('e', 'f'),
      '/e.xml': cap('e', { area: '1,100 1,101 2,101 1,100' }),
      '/f.xml': cap('f', { expires: '2026-11-22T08:00:00+07:00' }),
    })
    await look()
    expect(await warnings()).toEqual([])
    await off()
  })

  test('are asked for only when something is new', async () => {
    await addSource('cap', '/index')
    serve({ '/index': index() }, { etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 01:00:00 GMT' })
    await look()
    answer = () => ({ status: 304 })
    await look()
    expect(said.at(-1)?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Sun, 22 Nov 2026 01:00:00 GMT',
    })
    expect((await source())?.failure).toBeNull()
    await off()
  })

  test.each([
    ['too_large', { status: 200, body: 'x'.repeat(1_100_000) }],
    ['doctype', { status: 200, body: '<!DOCTYPE a><rss/>' }],
    ['not_feed', { status: 200, body: '<html></html>' }],
    ['status_503', { status: 503 }],
    ['status_302', { status: 302, headers: { location: 'http://127.0.0.1/' } }],
  ])('that fail are noted as %s and break nothing', async (failure, reply) => {
    await addSource('cap', '/index')
    answer = () => reply
    await look()
    expect((await source())?.failure).toBe(failure)
    await off()
  })

  test('are never asked for on this machine', async () => {
    await addSource('cap', '/index')
    clock = new Date(clock.getTime() + 61_000)
    await inRegion((ctx) => pollSources(ctx))
    expect((await source())?.failure).toBe('address')
    await off()
  })

  test('an index leads nowhere but to its own house', async () => {
    await addSource('cap', '/index')
    serve({
      '/index': `<rss><channel><item><title>x</title><link>http://127.0.0.2:1/x.xml</link></item></channel></rss>`,
    })
    const before = said.length
    await look()
    expect(said.length).toBe(before + 1)
    await off()
  })

  test('of an earthquake count by how far it reaches', async () => {
    await addSource('quake', '/gempa.json')
    const gempa = {
      DateTime: clock.toISOString(),
      Coordinates: '-8.9,112.2',
      Magnitude: '5.5',
      Kedalaman: '12 km',
      Wilayah: 'Laut',
      Potensi: 'Tidak berpotensi tsunami',
    }
    serve({ '/gempa.json': JSON.stringify({ Infogempa: { gempa } }) })
    await look()
    expect(await warnings()).toMatchObject([{ event: 'Gempa bumi', severity: 'Moderate' }])
    await off()
  })

  test('have sources that an administrator keeps, outside of inner networks', async () => {
    const body = {
      kind: 'cap',
      name: 'BMKG',
      address: 'https://www.bmkg.go.id/alerts/nowcast/id',
      only: '',
      attribution: 'BMKG',
      everyMinutes: 5,
      isOn: false,
    }
    const added = await at.send('POST', '/api/dispatch/warning-sources', body, by(ayu))
    const { sourceId: id } = added.body as { sourceId: string }
    const { kind: _, ...rest } = body
    expect(
      (await at.send('PUT', `/api/dispatch/warning-sources/${id}`, { ...rest, isOn: true }, by(ayu))).status,
    ).toBe(200)
    expect(codeOf(await at.send('PUT', `/api/dispatch/warning-sources/${id}`, rest, by(dewi, '35.07')))).toBe(
      'dispatch.warning_source_unknown',
    )
    expect(
      codeOf(
        await at.send(
          'POST',
          '/api/dispatch/warning-sources',
          { ...body, address: 'https://10.0.0.1/x' },
          by(ayu),
        ),
      ),
    ).toBe('dispatch.address_private')
    expect((await at.send('POST', '/api/dispatch/warning-sources', body, by(rina))).status).toBe(403)
    expect(
      (await at.send('POST', '/api/dispatch/warning-sources', { ...body, everyMinutes: 0 }, by(ayu))).status,
    ).toBe(422)
    await off()
  })
})

describe('an incident for another centre', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const isEido = ajv.compile(JSON.parse(readFileSync(new URL('./eido.schema.json', import.meta.url), 'utf8')))
  let incidentId = ''
  beforeAll(async () => {
    await at.send('POST', '/api/dispatch/agencies/start-set', {}, by(ayu))
    const unitId = randomUUID()
    await at.send(
      'PUT',
      `/api/dispatch/units/${unitId}`,
      { callSign: 'Contoh Damkar 1', agency: 'damkar', type: 'pumper', categories: [], isRetired: false },
      by(sari),
    )
    await at.send('POST', `/api/dispatch/units/${unitId}/states`, { state: 'available' }, by(sari))
    incidentId = (
      (await at.send('POST', '/api/dispatch/incidents', INCIDENT, by(rina))).body as { id: string }
    ).id
    await at.send(
      'POST',
      `/api/dispatch/incidents/${incidentId}/tasks`,
      { agency: 'damkar', unitIds: [unitId], note: '' },
      by(sari),
    )
    await at.send(
      'PUT',
      '/api/dispatch/neighbours/35.06',
      { name: 'Contoh Kediri', via: 'eido', address: 'https://112.contoh.invalid/eido', isClosed: false },
      by(ayu),
    )
  })
  const eido = async (person = sari, region = BLITAR) =>
    at.get(`/api/dispatch/incidents/${incidentId}/eido`, by(person, region))
  const deliveries = async () =>
    (
      (await at.get(`/api/dispatch/incidents/${incidentId}/eido-deliveries`, by(sari))).body as {
        deliveries: EidoDelivery[]
      }
    ).deliveries
  const pointToUs = () =>
    at.database.owner.query(
      `update dispatch.neighbours set address = $1 where tenant_id = $2 and code = '35.06'`,
      [`${base}/eido`, BLITAR],
    )
  const deliver = () => inRegion((ctx) => deliverEidos(ctx, { trustsInner: true }))

  test('is an EIDO by an independent validator, with every reference in it', async () => {
    const { status, body } = await eido()
    expect(status).toBe(200)
    isEido(body)
    expect(isEido.errors ?? []).toEqual([])
    const text = JSON.stringify(body)
    const ids = new Set([...text.matchAll(/"\$id":"([^"]+)"/g)].map(([, id]) => id))
    for (const [, reference] of text.matchAll(/"\$ref":"([^"]+)"/g)) expect(ids).toContain(reference)
    expect((body as { emergencyResourceComponent: unknown[] }).emergencyResourceComponent).toHaveLength(1)
  })

  test('names nobody who called', async () => {
    const text = JSON.stringify((await eido()).body as unknown)
    for (const personal of [INCIDENT.reporter.name, INCIDENT.reporter.number])
      expect(text).not.toContain(personal)
    expect(text).toContain('Api &lt;besar&gt; &amp; asap')
  })

  test('is refused without permission and hidden from another region', async () => {
    expect((await eido(rina)).status).toBe(403)
    expect(codeOf(await eido(dewi, '35.07'))).toBe('dispatch.eido_incident_unknown')
    expect((await at.get(`/eido/${BLITAR}/${incidentId}`)).status).toBe(401)
  })

  test('is sent signed, tried again until it is taken, and composed anew each time', async () => {
    const { secret } = (await at.send('POST', '/api/dispatch/neighbours/35.06/secrets', {}, by(ayu)))
      .body as { secret: string }
    await at.send(
      'POST',
      `/api/dispatch/incidents/${incidentId}/eido-deliveries`,
      { neighbour: '35.06' },
      by(sari),
    )
    await pointToUs()
    answer = () => ({ status: 503 })
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'waiting', tries: 1, failure: 'status_503' }])
    await deliver()
    expect((await deliveries())[0]?.tries).toBe(1)
    clock = new Date(clock.getTime() + 20_000)
    answer = () => ({ status: 202 })
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'delivered', tries: 2, neighbour: '35.06' }])
    const last = said.at(-1) as Said
    const signature = createHmac('sha256', secret)
      .update(`${last.headers['penataran-timestamp']}.${last.body}`)
      .digest('hex')
    expect(last.headers['penataran-signature']).toBe(`sha256=${signature}`)
    isEido(JSON.parse(last.body))
    expect(isEido.errors ?? []).toEqual([])
  })

  test('that a neighbour is offered goes out by itself, once', async () => {
    const payload = {
      transferId: randomUUID(),
      incidentId,
      neighbour: '35.06',
      via: 'eido',
      offeredAt: clock.toISOString(),
    }
    const before = (await deliveries()).length
    for (const via of ['eido', 'eido', 'installation']) {
      await inRegion((ctx) =>
        sendOffered(ctx, {
          payload: { ...payload, via, ...(via === 'eido' ? {} : { transferId: randomUUID() }) },
        } as never),
      )
    }
    expect(await deliveries()).toHaveLength(before + 1)
  })

  test('is given up in the end, and somebody sees it', async () => {
    answer = () => ({ status: 500 })
    for (let i = 0; i < 14; i += 1) {
      clock = new Date(clock.getTime() + 1_900_000)
      await deliver()
    }
    expect((await deliveries())[0]).toMatchObject({ state: 'failed', tries: 12 })
    expect(await factsNamed('dispatch.eido_failed')).toHaveLength(1)
  })

  test('goes nowhere that is not on the list', async () => {
    const send = (body: object, person = sari) =>
      at.send('POST', `/api/dispatch/incidents/${incidentId}/eido-deliveries`, body, by(person))
    expect(codeOf(await send({ neighbour: '35.09' }))).toBe('dispatch.eido_receiver_unknown')
    expect((await send({ neighbour: 'x' })).status).toBe(422)
    expect((await send({ neighbour: '35.06' }, rina)).status).toBe(403)
    expect(codeOf(await at.send('POST', '/api/dispatch/neighbours/35.09/secrets', {}, by(ayu)))).toBe(
      'dispatch.eido_receiver_unknown',
    )
  })
})
