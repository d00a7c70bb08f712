import { describe, expect, test } from 'vitest'
import { testServer } from '#test/server.ts'

const at = testServer()

describe('public regions', () => {
  test('GET /v1/provinces lists 38 provinces with 514 regions', async () => {
    const { status, body } = await at.get('/api/v1/provinces')
    const provinces = body as { regions: number }[]
    expect([status, provinces.length]).toEqual([200, 38])
    expect(provinces.reduce((sum, province) => sum + province.regions, 0)).toBe(514)
  })

  test('GET /v1/regions filters by search, province and kind', async () => {
    const { body } = await at.get('/api/v1/regions?q=blitar&province=35&kind=kota')
    expect(body).toEqual([
      {
        code: '35.72',
        name: 'Kota Blitar',
        kind: 'kota',
        provinceCode: '35',
        provinceName: 'Jawa Timur',
        point: { latitude: expect.any(Number), longitude: expect.any(Number) },
      },
    ])
  })

  test('GET /v1/regions/:code is the profile with cohorts and their basis', async () => {
    const { body } = await at.get('/api/v1/regions/35.05')
    expect(body).toMatchObject({
      name: 'Kab. Blitar',
      districts: 22,
      villages: 248,
      cohorts: [{ year: 2018, basis: { id: expect.stringContaining('surat'), en: expect.any(String) } }],
    })
  })

  test('districts and villages follow', async () => {
    const districts = (await at.get('/api/v1/regions/35.05/districts')).body as { code: string }[]
    expect(districts).toHaveLength(22)
    const villages = await at.get(`/api/v1/districts/${districts[0]?.code}/villages`)
    expect(villages.status).toBe(200)
  })

  test.each([
    ['/api/v1/regions/35.1', 422],
    ['/api/v1/regions/3510', 422],
    ['/api/v1/regions/99.99', 404],
    ['/api/v1/regions/99.99/districts', 404],
    ['/api/v1/districts/99.99.99/villages', 404],
    ['/api/v1/regions?province=x', 422],
    ['/api/v1/regions?nama=blitar', 422],
  ])('%s is refused with %i', async (url, status) => {
    expect((await at.get(url)).status).toBe(status)
  })

  test('an unknown code is explained', async () => {
    const { body } = await at.get('/api/v1/regions/99.99')
    expect((body as { detail: string }).detail).toContain('35.10, bukan 35.1')
  })
})
