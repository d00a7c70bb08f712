import { describe, expect, it } from 'vitest'
import type { RegionResult } from '#core/evaluation/contract.ts'
import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { blitar, malang, malang2022 } from '../test/cast.ts'
import { mayBeReported } from './matter.ts'
import { composeReport } from './region-report.ts'

const headings = ({ blocks }: PrintDocument, level: 1 | 2) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []))
const tables = ({ blocks }: PrintDocument) =>
  blocks.filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table')
const said = ({ blocks }: PrintDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
  )
const charts = ({ blocks }: PrintDocument) =>
  blocks.flatMap((block) => (block.kind === 'figures' ? block.charts : []))

/** A region that did not take part. */
const absentRegion: RegionResult = {
  ...blitar.result,
  code: '74.72',
  name: 'Kota Bau Bau',
  state: 'absent',
  track: null,
  instrument: null,
  final: null,
  components: [],
  sum: null,
  improvement: null,
  rank: null,
  rankInProvince: null,
  rankInTrack: null,
}

describe('the report of a region', () => {
  it('has the sections of the official report in its order, then sum and source', () => {
    expect(headings(composeReport(blitar, 'id'), 1)).toEqual([
      '1. Gambaran umum',
      '2. Maksud dan ruang lingkup',
      '3. Metode',
      '4. Aspek lain yang diperhatikan',
      '5. Hasil penilaian',
      '6. Grafik',
      '7. Kelemahan dan kekuatan',
      '8. Rekomendasi',
      '9. Asal angka',
      '10. Sumber dan verifikasi',
    ])
  })

  it('says final, change, extremes and rank in sentences', () => {
    expect(said(composeReport(blitar, 'id')).slice(0, 2)).toEqual([
      'Kabupaten Blitar memperoleh nilai akhir 3,29 pada skala 0 sampai 4 dalam evaluasi tahun 2023, jalur reguler. Nilai itu 0,10 lebih tinggi daripada tahun 2022.',
      'Komponen tertinggi adalah Kondisi awal (3,76), komponen terendah Keluaran (2,60). Di antara 59 daerah yang hasilnya diketahui di sini, peringkatnya 9; di Provinsi Jawa Timur peringkat 2 dari 5. Nilai akhir yang sama berbagi peringkat.',
    ])
  })

  it('shows the method: letter, component, weight, elements', () => {
    const [method] = tables(composeReport(blitar, 'id'))
    expect(method?.rows.map((row) => row.cells.slice(0, 4))).toEqual([
      ['A', 'Kondisi awal', '10%', 'Perencanaan; Realisasi'],
      ['B', 'Keluaran', '20%', 'Kebijakan; Kelembagaan; Anggaran'],
      ['C', 'Hasil', '30%', 'Program; Rencana aksi'],
      ['D', 'Dampak', '20%', 'Hasil survei'],
      ['E', 'Program percepatan', '20%', 'Pelaksanaan; Manajemen risiko'],
      ['', 'Jumlah bobot', '100%', ''],
    ])
  })

  it('closes each section of questions with the mean and how it comes about', () => {
    const document = composeReport(malang(), 'id')
    expect(headings(document, 2).slice(0, 6)).toEqual([
      'A. Kondisi awal',
      'B. Keluaran',
      'C. Hasil',
      'D. Dampak',
      'E. Program percepatan',
      'F. Program kolaborasi',
    ])
    const sections = tables(document).filter((table) => table.columns[2]?.header === 'Pertanyaan')
    expect(sections.map((table) => table.rows.length - 1)).toEqual([5, 7, 33, 54, 12, 6])
    expect(sections[1]?.rows[3]?.cells.slice(0, 2)).toEqual(['2.3.1', 'Kelembagaan'])
    expect(sections[1]?.rows.at(-1)).toEqual({
      cells: ['', '', 'Rata-rata (16,00 / 7)', '2,29', ''],
      style: 'total',
    })
  })

  it('shows the other year beside a question only where that year is known', () => {
    const sections = tables(composeReport(malang(), 'id')).filter(
      (table) => table.columns[2]?.header === 'Pertanyaan',
    )
    expect(sections.map((table) => table.columns.length)).toEqual([5, 5, 5, 4, 5, 4])
    expect(sections[2]?.rows[8]?.cells.slice(-2)).toEqual(['4,00', '–'])
  })

  it('says plainly that question scores and recommendations are not known', () => {
    const sentences = said(composeReport(blitar, 'id')).join('\n')
    expect(sentences).toContain('Nilai per pertanyaan daerah ini tidak diketahui.')
    expect(sentences).toContain('Tidak ada rekomendasi yang tercatat untuk daerah dan tahun ini.')
  })

  it('reads weaknesses and strengths from the components when that is all there is', () => {
    expect(said(composeReport(blitar, 'id'))).toEqual(
      expect.arrayContaining([
        'Di bawah median: Program percepatan (3,57; median 3,60).',
        'Sama dengan median: Hasil (3,47; median 3,47).',
      ]),
    )
  })

  it('draws a component that did not exist last year as missing', () => {
    const [radar, bars] = charts(composeReport(malang(), 'id'))
    expect(radar).toMatchObject({ kind: 'radar', min: 0, max: 4, step: 0.5 })
    expect(radar?.earlier?.values).toEqual(['1.40', '1.54', '2.92', '2.56', '3.08', null])
    expect(radar?.alt).toContain('Program kolaborasi tidak ada pada 2022')
    expect(bars?.title).toBe('5 dari 6 komponen di atas median')
    expect(bars?.alt).toContain('Keluaran 2,29, median 2,45')
  })
})

