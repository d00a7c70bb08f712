import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ALIKE_BITS, distanceBetween } from '../rules/fingerprint.ts'
import { extensionOf, type Judgement, judgeFile, MEDIA, safeName } from '../rules/media.ts'
import * as make from '../test/make-files.ts'
import { drawFirstPage } from './pdf-page.ts'
import { drawPictures, takeFingerprint } from './picture.ts'
import { sniff } from './sniff.ts'

const judge = async (name: string, bytes: Uint8Array | string): Promise<Judgement> =>
  judgeFile(name, await sniff(Buffer.from(bytes)))

describe('a file is what its bytes say', () => {
  test('what shows something and does nothing is taken in', async () => {
    const letter = make.drawLetter(1)
    const taken: [string, Uint8Array | string, string][] = [
      ['SK.pdf', await make.makePdf({ text: 'SK' }), 'application/pdf'],
      ['foto.PNG', letter, 'image/png'],
      ['foto.jpg', await make.asJpeg(letter), 'image/jpeg'],
      ['foto.jpeg', await make.asJpeg(letter), 'image/jpeg'],
      ['foto.webp', await make.asWebp(letter), 'image/webp'],
      [
        'surat.docx',
        await make.makeDocx(),
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      ['data.csv', 'nama;jumlah\nA;1\n', 'text/csv'],
      ['catatan.txt', 'Catatan rapat – 12 Mei\n', 'text/plain'],
    ]
    for (const [name, bytes, mediaType] of taken)
      expect(await judge(name, bytes), name).toEqual({ mediaType })
  })

  test('archives, programs, old office files, pages and pictures of code are not', async () => {
    const refused: [string, Uint8Array | string][] = [
      ['arsip.zip', await make.makeZip({ 'a.txt': 'a' })],
      ['program.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)])],
      ['lama.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
      ['gambar.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['gambar.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['halaman.html', '<!doctype html><script>alert(1)</script>'],
      ['rahasia', Buffer.from([1, 2, 3, 0, 5])],
      ['arsip.gz', Buffer.concat([Buffer.from('1f8b08', 'hex'), Buffer.alloc(64)])],
    ]
    for (const [name, bytes] of refused) expect(await judge(name, bytes), name).toHaveProperty('refused')
  })

  test('macros are found by type and by content, also under a harmless name', async () => {
    const declared = await make.makeDocx({ macroType: true })
    const hidden = await make.makeDocx({ parts: ['word/vbaProject.bin'] })
    for (const [name, bytes] of [
      ['surat.docm', declared],
      ['surat.docx', declared],
      ['surat.docx', hidden],
    ] as const)
      expect(await judge(name, bytes)).toMatchObject({ refused: 'macros' })
  })

  test('a name that says otherwise is refused, whatever the pair', async () => {
    const bytesOf: Record<string, Uint8Array> = {
      pdf: await make.makePdf({ text: 'x' }),
      png: make.drawPhoto(1, 40, 40),
      jpg: await make.asJpeg(make.drawPhoto(1, 40, 40)),
      docx: await make.makeDocx(),
    }
    const extensions = MEDIA.flatMap((kind) => kind.extensions)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(bytesOf)),
        fc.constantFrom(...extensions, 'exe', 'html', ''),
        async (real, claimed) => {
          const own = MEDIA.find((kind) => kind.extensions.includes(real))?.extensions ?? []
          const verdict = await judge(`berkas.${claimed}`, bytesOf[real] as Uint8Array)
          expect('refused' in verdict).toBe(!own.includes(claimed))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('no bytes at all make it stumble, and nothing taken in lies about its ending', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('pdf', 'png', 'docx', 'csv', 'txt', 'zip'),
        async (bytes, claimed) => {
          const verdict = await judge(`x.${claimed}`, bytes)
          if ('refused' in verdict) return
          expect(MEDIA.find(({ type }) => type === verdict.mediaType)?.extensions).toContain(claimed)
        },
      ),
    )
  })
})

test('a name is kept without folders, tricks of direction and control characters, and never too long', () => {
  expect(safeName('C:\\Berkas\\SK Bupati.pdf')).toBe('SK Bupati.pdf')
  expect(safeName('../../etc/passwd')).toBe('passwd')
  expect(safeName('foto\u202egnp.exe')).toBe('fotognp.exe')
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400, unit: 'binary' }),
      fc.constantFrom('pdf', 'docx'),
      (stem, end) => {
        const name = safeName(`${stem}.${end}`)
        expect(name.length).toBeLessThanOrEqual(180)
        expect(name).not.toMatch(/[\\/"]/)
        expect(extensionOf(name)).toBe(end)
      },
    ),
  )
})

describe('a PDF', () => {
  test('shows its first page and knows whether it is a scan', async () => {
    const typed = await drawFirstPage(
      await make.makePdf({ text: 'Keputusan Bupati tentang tim pelaksana kota cerdas', pages: 3 }),
    )
    expect(typed).toMatchObject({ pages: 3, isScan: false })
    const scanned = await drawFirstPage(await make.makePdf({ image: make.drawLetter(2) }))
    expect(scanned).toMatchObject({ pages: 1, isScan: true })
    const { width, height } = await sharp(scanned.image).metadata()
    expect([width, height]).toEqual([990, 1400])
  })

  test('that is broken says so instead of ending the worker', async () => {
    await expect(drawFirstPage(Buffer.from('%PDF-1.7 nothing follows'))).rejects.toThrow()
  })
})

test('pictures are small, upright and in one format', async () => {
  const lying = await sharp(make.drawPhoto(3)).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { thumb, picture } = await drawPictures(lying)
  expect(await sharp(thumb).metadata()).toMatchObject({ format: 'webp', width: 150, height: 200 })
  expect(await sharp(picture).metadata()).toMatchObject({ width: 600, height: 800 })
  expect((await sharp(picture).metadata()).exif).toBeUndefined()
})

describe('fingerprints', () => {
  const far = async (one: Uint8Array, other: Uint8Array): Promise<number> =>
    distanceBetween((await takeFingerprint(one)) as string, (await takeFingerprint(other)) as string)

  test('of the same paper scanned again are alike', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const letter = make.drawLetter(seed)
      expect(await far(letter, await make.scanAgain(letter))).toBeLessThanOrEqual(ALIKE_BITS)
      const photo = make.drawPhoto(seed)
      expect(await far(photo, await make.scanAgain(photo))).toBeLessThanOrEqual(ALIKE_BITS)
    }
  })

  test('of a scan in a PDF and the picture it was made of are alike', async () => {
    const letter = make.drawLetter(6)
    const page = await drawFirstPage(await make.makePdf({ image: letter }))
    expect(await far(letter, page.image)).toBeLessThanOrEqual(ALIKE_BITS)
  })

  test('of different letters under one letterhead are not', async () => {
    const prints = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => takeFingerprint(make.drawLetter(seed))),
    )
    const distances = prints.flatMap((one, i) =>
      prints.slice(i + 1).map((other) => distanceBetween(one as string, other as string)),
    )
    expect(Math.min(...distances)).toBeGreaterThan(ALIKE_BITS)
  })

  test('are not taken of an empty page', async () => {
    const empty = await sharp({ create: { width: 400, height: 600, channels: 3, background: '#fdfdfd' } })
      .png()
      .toBuffer()
    expect(await takeFingerprint(empty)).toBeUndefined()
  })

  test('count the bits that differ, the same from both sides', () => {
    const print = fc.stringMatching(/^[0-9a-f]{64}$/)
    fc.assert(
      fc.property(print, print, (one, other) => {
        expect(distanceBetween(one, one)).toBe(0)
        expect(distanceBetween(one, other)).toBe(distanceBetween(other, one))
        expect(distanceBetween(one, other)).toBeLessThanOrEqual(256)
      }),
    )
  })
})
