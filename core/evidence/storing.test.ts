import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { BlobStore } from '#platform/blob/blob-store.ts'
import { clamdScanner } from '#platform/blob/clamd.ts'
import { type FakeClamd, fakeClamd } from '#platform/blob/test/fake-clamd.ts'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { runAsSystem } from '#platform/start.ts'
import { as, peopleServer } from '#test/people.ts'
import type { AlikePair, Document, VaultPage, VaultSettings } from './contract.ts'
import { diagnose } from './diagnose.ts'
import * as make from './test/make-files.ts'
import { added, deliveryOf, upload } from './test/vault.ts'

const at = peopleServer()
const running: FakeClamd[] = []
let store: BlobStore | undefined
afterEach(async () => {
  Object.assign(at.database.files, { scanner: undefined, ...(store ? { store } : {}) })
  await Promise.all(running.splice(0).map((one) => one.close()))
})

/** Lets the store of files behave otherwise until the test ends. */
function withStore(changes: Partial<BlobStore>): void {
  store ??= at.database.files.store
  Object.assign(at.database.files, { store: { ...store, ...changes } })
}

async function withScanner(manner: 'well' | 'broken' = 'well'): Promise<void> {
  const clamd = await fakeClamd(0, manner)
  running.push(clamd)
  Object.assign(at.database.files, { scanner: clamdScanner(clamd.address) })
}

const filesOn = async (): Promise<string[]> =>
  (await readdir(at.database.files.store.place, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

const rowsOf = async (sha256: string): Promise<number> => {
  const { rows } = await at.database.owner.query<{ n: number }>(
    `select (select count(*) from evidence.contents where sha256 = $1)
      + (select count(*) from evidence.versions where sha256 = $1) as n`,
    [sha256],
  )
  return Number(rows[0]?.n)
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('what fails leaves nothing behind', () => {
  test('a store that refuses to write: no row and no file', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const bytes = await make.makePdf({ text: 'tidak tersimpan' })
    withStore({ put: () => Promise.reject(new Error('disk full')) })
    const refused = await upload(at, ayu, { name: 'a.pdf', bytes })
    expect([refused.status, refused.body.code]).toEqual([503, 'evidence.store_away'])
    expect(await rowsOf(sha256(bytes))).toBe(0)
    expect(await filesOn()).not.toContain(sha256(bytes))
  })

  test('a disk without room: said as such, no row and no file, and taken once there is room', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const bytes = await make.makePdf({ text: 'tanpa ruang' })
    withStore({ put: () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })) })
    const refused = await upload(at, ayu, { name: 'r.pdf', bytes })
    expect([refused.status, refused.body.code]).toEqual([507, 'http.storage_full'])
    expect(await rowsOf(sha256(bytes))).toBe(0)
    expect(await filesOn()).not.toContain(sha256(bytes))
    withStore({})
    expect((await upload(at, ayu, { name: 'r.pdf', bytes })).status).toBe(200)
  })

  test('an act that fails after the file was written takes the file with it', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const bytes = await make.makePdf({ text: 'sesudahnya gagal' })
    // The row of the version can not be written: its title is longer than the table takes.
    await at.database.owner.query(
      `alter table evidence.versions add constraint refuse_test check (title <> 'Ditolak basis data')`,
    )
    const failed = await upload(at, ayu, { name: 'b.pdf', bytes }, { title: 'Ditolak basis data' })
    await at.database.owner.query('alter table evidence.versions drop constraint refuse_test')
    expect(failed.status).toBe(500)
    expect(await rowsOf(sha256(bytes))).toBe(0)
    expect(await filesOn()).not.toContain(sha256(bytes))
    expect((await upload(at, ayu, { name: 'b.pdf', bytes })).body.added).not.toBeNull()
  })

  test('a content that others use stays when a second act with it fails', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const bytes = await make.makePdf({ text: 'dipakai orang lain' })
    await added(at, ayu, { name: 'c.pdf', bytes })
    const refused = await upload(
      at,
      ayu,
      { name: 'c.pdf', bytes },
      { again: 'true', validFrom: '2026-02-01', validTo: '2026-01-01' },
    )
    expect(refused.status).toBe(422)
    expect(await filesOn()).toContain(sha256(bytes))
  })

  test('a file that the store has lost is told, and comes back with the next upload of the same', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const bytes = await make.makePdf({ text: 'hilang' })
    const card = await added(at, ayu, { name: 'd.pdf', bytes })
    await at.database.files.store.remove(`35.05/content/${sha256(bytes)}`)
    const path = `/api/evidence/versions/${card.versionId}/content`
    expect((await at.get(path, as(ayu, '35.05'))).body).toMatchObject({ code: 'evidence.content_away' })
    await added(at, ayu, { name: 'd.pdf', bytes }, { again: 'true' })
    expect((await at.get(path, as(ayu, '35.05'))).status).toBe(200)
  })

  test('a form sent twice with one key makes one document, and the key is bound to the file', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const send = async (text: string) =>
      at.upload(
        '/api/evidence/files',
        { name: 'e.txt', bytes: text },
        { title: 'Sekali' },
        { ...as(ayu, '35.05'), 'idempotency-key': 'evidence-once-1' },
      )
    const [first, second] = [await send('isi yang sama'), await send('isi yang sama')]
    expect(second.body).toEqual(first.body)
    expect((await send('isi lain')).body).toMatchObject({ code: 'http.idempotency_key_reused' })
  })
})

