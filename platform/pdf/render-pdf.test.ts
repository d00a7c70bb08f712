import { expect, it } from 'vitest'
import type { Block, PrintDocument } from './document.ts'
import { renderPdf } from './render-pdf.ts'
import { readPdf } from './test/read-pdf.ts'

const documentOf = (blocks: readonly Block[], more: Partial<PrintDocument> = {}): PrintDocument => ({
  title: 'Laporan uji',
  subject: 'Uji',
  author: 'Penataran',
  language: 'id',
  createdAt: new Date('2023-12-04T00:00:00Z'),
  layout: 'portrait',
  runningHead: 'Kepala',
  runningFoot: 'Kaki',
  pageLabel: (page, pages) => `Halaman ${page} dari ${pages}`,
  blocks,
  ...more,
})

const read = async (blocks: readonly Block[], more?: Partial<PrintDocument>) =>
  readPdf(await renderPdf(documentOf(blocks, more)))

const TITLE: Block = { kind: 'title', kicker: 'Uji', text: 'Judul', subtitle: 'Bawah' }
const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const table = (count: number): Block => ({
  kind: 'table',
  caption: 'Daftar',
  columns: [
    { header: 'Nama', width: 3, names: true },
    { header: 'Nilai', width: 1, align: 'right' },
  ],
  rows: [
    ...Array.from({ length: count }, (_, i) => ({ cells: [`Baris ${i + 1}`, '3,29'] })),
    { cells: ['Jumlah', '9,99'], style: 'total' },
  ],
})

const series = (...values: (string | null)[]) => ({ label: 'Nilai 2023', values })
const face = {
  title: 'Temuan',
  labels: ['Kondisi awal', 'Keluaran', 'Hasil'],
  min: 0,
  max: 4,
  step: 0.5,
  format: (value: string) => value.replace('.', ','),
}

it('is tagged, names its language and title, and embeds its fonts', async () => {
  const pdf = await read([TITLE, paragraph('Isi.')])
  expect(pdf).toMatchObject({ title: 'Laporan uji', language: 'id', marked: true, uaPart: '1' })
  expect(pdf.fonts.sort()).toEqual(['PlusJakartaSans-Bold', 'PlusJakartaSans-Regular'])
  expect(pdf.elements.map(({ type }) => type)).toEqual(['Root', 'Document', 'P', 'H1', 'P', 'P'])
})

it('the same document gives the same bytes', async () => {
  const blocks = [TITLE, heading(1, 'Bagian'), table(60), paragraph('Isi.')]
  expect(await renderPdf(documentOf(blocks))).toEqual(await renderPdf(documentOf(blocks)))
})

it('sections are bookmarks, their parts under them', async () => {
  const pdf = await read([
    heading(1, 'Satu'),
    heading(2, 'Bagian'),
    paragraph('a'),
    heading(1, 'Dua'),
    paragraph('b'),
  ])
  expect(pdf.outline).toEqual([
    { title: 'Satu', items: ['Bagian'] },
    { title: 'Dua', items: [] },
  ])
})

it('a table repeats its head on each page, yet has it once in its structure', async () => {
  const pdf = await read([table(90)])
  expect(pdf.pages).toHaveLength(3)
  for (const page of pdf.pages) expect(page).toContain('Nama Nilai')
  const count = (type: string) => pdf.elements.filter((element) => element.type === type).length
  expect(count('THead')).toBe(1)
  expect(count('TD')).toBe(91)
  expect(count('TH')).toBe(2 + 91)
})

it('a total never stands alone on a page', async () => {
  for (let rows = 30; rows < 42; rows += 1) {
    const pages = (await read([table(rows)])).pages.filter((page) => page.includes('Jumlah'))
    expect(pages[0]).toContain(`Baris ${rows} `)
  }
})

it('a heading goes to the next page with what it heads', async () => {
  const figures: Block = {
    kind: 'figures',
    charts: [{ ...face, kind: 'radar', alt: 'Radar', current: series('1', '2', '3'), earlier: null }],
  }
  const filler = Array.from({ length: 22 }, (_, i) => paragraph(`Isi ${i}.`))
  const pdf = await read([...filler, heading(1, 'Grafik'), figures])
  expect(pdf.pages[0]).not.toContain('Grafik')
  expect(pdf.pages[1]).toContain('Grafik')
})

it('charts are figures with a description; missing values are no points', async () => {
  const charts = {
    kind: 'figures' as const,
    charts: [
      {
        ...face,
        kind: 'radar' as const,
        alt: 'Radar tiga',
        current: series('3.6', '2.29', null),
        earlier: series(null, '1', null),
      },
      {
        ...face,
        kind: 'bars' as const,
        alt: 'Batang tiga',
        current: series('3.6', null, '0.00'),
        earlier: null,
        reference: series('1', '2', null),
      },
    ],
  }
  const pdf = await read([charts])
  expect(pdf.elements.filter(({ type }) => type === 'Figure')).toEqual([
    { type: 'Figure', alt: 'Radar tiga' },
    { type: 'Figure', alt: 'Batang tiga' },
  ])
  expect(pdf.pages[0]).toContain('3,6')
  expect(pdf.pages[0]).toContain('\u2013')
})

it('a verification has a code with a description and a link', async () => {
  const url = 'https://smartcity.example.go.id/rapor/35.05/2023'
  const bytes = await renderPdf(documentOf([{ kind: 'verification', url, alt: 'Kode QR', text: 'Pindai.' }]))
  const pdf = await readPdf(bytes)
  expect(pdf.elements.map(({ type }) => type)).toEqual(['Root', 'Document', 'Figure', 'P', 'Link'])
  expect(pdf.pages[0]).toContain(url)
  expect(Buffer.from(bytes).toString('latin1')).toContain(`/URI (${url})`)
})

it('pages are numbered and headed from the second on, outside the content', async () => {
  const pdf = await read([TITLE, table(50)])
  expect(pdf.pages[0]).toContain('Halaman 1 dari 2')
  expect(pdf.pages[0]).not.toContain('Kepala')
  expect(pdf.pages[1]).toContain('Kepala')
})

it('a hyphen between digits stays a hyphen when copied, and a minus a minus', async () => {
  const text = 'D-ENV-2-3 nomor 12-34: 2,94 − 2,50'
  expect((await read([paragraph(text)])).pages[0]).toContain(text)
})

it('letters beyond Latin-1 and signs of comparison are there', async () => {
  const text = 'Nilai −0,37 ≥ 0,10 → “Baik” – 3 × 4'
  expect((await read([paragraph(text)])).pages[0]).toContain(text)
})

it('a title with signs of XML leaves the metadata readable', async () => {
  expect((await read([paragraph('a')], { title: 'KPPN & <IKN>' })).title).toBe('KPPN + +IKN+')
})