describe('where the numbers come from', () => {
  it('rule of 2023: add, then round', () => {
    expect(said(composeReport(blitar, 'id'))).toContain(
      '0,376 + 0,520 + 1,041 + 0,642 + 0,714 = 3,293, dibulatkan menjadi 3,29.',
    )
  })

  it('rule of 2022: round the terms, then add', () => {
    const document = composeReport(malang2022, 'id')
    expect(said(document)).toContain('0,14 + 0,31 + 0,88 + 0,26 + 0,92 = 2,51.')
    const sum = tables(document).at(-1)
    expect(sum?.columns.map((column) => column.header)).toContain('Suku dibulatkan')
    expect(sum?.rows.at(-1)?.cells).toEqual(['Jumlah', '', '', '2,504', '2,51'])
  })

  it('an improvement is recomputed from last year, and tells why the published value differs', () => {
    const sentences = said(composeReport(malang(), 'id')).join('\n')
    expect(sentences).toContain('Peningkatan = 2,94 − 2,50 = +0,44.')
    expect(sentences).toContain('Nilai 2022 yang diterbitkan adalah 2,51; yang dikurangkan 2,50')
    expect(sentences).toContain('0,140 + 0,308 + 0,876 + 0,256 + 0,924 = 2,504, dibulatkan menjadi 2,50.')
  })

  it('an improvement that cannot be recomputed is marked as quoted', () => {
    expect(said(composeReport(blitar, 'id')).join('\n')).toContain('Peningkatan +0,10 dikutip dari sumber')
  })

  it('no value last year is no improvement, never zero', () => {
    const document = composeReport(malang2022, 'id')
    const figures = document.blocks.find((block) => block.kind === 'key-figures')
    expect(figures?.kind === 'key-figures' && figures.figures[1]).toMatchObject({ value: '–' })
    expect(said(document).join('\n')).toContain('tidak memiliki nilai tahun sebelumnya')
  })
})

describe('languages and faces', () => {
  it('English has points, Indonesian commas; everything else is the same', () => {
    const [id, en] = [composeReport(malang(), 'id'), composeReport(malang(), 'en')]
    expect(en.language).toBe('en')
    expect(said(en).join('\n')).toContain('Improvement = 2.94 − 2.50 = +0.44.')
    expect(en.blocks.map((block) => block.kind)).toEqual(id.blocks.map((block) => block.kind))
  })

  it('a negative change is told as less and printed with a minus sign', () => {
    const improvement = { value: '-0.37', recomputed: false, previous: null }
    const document = composeReport({ ...blitar, result: { ...blitar.result, improvement } }, 'id')
    expect(said(document)[0]).toContain('0,37 lebih rendah daripada tahun 2022')
    expect(said(document).join('\n')).toContain('Peningkatan −0,37 dikutip')
  })

  it('leads to its public page and carries the date of the letter', () => {
    const document = composeReport(blitar, 'id')
    expect(document.createdAt.toISOString()).toBe('2023-12-04T00:00:00.000Z')
    expect(document.blocks.at(-1)).toMatchObject({
      kind: 'verification',
      url: 'https://smartcity.example.go.id/rapor/35.05/2023',
    })
  })

  it('a source without a date is quoted as undated, and the file carries the end of its year', () => {
    const source = { ...blitar.result.source, date: '' }
    const document = composeReport({ ...blitar, result: { ...blitar.result, source } }, 'id')
    expect(document.createdAt.toISOString()).toBe('2023-12-31T00:00:00.000Z')
    expect(said(document).join('\n')).toContain('nomor B-1384/DJAI/AI.01.04/12/2023, tanpa tanggal.')
  })

  it('a region that did not take part, or has no sum, has no report', () => {
    expect(mayBeReported(blitar.result)).toBe(true)
    expect(mayBeReported(absentRegion)).toBe(false)
    expect(mayBeReported({ ...blitar.result, sum: null })).toBe(false)
  })
})
