import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Warning } from '../contract.ts'
import { pollSources } from '../warnings/poll.ts'
import { BLITAR, codeOf, exchange, outside } from './help.ts'

const { at, clock, by, later, behind, factsNamed } = exchange()
const there = outside()

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
    `<rss version="2.0"><channel>${names.map((name) => `<item><title>Jawa Timur ${name}</title><link>${there.base}/${name}.xml</link></item>`).join('')}</channel></rss>`
  const serve = (files: Record<string, string>, headers: Record<string, string> = {}) => {
    there.answer = ({ url }) =>
      files[url] === undefined ? { status: 404 } : { status: 200, body: files[url], headers }
  }
  let sourceId = ''
  const addSource = async (kind: string, path: string, only = '') => {
    sourceId = randomUUID()
    await at.database.owner.query(
      `insert into dispatch.warning_sources (tenant_id, id, kind, name, address, title_words, attribution, every_minutes, is_on)
       values ($1, $2, $3, 'Contoh', $4, $5, 'Contoh BMKG', 1, true)`,
      [BLITAR, sourceId, kind, `${there.base}${path}`, only],
    )
  }
  const look = async () => {
    later(61_000)
    await pollSources(behind, { trustsInner: true })
  }
  const off = () =>
    at.database.owner.query('update dispatch.warning_sources set is_on = false where tenant_id = $1', [
      BLITAR,
    ])
  const warnings = async () =>
    ((await at.get('/api/dispatch/warnings', by('rina'))).body as { warnings: Warning[] }).warnings
  const source = async () =>
    (
      (await at.get('/api/dispatch/warning-sources', by('ayu'))).body as {
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
    there.answer = () => ({ status: 304 })
    await look()
    expect(there.said.at(-1)?.headers).toMatchObject({
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
    there.answer = () => reply
    await look()
    expect((await source())?.failure).toBe(failure)
    await off()
  })

  test('are never asked for on this machine', async () => {
    await addSource('cap', '/index')
    later(61_000)
    await pollSources(behind)
    expect((await source())?.failure).toBe('address')
    await off()
  })

  test('an index leads nowhere but to its own house', async () => {
    await addSource('cap', '/index')
    serve({
      '/index': `<rss><channel><item><title>x</title><link>http://127.0.0.2:1/x.xml</link></item></channel></rss>`,
    })
    const before = there.said.length
    await look()
    expect(there.said.length).toBe(before + 1)
    await off()
  })

  test('of an earthquake count by how far it reaches', async () => {
    await addSource('quake', '/gempa.json')
    const gempa = {
      DateTime: clock.now.toISOString(),
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
    const added = await at.send('POST', '/api/dispatch/warning-sources', body, by('ayu'))
    const { sourceId: id } = added.body as { sourceId: string }
    const { kind: _, ...rest } = body
    expect(
      (await at.send('PUT', `/api/dispatch/warning-sources/${id}`, { ...rest, isOn: true }, by('ayu')))
        .status,
    ).toBe(200)
    expect(codeOf(await at.send('PUT', `/api/dispatch/warning-sources/${id}`, rest, by('dewi')))).toBe(
      'dispatch.warning_source_unknown',
    )
    expect(
      codeOf(
        await at.send(
          'POST',
          '/api/dispatch/warning-sources',
          { ...body, address: 'https://10.0.0.1/x' },
          by('ayu'),
        ),
      ),
    ).toBe('dispatch.address_private')
    expect((await at.send('POST', '/api/dispatch/warning-sources', body, by('rina'))).status).toBe(403)
    expect(
      (await at.send('POST', '/api/dispatch/warning-sources', { ...body, everyMinutes: 0 }, by('ayu')))
        .status,
    ).toBe(422)
    await off()
  })
})
