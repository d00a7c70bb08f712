import { beforeAll, describe, expect, test } from 'vitest'
import { publicPages } from '#test/pages.ts'
import { as, peopleServer } from '#test/people.ts'

const BLITAR = '35.05'
const clock = new Date('2026-11-22T05:00:00Z')
const at = peopleServer(() => clock)
const visit = publicPages(at)
const CODE = 'own.poverty_rate'
const words = (text: string) => ({ id: text, en: `${text} (en)` })

beforeAll(async () => {
  const asri = as(await at.hire(BLITAR, 'region_admin', 'Asri'), BLITAR)
  const lina = as(await at.hire(BLITAR, 'leader', 'Lina'), BLITAR)
  const send = (method: 'POST' | 'PUT', path: string, body: object, who = asri) =>
    at.send(method, `/api/indicator/${path}`, body, who)
  const content = {
    name: words('Angka kemiskinan'),
    definition: words('Bagian penduduk di bawah garis kemiskinan.'),
    source: words('BPS Kabupaten Blitar'),
    unit: 'percent',
    better: 'lower',
    decimals: 2,
    formula: null,
    grain: 'year',
    by: [],
  }
  await send('POST', 'indicators', { code: CODE, content })
  await send('POST', 'indicators', { code: 'own.hidden', content: { ...content, name: words('Tak terbit') } })
  await send('PUT', `indicators/${CODE}/targets`, { baseline: null, targets: [{ year: 2025, value: '9' }] })
  const value = { code: CODE, period: '2025', value: '8.35', source: 'BPS, Maret 2025', evidence: [] }
  const { body } = await send('POST', 'manual-values', value)
  const approval = { noEvidenceReason: 'Contoh: hanya ada buku cetak' }
  await send('POST', `manual-values/${(body as { id: string }).id}/approvals`, approval, lina)
  await send('PUT', `indicators/${CODE}/publication`, { isPublic: true })
})

describe('what everyone may read of indicators', () => {
  const page = `/daerah/${BLITAR}/indikator`

  test('lists those the region published, and no other', async () => {
    const { status, text } = await visit(page)
    expect(status).toBe(200)
    expect(text).toContain('Angka kemiskinan')
    expect(text).not.toContain('Tak terbit')
  })

  test('opens one with its value, its source and where it comes from, in both languages', async () => {
    const { status, text } = await visit(`${page}/${CODE}?periode=2025`)
    expect(status).toBe(200)
    for (const said of ['8,35 %', 'BPS, Maret 2025', 'Tanpa dokumen', 'Asal angka', `/segel/${BLITAR}`])
      expect(text).toContain(said)
    expect((await visit(`/en${page}/${CODE}?periode=2025`)).text).toContain('8.35%')
    expect(text).not.toContain('hanya ada buku cetak')
    expect(text).not.toMatch(/ style="/)
  })

  test('never tells of an indicator that is not published, of another region, or of none', async () => {
    for (const path of [`${page}/own.hidden`, `/daerah/35.07/indikator/${CODE}`, `${page}/own.nothing`])
      expect((await visit(path)).status, path).toBe(404)
    expect((await visit('/daerah/35.07/indikator')).text).toContain('belum menerbitkan indikator')
  })

  test('is led to from the page of the region', async () => {
    expect((await visit(`/daerah/${BLITAR}`)).text).toContain(`href="${page}"`)
  })

  test('takes a period of the address only where it is one', async () => {
    expect((await visit(`${page}/${CODE}?periode=lalu&rentang=abad`)).status).toBe(200)
  })
})
