import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { as, peopleServer } from '#test/people.ts'
import type { Document, VaultPage, VaultSettings } from './contract.ts'
import { drawPhoto, makePdf } from './test/make-files.ts'
import { added, upload } from './test/vault.ts'

const NOW = new Date('2026-11-22T03:00:00Z')
const at = peopleServer(() => NOW)
const pdf = (text: string) => makePdf({ text })

const listAs = async (person: Awaited<ReturnType<typeof at.hire>>, query = '', region = '35.05') =>
  (await at.get(`/api/evidence/documents${query}`, as(person, region))).body as VaultPage
const documentAs = async (person: Awaited<ReturnType<typeof at.hire>>, id: string) =>
  (await at.get(`/api/evidence/documents/${id}`, as(person, '35.05'))).body as Document

describe('a document of each kind', () => {
  test('is kept with all that is said of it', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const file = await added(
      at,
      ayu,
      { name: 'SK Tim.pdf', bytes: await pdf('SK tim') },
      {
        title: 'SK Tim Pelaksana',
        validFrom: '2025-01-01',
        validTo: '2026-12-31',
      },
    )
    expect(file).toMatchObject({
      kind: 'file',
      version: 1,
      title: 'SK Tim Pelaksana',
      mediaType: 'application/pdf',
      fileName: 'SK Tim.pdf',
      validity: 'valid',
      handedOver: false,
    })
    const link = await at.send(
      'POST',
      '/api/evidence/links',
      { title: 'Portal data', url: 'https://data.contoh.go.id/dataset', statement: 'Data terbuka tersedia' },
      as(ayu, '35.05'),
    )
    expect(link.body).toMatchObject({ kind: 'link', url: 'https://data.contoh.go.id/dataset', sha256: null })
    const decree = await at.send(
      'POST',
      '/api/evidence/decrees',
      {
        title: 'Perbup kota cerdas',
        number: '12 Tahun 2024',
        issuer: 'Bupati Contoh',
        issuedOn: '2024-03-01',
        statement: 'Menetapkan rencana induk',
        validTo: '2025-12-31',
      },
      as(ayu, '35.05'),
    )
    expect(decree.body).toMatchObject({
      kind: 'decree',
      reference: { number: '12 Tahun 2024', issuer: 'Bupati Contoh', issuedOn: '2024-03-01' },
      validity: 'expired',
    })
  })

  test('a decree may bring its file', async () => {
    const ayu = await at.hire('35.05', 'opd_officer', 'Ayu', await at.foundOpd('35.05', 'KOMINFO', 'Dinas'))
    const answer = await at.upload(
      '/api/evidence/decree-files',
      { name: 'perda.pdf', bytes: await pdf('perda') },
      { title: 'Perda', number: '3', issuer: 'DPRD', issuedOn: '2023-02-03', statement: 'Menetapkan' },
      as(ayu, '35.05'),
    )
    expect(answer.body).toMatchObject({
      added: { kind: 'decree', fileName: 'perda.pdf', bytes: expect.any(Number) },
    })
  })

  test('with days in the wrong order, a plain http address or no words is refused', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const link = { title: 'x', url: 'https://a.go.id', statement: 'y' }
    const post = (body: object) => at.send('POST', '/api/evidence/links', body, as(ayu, '35.05'))
    expect((await post({ ...link, validFrom: '2026-02-01', validTo: '2026-01-01' })).body).toMatchObject({
      code: 'evidence.days_reversed',
    })
    for (const wrong of [
      { url: 'http://a.go.id' },
      { url: 'javascript:alert(1)' },
      { statement: ' ' },
      { title: '' },
    ])
      expect((await post({ ...link, ...wrong })).status).toBe(422)
  })
})