describe('the virus scanner', () => {
  test('is off unless configured, and the screen is told', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const settings = async () =>
      (await at.get('/api/evidence/settings', as(ayu, '35.05'))).body as VaultSettings
    expect((await settings()).scanned).toBe(false)
    await withScanner()
    expect((await settings()).scanned).toBe(true)
  })

  test('sees every file, and what it finds is not kept', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    await withScanner()
    expect((await upload(at, ayu, { name: 'bersih.txt', bytes: 'bersih' })).status).toBe(200)
    const bytes = Buffer.from(make.EICAR)
    const refused = await upload(at, ayu, { name: 'eicar.txt', bytes })
    expect(refused.body).toMatchObject({
      code: 'evidence.file_infected',
      detail: expect.stringContaining('Eicar-Test-Signature'),
    })
    expect([await rowsOf(sha256(bytes)), (await filesOn()).includes(sha256(bytes))]).toEqual([0, false])
    expect(running[0]?.seen).toHaveLength(2)
  })

  test('that is configured and away lets nothing in', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const bytes = Buffer.from('tidak dipindai')
    await withScanner('broken')
    expect((await upload(at, ayu, { name: 'x.txt', bytes })).body.code).toBe('evidence.scanner_away')
    Object.assign(at.database.files, { scanner: clamdScanner('tcp://127.0.0.1:9') })
    expect((await upload(at, ayu, { name: 'x.txt', bytes })).status).toBe(503)
    expect([await rowsOf(sha256(bytes)), (await filesOn()).includes(sha256(bytes))]).toEqual([0, false])
  })
})

