import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { rolledBack, testDatabase } from '#test/database.ts'
import { loadReference } from './reference.ts'
import {
  findRegion,
  findRegionProfile,
  listDistricts,
  listProvinces,
  listRegions,
  listVillages,
} from './store/regions.ts'

const at = testDatabase()
const scene = { tenant: '00' }

describe('reference of regions', () => {
  test('every province, regency, city, district and village of the list is loaded', () =>
    rolledBack(at.database, scene, async ({ tx }) => {
      const { rows } = await sql`
        select (select count(*)::int from identity.provinces) as provinces,
          (select count(*)::int from identity.regions) as regions,
          (select count(*)::int from identity.districts) as districts,
          (select count(*)::int from identity.villages) as villages`.execute(tx)
      expect(rows[0]).toEqual({ provinces: 38, regions: 514, districts: 7277, villages: 83_763 })
    }))

  test('the same version is not loaded twice', () =>
    rolledBack(at.database, scene, async (ctx) => {
      const edition = () => sql`select number from platform.edition`.execute(ctx.tx).then((r) => r.rows[0])
      const before = await edition()
      await loadReference(ctx, [])
      expect(await edition()).toEqual(before)
    }))

  test('another version is loaded anew and keeps what is known of the regions', () =>
    rolledBack(at.database, scene, async (ctx) => {
      await sql`update identity.reference_versions set version = 'older' where name = 'areas'`.execute(ctx.tx)
      await sql`update identity.regions set name = 'Kab. Lama' where code = '35.05'`.execute(ctx.tx)
      await loadReference(ctx, [])
      expect(await findRegionProfile(ctx.tx, '35.05')).toMatchObject({
        name: 'Kab. Blitar',
        population: expect.any(Number),
      })
    }))

  test('a code that left the list is closed, not deleted', () =>
    rolledBack(at.database, scene, async (ctx) => {
      await sql`
        insert into identity.districts (code, region_code, name) values ('35.05.99', '35.05', 'Hilang')`.execute(
        ctx.tx,
      )
      await sql`update identity.reference_versions set version = 'older' where name = 'areas'`.execute(ctx.tx)
      await loadReference(ctx, [])
      const { rows } = await sql`
        select valid_to is not null as closed from identity.districts where code = '35.05.99'`.execute(ctx.tx)
      expect(rows).toEqual([{ closed: true }])
      expect((await listDistricts(ctx.tx, '35.05')).map((d) => d.name)).not.toContain('Hilang')
    }))
})

describe('reading regions', () => {
  test('the regency and the city of Blitar are two regions with their own facts', () =>
    rolledBack(at.database, scene, async ({ tx }) => {
      expect(await findRegionProfile(tx, '35.05')).toMatchObject({
        name: 'Kab. Blitar',
        kind: 'kabupaten',
        provinceName: 'Jawa Timur',
        districts: 22,
        villages: 248,
        cohorts: [{ year: 2018, status: 'derived' }],
      })
      expect(await findRegionProfile(tx, '35.72')).toMatchObject({
        name: 'Kota Blitar',
        districts: 3,
        villages: 21,
      })
    }))

  test('35.1 is no region and 35.10 is Banyuwangi', () =>
    rolledBack(at.database, scene, async ({ tx }) => {
      expect(await findRegion(tx, '35.1')).toBeUndefined()
      expect((await findRegion(tx, '35.10'))?.name).toBe('Kab. Banyuwangi')
    }))

  test.each([
    ['blitar', ['Kab. Blitar', 'Kota Blitar']],
    ['Kabupaten BLITAR', ['Kab. Blitar']],
    ['kota blitar', ['Kota Blitar']],
    ['kab. blitar', ['Kab. Blitar']],
    ['35.10', ['Kab. Banyuwangi']],
    ['baubau', ['Kota Bau Bau']],
    ['jakarta pusat', ['Kota Adm. Jakarta Pusat']],
    ["'; drop table %", []],
  ])('a search for %j finds %j', (q, names) =>
    rolledBack(at.database, scene, async ({ tx }) => {
      expect((await listRegions(tx, { q })).map((region) => region.name)).toEqual(names)
    }),
  )

  test('province and kind narrow the list', () =>
    rolledBack(at.database, scene, async ({ tx }) => {
      expect(await listRegions(tx, { province: '35' })).toHaveLength(38)
      expect(await listRegions(tx, { province: '35', kind: 'kota' })).toHaveLength(9)
      expect(await listRegions(tx)).toHaveLength(514)
      expect((await listProvinces(tx)).find((p) => p.code === '35')).toEqual({
        code: '35',
        name: 'Provinsi Jawa Timur',
        shortName: 'Jawa Timur',
        regions: 38,
      })
    }))

  test('a village says whether it is desa or kelurahan', () =>
    rolledBack(at.database, scene, async ({ tx }) => {
      const kinds = new Set((await listVillages(tx, '35.72.01')).map((village) => village.kind))
      expect([...kinds]).toEqual(['kelurahan'])
    }))
})
