import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SYSTEM } from '#platform/context.ts'
import type { rolledBack } from '#test/database.ts'
import { as, peopleServer } from '#test/people.ts'
import type { Document, DocumentCard, VaultPage } from './contract.ts'
import { citeVersion, handOver, listVersionCards, withdrawCitation } from './public.ts'
import { makePdf } from './test/make-files.ts'
import { added, upload } from './test/vault.ts'

const NOW = new Date('2026-11-22T03:00:00Z')
const at = peopleServer(() => NOW)
const pdf = (text: string) => makePdf({ text })

const listAs = async (person: Awaited<ReturnType<typeof at.hire>>, query = '', region = '35.05') =>
  (await at.get(`/api/evidence/documents${query}`, as(person, region))).body as VaultPage
const documentAs = async (person: Awaited<ReturnType<typeof at.hire>>, id: string) =>
  (await at.get(`/api/evidence/documents/${id}`, as(person, '35.05'))).body as Document

describe('uses', () => {
  const behind = <R>(
    tenant: string,
    act: Parameters<typeof rolledBack>[2] extends (ctx: infer C) => unknown ? (ctx: C) => Promise<R> : never,
  ) =>
    at.database.inTenant(tenant, SYSTEM.id, (tx) =>
      act({
        tenant,
        actor: SYSTEM,
        tx,
        now: NOW,
        language: 'id',
        requestId: 'test',
        files: at.database.files,
        publicUrl: '',
      }),
    )

  test('of a document for two claims and two years are shown, against the validity of each year', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const card = await added(
      at,
      ayu,
      { name: 'pakai.pdf', bytes: await pdf('pakai') },
      { validTo: '2025-12-31', title: 'Dipakai' },
    )
    const cite = (key: string) =>
      behind('35.05', (ctx) => citeVersion(ctx, { versionId: card.versionId, by: 'workbook.claim', key }))
    await cite('2025:A01')
    await cite('2026:B03')
    await cite('2026:B03')
    const { rows } = await listAs(ayu, '?use=used&q=dipakai')
    expect(rows[0]?.uses.map(({ year, code, validity }) => [year, code, validity])).toEqual([
      [2025, 'A01', 'valid'],
      [2026, 'B03', 'expired'],
    ])
    await behind('35.05', (ctx) =>
      withdrawCitation(ctx, { versionId: card.versionId, by: 'workbook.claim', key: '2026:B03' }),
    )
    expect((await documentAs(ayu, card.documentId)).uses).toHaveLength(1)
    await cite('2026:B03')
    expect((await documentAs(ayu, card.documentId)).uses).toHaveLength(2)
    expect((await listAs(ayu, '?use=unused&q=dipakai')).total).toBe(0)
  })

  test('can not be noted for what is not in the vault of the region', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const { versionId } = await added(at, ayu, { name: 'milik.pdf', bytes: await pdf('milik 35.05') })
    await expect(
      behind('35.06', (ctx) => citeVersion(ctx, { versionId, by: 'workbook.claim', key: '2026:A01' })),
    ).rejects.toThrow('evidence.version_unknown')
    await expect(behind('35.06', (ctx) => handOver(ctx, [versionId]))).rejects.toThrow(
      'evidence.version_unknown',
    )
    await expect(behind('35.05', (ctx) => handOver(ctx, [randomUUID()]))).rejects.toThrow(
      'evidence.version_unknown',
    )
  })

  test('cards come in the order asked for and leave out what the wall hides', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const one = await added(at, ayu, { name: '1.pdf', bytes: await pdf('kartu satu') })
    const two = await added(at, ayu, { name: '2.pdf', bytes: await pdf('kartu dua') })
    const ids = [two.versionId, randomUUID(), one.versionId]
    const cards = await behind('35.05', ({ tx }) => listVersionCards(tx, '35.05', ids, NOW))
    expect(cards.map((card) => card.versionId)).toEqual([two.versionId, one.versionId])
    expect(await behind('35.06', ({ tx }) => listVersionCards(tx, '35.05', ids, NOW))).toEqual([])
    const wire = await at.get(`/api/evidence/cards?versions=${ids.join(',')}`, as(ayu, '35.05'))
    expect((wire.body as DocumentCard[]).map((card) => card.versionId)).toEqual([
      two.versionId,
      one.versionId,
    ])
  })

  test('the ministry reads what was handed over and nothing else; the region sees who took it', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const pusat = await at.hire('00', 'ministry_admin', 'Contoh Pusat')
    const shown = await added(at, ayu, { name: 'serah.pdf', bytes: await pdf('diserahkan') })
    const kept = await added(at, ayu, { name: 'simpan.pdf', bytes: await pdf('tidak diserahkan') })
    await behind('35.05', (ctx) => handOver(ctx, [shown.versionId, shown.versionId]))
    const base = '/api/evidence/handed-over/35.05'
    const cards = await at.get(`${base}/cards?versions=${shown.versionId},${kept.versionId}`, as(pusat, '00'))
    expect((cards.body as DocumentCard[]).map((card) => card.versionId)).toEqual([shown.versionId])
    expect((await at.get(`${base}/versions/${kept.versionId}/content`, as(pusat, '00'))).status).toBe(404)
    expect((await at.get(`${base}/versions/${shown.versionId}/content`, as(pusat, '00'))).status).toBe(200)
    const { downloads } = await documentAs(ayu, shown.documentId)
    expect(downloads).toMatchObject([{ party: 'ministry', name: 'Contoh Pusat', version: 1 }])
  })

  test('an assessor works behind the wall of the region, and what is taken away is noted', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const asesor = await at.hire('35.05', 'assessor', 'Contoh Asesor 1')
    const card = await added(at, ayu, { name: 'nilai.pdf', bytes: await pdf('dinilai') })
    const path = `/api/evidence/versions/${card.versionId}/content`
    await at.get(path, as(ayu, '35.05'))
    expect((await at.get(path, as(asesor, '35.05'))).status).toBe(200)
    const { downloads } = await documentAs(ayu, card.documentId)
    expect(downloads).toMatchObject([{ party: 'assessor', name: 'Contoh Asesor 1' }])
    expect((await upload(at, asesor, { name: 'x.txt', bytes: 'x' })).status).toBe(403)
  })
})