describe('after the upload', () => {
  test('pictures are made once, of images and of the first page of a PDF', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const photo = await added(at, ayu, { name: 'foto.png', bytes: make.drawPhoto(21) })
    const pdf = await added(at, ayu, {
      name: 'naskah.pdf',
      bytes: await make.makePdf({ text: 'Naskah dinas yang panjang sekali', pages: 2 }),
    })
    const path = (id: string, size: string) => `/api/evidence/versions/${id}/pictures/${size}`
    expect((await at.get(path(photo.versionId, 'thumb'), as(ayu, '35.05'))).status).toBe(404)
    await deliverWaiting(deliveryOf(at))
    for (const card of [photo, pdf]) {
      const shown = await at.get(path(card.versionId, 'thumb'), as(ayu, '35.05'))
      expect(shown.headers).toMatchObject({
        'content-type': 'image/webp',
        'content-disposition': 'attachment; filename="thumb.webp"',
      })
      expect(shown.bytes.subarray(8, 12).toString()).toBe('WEBP')
    }
    const document = (await at.get(`/api/evidence/documents/${pdf.documentId}`, as(ayu, '35.05')))
      .body as Document
    expect(document.pages).toBe(2)
  })

  test('a file that can not be drawn has no picture and keeps nobody waiting', async () => {
    const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
    const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200, 'x')])
    const card = await added(at, ayu, { name: 'rusak.pdf', bytes: broken })
    await deliverWaiting(deliveryOf(at))
    const { rows } = await at.database.owner.query(
      'select looked_at is not null as looked, has_picture from evidence.contents where sha256 = $1',
      [card.sha256],
    )
    expect(rows).toEqual([{ looked: true, has_picture: false }])
  })

  test('scans and photos that look alike are paired, a person may say why they are not the same', async () => {
    const ayu = await at.hire('35.08', 'region_admin', 'Ayu')
    const letter = make.drawLetter(31)
    const bring = (name: string, bytes: Uint8Array) => added(at, ayu, { name, bytes }, {}, '35.08')
    const first = await bring('asli.png', letter)
    const again = await bring('pindai ulang.pdf', await make.makePdf({ image: await make.scanAgain(letter) }))
    await bring('surat lain.png', make.drawLetter(32))
    await bring('ketikan 1.pdf', await make.makePdf({ text: 'Surat keputusan yang diketik nomor satu' }))
    await bring('ketikan 2.pdf', await make.makePdf({ text: 'Surat keputusan yang diketik nomor dua' }))
    await deliverWaiting(deliveryOf(at))
    const pairs = async () => (await at.get('/api/evidence/pairs', as(ayu, '35.08'))).body as AlikePair[]
    const [pair, ...others] = await pairs()
    expect(others).toEqual([])
    expect([pair?.one.documentId, pair?.other.documentId].sort()).toEqual(
      [first.documentId, again.documentId].sort(),
    )
    expect(pair?.distance).toBeLessThanOrEqual(20)
    const list = async () =>
      (await at.get('/api/evidence/documents?doubled=true', as(ayu, '35.08'))).body as VaultPage
    expect([(await list()).total, (await list()).openPairs]).toEqual([2, 1])

    const sides = { one: pair?.other.sha256, other: pair?.one.sha256 }
    const dismiss = (reason: string) =>
      at.send('POST', '/api/evidence/pairs/dismissals', { ...sides, reason }, as(ayu, '35.08'))
    expect((await dismiss('')).status).toBe(422)
    expect((await dismiss('Dua lembar berbeda dari satu berkas')).status).toBe(200)
    expect((await dismiss('Sekali lagi')).body).toMatchObject({ code: 'evidence.pair_unknown' })
    expect((await pairs())[0]?.dismissed).toMatchObject({
      by: 'Ayu',
      reason: 'Dua lembar berbeda dari satu berkas',
    })
    expect((await list()).openPairs).toBe(0)
  })

  test('the same fact handed over twice, or a store that is away for a while, changes nothing in the end', async () => {
    const ayu = await at.hire('35.10', 'region_admin', 'Ayu')
    const card = await added(at, ayu, { name: 'nanti.png', bytes: make.drawPhoto(41) }, {}, '35.10')
    withStore({ find: () => Promise.reject(new Error('away')) })
    const delivery = { ...deliveryOf(at), onFailure: () => {} }
    await deliverWaiting(delivery)
    if (store) Object.assign(at.database.files, { store })
    await deliverWaiting({ ...delivery, now: () => new Date('2031-01-01T00:00:00Z') })
    const { rows } = await at.database.owner.query(
      'select has_picture from evidence.contents where sha256 = $1',
      [card.sha256],
    )
    expect(rows).toEqual([{ has_picture: true }])
  })
})

test('the doctor counts files that are missing and tells of store and scanner', async () => {
  const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
  const card = await added(at, ayu, { name: 'periksa.txt', bytes: 'untuk diperiksa' })
  const findings = () => runAsSystem(at.database, '00', diagnose)
  expect((await findings()).map(({ ok }) => ok)).toEqual([true, true, true])
  await at.database.files.store.remove(`35.05/content/${card.sha256}`)
  const [, missing] = await findings()
  expect([missing?.ok, missing?.sentence.en]).toEqual([
    false,
    expect.stringMatching(/^1 of \d+ files are not in /),
  ])
  withStore({ check: () => Promise.reject(new Error('gone')) })
  Object.assign(at.database.files, { scanner: clamdScanner('tcp://127.0.0.1:9') })
  expect((await findings()).map(({ ok }) => ok)).toEqual([false, false])
})
