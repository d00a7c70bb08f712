import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { openCycle } from '#test/cycle.ts'
import { publicPages } from '#test/pages.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { report } from './manifest.ts'

// An example cycle of two regions, published; then the worker prints region after region.

const at = peopleServer(() => new Date('2026-12-01T03:00:00Z'), {
  PUBLIC_URL: 'https://smartcity.example.go.id',
})
const visit = publicPages(at)
const REGIONS = ['35.05', '35.07']
const LETTER = {
  letterNumber: 'B-9/CONTOH/2026',
  letterDate: '2026-12-01',
  place: 'Jakarta',
  signatory: 'Contoh Direktur Jenderal',
}
let ministry: Person

beforeAll(async () => {
  await openCycle(at.database, { year: 2026, regions: REGIONS })
  await at.database.owner.query('update cycle.cycles set is_example = true')
  for (const region of REGIONS) await reveal(region)
  ministry = await at.hire('00', 'ministry_admin', 'Contoh Sekretariat')
  const published = await at.send('POST', '/api/result/2026/publications', LETTER, as(ministry, '00'))
  expect(published.status).toBe(200)
})

async function reveal(region: string): Promise<void> {
  const key = [region, 2026, randomUUID()]
  await at.database.owner.query(
    `insert into scoring.sheets
       (tenant_id, year, assessor_id, questions, rated, opened_at, submitted_at, digest, revealed_at)
     values ($1, $2, $3, 117, 117, now(), now(), 'x', now())`,
    key,
  )
  await at.database.owner.query(
    `insert into scoring.revealed_sheets (tenant_id, year, assessor_id, ratings, revealed_at, changed_at)
     select $1, $2, $3, jsonb_object_agg(q ->> 'code', 3), now(), now()
     from evaluation.instruments as i, jsonb_array_elements(i.data -> 'questions') as q
     where i.code = 'smart-city-2023-kppn-ikn' and i.version = 1`,
    key,
  )
  await at.database.owner.query(
    `insert into scoring.remarks
       (tenant_id, year, assessor_id, id, kind, component, text, revision, written_at, saved_at, revealed)
     values ($1, $2, $3, $4, 'recommendation', null, 'Terapkan contoh rekomendasi.', 1, now(), now(), true)`,
    [...key, randomUUID()],
  )
}

const deliver = () =>
  deliverWaiting({
    database: at.database,
    subscriptions: report.subscriptions ?? [],
    now: () => new Date('2026-12-01T04:00:00Z'),
  })

async function listPrinted(): Promise<{ region: string; version: number; madeAt: string | null }[]> {
  const { body } = await at.get('/api/result/2026/publications', as(ministry, '00'))
  const [publication] = body as {
    prints: { region: { code: string }; version: number; madeAt: string | null }[]
  }[]
  return (publication?.prints ?? []).map(({ region, version, madeAt }) => ({
    region: region.code,
    version,
    madeAt,
  }))
}

describe('reports after publication', () => {
  test('wait until the worker comes, and the progress says so for each region', async () => {
    expect((await listPrinted()).map(({ region, madeAt }) => [region, madeAt])).toEqual([
      ['35.05', null],
      ['35.07', null],
    ])
    expect((await at.get('/api/v1/regions/35.05/results/2026/versions/1/report.pdf')).status).toBe(404)
  })

  test('are printed, kept with their hash, and printed no second time', async () => {
    expect(await deliver()).toBe(2)
    expect((await listPrinted()).every(({ madeAt }) => madeAt !== null)).toBe(true)
    const kept = await at.get('/api/v1/regions/35.05/results/2026/versions/1/report.pdf')
    expect(kept.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const [{ sha256 }] = (
      await at.database.owner.query(`select sha256 from result.prints where region_code = '35.05'`)
    ).rows
    expect(createHash('sha256').update(kept.bytes).digest('hex')).toBe(sha256)
    expect((await at.get('/api/v1/regions/35.05/results/2026/report.pdf')).bytes.equals(kept.bytes)).toBe(
      true,
    )
    expect(await deliver()).toBe(0)
  })

  test('of an example are marked wherever they show', async () => {
    expect((await at.get('/api/v1/results/2026')).body).toMatchObject({ isExample: true })
    expect((await at.get('/api/v1/regions/35.05/results/2026')).body).toMatchObject({
      source: { isExample: true },
    })
    expect((await at.get('/api/v1/results/2026/table.csv')).text).toContain('contoh')
    for (const path of [
      '/daerah/35.05/2026',
      '/hasil/2026',
      '/rapor/35.05/2026',
      '/daerah/35.05/2026/pertanyaan',
    ])
      expect((await visit(path)).text, path).toContain('Contoh, bukan hasil resmi')
    const { rows } = await at.database.owner.query('select code from result.certificates limit 1')
    const proof = await visit(`/verifikasi/${rows[0].code}`)
    expect([proof.status, proof.text.includes('Contoh: rapor ini')]).toEqual([200, true])
    expect((await visit('/verifikasi/000000000000')).status).toBe(404)
  })
})

test('an example does not take the place of an official result', async () => {
  await openCycle(at.database, { year: 2023, regions: ['35.07'] })
  await at.database.owner.query('update cycle.cycles set is_example = true where year = 2023')
  await at.database.owner.query(
    `insert into scoring.sheets select tenant_id, 2023, assessor_id, questions, rated, gaps, opened_at, null,
       submitted_at, digest, null, null, null, revealed_at from scoring.sheets where year = 2026 and tenant_id = '35.07'`,
  )
  await at.database.owner.query(
    `insert into scoring.revealed_sheets select tenant_id, 2023, assessor_id, ratings, revealed_at, changed_at
     from scoring.revealed_sheets where year = 2026 and tenant_id = '35.07'`,
  )
  const refused = await at.send('POST', '/api/result/2023/publications', LETTER, as(ministry, '00'))
  expect(refused.body).toMatchObject({ code: 'result.example_over_real' })
})