describe('the wall', () => {
  test('hides documents of another region: not found and not yours sound the same', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const made = await at.hire('35.07', 'region_admin', 'Made')
    const { documentId, versionId } = await added(at, ayu, {
      name: 'tersembunyi.pdf',
      bytes: await pdf('sembunyi'),
    })
    const paths = [
      `/documents/${documentId}`,
      `/versions/${versionId}/content`,
      `/versions/${versionId}/pictures/thumb`,
      `/versions/${versionId}/table`,
    ]
    for (const path of paths) {
      const [theirs, none] = await Promise.all([
        at.get(`/api/evidence${path}`, as(made, '35.07')),
        at.get(
          `/api/evidence${path.replace(documentId, randomUUID()).replace(versionId, randomUUID())}`,
          as(made, '35.07'),
        ),
      ])
      expect([theirs.status, (theirs.body as { detail: string }).detail]).toEqual([
        404,
        (none.body as { detail: string }).detail,
      ])
    }
    const change = { title: 'x', from: 1 }
    const write = await at.send(
      'POST',
      `/api/evidence/documents/${documentId}/versions`,
      change,
      as(made, '35.07'),
    )
    expect(write.status).toBe(404)
  })

  test('lets nobody in without a session or the permission', async () => {
    const leader = await at.hire('35.05', 'leader', 'Pimpinan')
    const citizen = await at.hire('35.05', 'citizen', 'Warga')
    expect((await at.get('/api/evidence/documents')).status).toBe(401)
    expect((await at.get('/api/evidence/documents', as(citizen, '35.05'))).status).toBe(403)
    expect((await at.get('/api/evidence/documents', as(leader, '35.05'))).status).toBe(200)
    expect((await upload(at, leader, { name: 'x.txt', bytes: 'x' })).status).toBe(403)
    const link = { title: 'x', url: 'https://a.go.id', statement: 'y' }
    expect((await at.send('POST', '/api/evidence/links', link, as(leader, '35.05'))).status).toBe(403)
    const dismissal = { one: '0'.repeat(64), other: '1'.repeat(64), reason: 'bukan sama' }
    expect(
      (await at.send('POST', '/api/evidence/pairs/dismissals', dismissal, as(leader, '35.05'))).status,
    ).toBe(403)
    expect(
      (await at.get(`/api/evidence/handed-over/35.05/cards?versions=${randomUUID()}`, as(leader, '35.05')))
        .status,
    ).toBe(403)
  })
})

describe('the list', () => {
  test('finds by every word, kind and validity, and takes wildcards literally', async () => {
    const ayu = await at.hire('35.09', 'region_admin', 'Ayu')
    const link = async (title: string, days: object) =>
      at.send(
        'POST',
        '/api/evidence/links',
        { title, url: 'https://contoh.go.id/x', statement: 'Bukti 100% nyata', ...days },
        as(ayu, '35.09'),
      )
    await link('Tanpa batas', {})
    await link('Berlaku', { validFrom: '2026-01-01', validTo: '2026-11-22' })
    await link('Kedaluwarsa', { validTo: '2026-11-21' })
    await link('Belum berlaku', { validFrom: '2026-11-23' })
    const titles = async (query: string) =>
      (await listAs(ayu, query, '35.09')).rows.map((row) => row.card.title)
    expect(await titles('?validity=unlimited')).toEqual(['Tanpa batas'])
    expect(await titles('?validity=valid')).toEqual(['Berlaku'])
    expect(await titles('?validity=expired')).toEqual(['Kedaluwarsa'])
    expect(await titles('?validity=future')).toEqual(['Belum berlaku'])
    expect(await titles('?q=nyata%20batas')).toEqual(['Tanpa batas'])
    expect(await titles('?q=100%25')).toHaveLength(4)
    expect(await titles('?q=_')).toEqual([])
    expect(await titles('?kind=decree')).toEqual([])
    expect((await at.get('/api/evidence/documents?kind=film', as(ayu, '35.09'))).status).toBe(422)
  })

  test('shows the first rows of a table', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const rows = Array.from({ length: 80 }, (_, i) => `Layanan ${i};${i}`).join('\n')
    const { versionId } = await added(at, ayu, { name: 'layanan.csv', bytes: `nama;pengguna\n${rows}\n` })
    const { body } = await at.get(`/api/evidence/versions/${versionId}/table`, as(ayu, '35.05'))
    expect(body).toMatchObject({ columns: ['nama', 'pengguna'], total: 80 })
    expect((body as { rows: string[][] }).rows).toHaveLength(50)
  })
})
