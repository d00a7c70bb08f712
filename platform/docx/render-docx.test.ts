import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { PrintDocument } from '#platform/pdf/document.ts'
import { renderDocx } from './render-docx.ts'

const DOCUMENT: PrintDocument = {
  title: 'Rencana & uji',
  subject: 'Uji',
  author: 'Contoh',
  language: 'id',
  createdAt: new Date('2026-11-22T00:00:00Z'),
  layout: 'landscape',
  runningHead: 'Kepala',
  runningFoot: 'Kaki',
  pageLabel: (page, pages) => `Halaman ${page} dari ${pages}`,
  blocks: [
    { kind: 'title', kicker: 'Contoh', text: 'Rencana induk', subtitle: 'Buku 2' },
    { kind: 'contents', title: 'Daftar isi' },
    { kind: 'heading', level: 1, text: 'Dasar', startsPage: true },
    { kind: 'paragraph', text: 'Satu < dua & tiga' },
    { kind: 'list', items: ['pertama'] },
    { kind: 'key-figures', figures: [{ label: 'Program', value: '12', note: 'contoh' }] },
    {
      kind: 'table',
      caption: 'Anggaran',
      columns: [{ header: 'Tahun', width: 1, names: true }],
      rows: [{ cells: ['2026'] }, { cells: ['Seluruhnya'], style: 'total' }],
    },
    {
      kind: 'verification',
      url: 'https://contoh.example/rencana/1',
      alt: 'Kode QR',
      text: 'Periksa di sini',
    },
  ],
}

test('a document becomes a DOCX with headings, contents, repeated table heads, page numbers and a described picture', async () => {
  const files = unzipSync(await renderDocx(DOCUMENT))
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  expect(body).toContain('Heading1')
  expect(body).toContain('Satu &lt; dua &amp; tiga')
  expect(body).toContain('w:tblHeader')
  expect(body).toContain('TOC')
  expect(body).toContain('w:orient="landscape"')
  expect(body).toContain('descr="Kode QR"')
  const feet = Object.entries(files).filter(([name]) => name.startsWith('word/footer'))
  expect(feet.map(([, bytes]) => strFromU8(bytes)).join('')).toContain('NUMPAGES')
})
