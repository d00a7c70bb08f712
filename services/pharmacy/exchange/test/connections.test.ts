import { describe, expect, test } from 'vitest'
import { as } from '#test/people.ts'
import { BLITAR, FACILITY } from '../../fhir/test/scene.ts'
import { BPJS, CONNECTIONS, codeOf, exchangeScene, SATUSEHAT } from './scene.ts'

const { at, desk, connect, take } = await exchangeScene()

describe('a connection', () => {
  test('never shows its secrets', async () => {
    const { text, status } = await at.get(CONNECTIONS, as(desk.pharmacist, BLITAR))
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
    await at.send('POST', '/api/pharmacy/facilities', other, as(desk.pharmacist, BLITAR))
    const reply = await at.send(
      'PUT',
      '/api/pharmacy/facilities/puskesmas-contoh/connections/satusehat',
      {
        settings: { environment: 'production', address, clientId: 'x', organisation: '1', location: '2' },
        secret: 'rahasia-1',
      },
      as(desk.pharmacist, BLITAR),
    )
    expect([reply.status, codeOf(reply)]).toEqual([422, code])
  })

  test('is set by whoever may, in the own region, for a facility there is', async () => {
    expect((await connect('bpjs', { address: '', clientId: '' }, {}, desk.assistant)).status).toBe(403)
    expect((await at.get(CONNECTIONS)).status).toBe(401)
    const asri = await at.hire('35.07', 'pharmacist', 'Contoh Apoteker Lain')
    expect((await at.get(CONNECTIONS, as(asri, '35.07'))).status).toBe(404)
    expect(
      (await at.get('/api/pharmacy/facilities/tidak-ada/connections', as(desk.pharmacist, BLITAR))).status,
    ).toBe(404)
  })
})

describe('Mobile JKN', () => {
  const address = () => `${desk.url}/bpjs/${BLITAR}/${FACILITY}`
  const token = async (password = desk.secret) =>
    (await (
      await fetch(`${address()}/auth`, { headers: { 'x-username': desk.clientId, 'x-password': password } })
    ).json()) as { response?: { token: string }; metadata: { code: number } }
  const ask = async (what: string, body: object, bearer: string) =>
    (await (
      await fetch(`${address()}/farmasi/${what}`, {
        method: 'POST',
        headers: { 'x-username': desk.clientId, 'x-token': bearer, 'content-type': 'application/json' },
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