describe('an upload', () => {
  test('keeps exactly the bytes that came, and gives them back to be kept, not to be opened', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const bytes = await pdf('persis sama')
    const card = await added(at, ayu, { name: 'a b.pdf', bytes })
    expect(card.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const file = await at.get(`/api/evidence/versions/${card.versionId}/content`, as(ayu, '35.05'))
    expect(file.bytes.equals(bytes)).toBe(true)
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="a-b.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })

  test('of a content the vault has is answered with the document that holds it', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const file = { name: 'kembar.pdf', bytes: await pdf('kembar') }
    const first = await added(at, ayu, file)
    const second = await upload(at, ayu, { ...file, name: 'lain nama.pdf' })
    expect(second.body).toMatchObject({ added: null, known: [{ documentId: first.documentId }] })
    const kept = await added(at, ayu, file, { again: 'true' })
    expect(kept.documentId).not.toBe(first.documentId)
    const { twins } = await documentAs(ayu, first.documentId)
    expect(twins.map((twin) => twin.documentId)).toEqual([kept.documentId])
    const doubled = await listAs(ayu, '?doubled=true&q=kembar')
    expect(doubled.rows.map((row) => [row.card.documentId, row.hasTwin]).sort()).toEqual(
      [
        [first.documentId, true],
        [kept.documentId, true],
      ].sort(),
    )
  })

  test('by two people at once of the same content makes one document', async () => {
    const [ayu, budi] = [
      await at.hire('35.06', 'region_admin', 'Ayu'),
      await at.hire('35.06', 'region_admin', 'Budi'),
    ]
    const file = { name: 'serentak.pdf', bytes: await pdf('serentak') }
    const answers = await Promise.all(
      [ayu, budi, ayu, budi].map((one) => upload(at, one as typeof ayu, file, {}, '35.06')),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(answers.filter(({ body }) => body.added !== null)).toHaveLength(1)
    expect((await listAs(ayu, '', '35.06')).total).toBe(1)
  })

  test('of another region is no twin, and its hash says nothing', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const made = await at.hire('35.07', 'region_admin', 'Made')
    const file = { name: 'sama.pdf', bytes: await pdf('di dua daerah') }
    await added(at, ayu, file)
    expect((await upload(at, made, file, {}, '35.07')).body.added).not.toBeNull()
  })

  test('is refused with a sentence when its kind is not taken in', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const refused = await upload(at, ayu, { name: 'foto.pdf', bytes: drawPhoto(1, 50, 50) })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({
      code: 'evidence.file_misnamed',
      detail:
        '“foto.pdf” sebenarnya berisi PNG. Beri akhiran nama yang sesuai, atau simpan ulang dari aplikasinya.',
    })
    expect((await upload(at, ayu, { name: 'x.html', bytes: '<script>1</script>' })).body.code).toMatch(
      /evidence\.file_/,
    )
    expect((await upload(at, ayu, { name: 'kosong.pdf', bytes: '' })).body.code).toBe('evidence.file_empty')
  })

  test('over the limit of the installation is refused, and one byte less is not', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const { maxBytes } = (await at.get('/api/evidence/settings', as(ayu, '35.05'))).body as VaultSettings
    const text = Buffer.alloc(maxBytes + 1, 'a')
    expect((await upload(at, ayu, { name: 'besar.txt', bytes: text })).status).toBe(413)
    expect((await upload(at, ayu, { name: 'pas.txt', bytes: text.subarray(1) })).status).toBe(200)
  })
})

describe('a version', () => {
  test('keeps the one before it, words and file', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const [old, fresh] = [await pdf('lama'), await pdf('baru')]
    const { documentId, versionId } = await added(
      at,
      ayu,
      { name: 'lama.pdf', bytes: old },
      { title: 'Rencana' },
    )
    const path = `/api/evidence/documents/${documentId}`
    const second = await at.upload(
      `${path}/files`,
      { name: 'baru.pdf', bytes: fresh },
      { title: 'Rencana', from: '1', note: 'Ditandatangani' },
      as(ayu, '35.05'),
    )
    expect(second.body).toMatchObject({ version: 2, fileName: 'baru.pdf', note: 'Ditandatangani' })
    const third = await at.send(
      'POST',
      `${path}/versions`,
      { title: 'Rencana induk', from: 2, validTo: '2026-06-30' },
      as(ayu, '35.05'),
    )
    expect(third.body).toMatchObject({
      version: 3,
      title: 'Rencana induk',
      fileName: 'baru.pdf',
      validity: 'expired',
    })
    const { versions } = await documentAs(ayu, documentId)
    expect(versions.map(({ card, addedBy }) => [card.version, card.title, card.fileName, addedBy])).toEqual([
      [3, 'Rencana induk', 'baru.pdf', 'Ayu'],
      [2, 'Rencana', 'baru.pdf', 'Ayu'],
      [1, 'Rencana', 'lama.pdf', 'Ayu'],
    ])
    const first = await at.get(`/api/evidence/versions/${versionId}/content`, as(ayu, '35.05'))
    expect(first.bytes.equals(old)).toBe(true)
  })

  test('made from one that is no longer the newest is refused, and says which is', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const { documentId } = await added(at, ayu, { name: 'dua.pdf', bytes: await pdf('dua orang') })
    const change = (title: string) =>
      at.send('POST', `/api/evidence/documents/${documentId}/versions`, { title, from: 1 }, as(ayu, '35.05'))
    const both = await Promise.all([change('Satu'), change('Dua')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'evidence.document_changed',
      detail: expect.stringContaining('versi 2'),
    })
  })

  test('that says the same, or has fields of another kind, is not made', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const { documentId } = await added(
      at,
      ayu,
      { name: 'tetap.pdf', bytes: await pdf('tetap') },
      { title: 'Tetap' },
    )
    const change = (body: object) =>
      at.send(
        'POST',
        `/api/evidence/documents/${documentId}/versions`,
        { from: 1, ...body },
        as(ayu, '35.05'),
      )
    expect((await change({ title: 'Tetap', note: 'hanya catatan' })).body).toMatchObject({
      code: 'evidence.nothing_changed',
    })
    expect((await change({ title: 'Lain', url: 'https://a.go.id' })).body).toMatchObject({
      code: 'evidence.fields_of_kind',
    })
  })
})
