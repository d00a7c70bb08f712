import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { writeCsv, writeXlsx } from './write-table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytesOf = (csv: string) => ({ name: 'x.csv', bytes: utf8(csv) })

describe('CSV written', () => {
  it('follows RFC 4180', () => {
    expect(
      writeCsv(
        ['code', 'name'],
        [
          ['35.10', 'Kab. "X", a'],
          ['35.05', null],
        ],
      ),
    ).toBe('code,name\r\n35.10,"Kab. ""X"", a"\r\n35.05,\r\n')
  })

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+62 812', "'+62 812"],
    ['-', "'-"],
    ['@x', "'@x"],
    ["'=x", "''=x"],
    ['-0.37', '-0.37'],
    ['+3,5', '+3,5'],
    ["'tis", "'tis"],
  ])('guards what a spreadsheet would run, and numbers not: %s', (cell, written) => {
    expect(writeCsv(['a'], [[cell]])).toBe(
      `a\r\n${written === cell && cell.includes(',') ? `"${cell}"` : written}\r\n`,
    )
  })
})

describe('XLSX written', () => {
  const sheet = {
    name: 'Hasil: 2023/KPPN',
    columns: [
      { header: 'code', type: 'text' as const, width: 10 },
      { header: 'score', type: 'number' as const },
    ],
    rows: [
      ['35.10', '3.20'],
      ['=1+1', null],
      ['00.01', '12345678901234567890.5'],
    ],
  }

  it('keeps codes as text, numbers as numbers, and what a number cell would lose as text', async () => {
    const table = await readTable({ name: 'x.xlsx', bytes: await writeXlsx([sheet]) })
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['35.10', '3.2'],
      ['=1+1', ''],
      ['00.01', '12345678901234567890.5'],
    ])
  })

  it('gives the same bytes for the same table', async () => {
    expect(await writeXlsx([sheet])).toEqual(await writeXlsx([sheet]))
  })

  it('holds several sheets', async () => {
    const bytes = await writeXlsx([sheet, { ...sheet, name: 'Dua', rows: [['x', '1']] }])
    expect((await readTable({ name: 'x.xlsx', bytes }, { sheet: 'Dua' })).rows[0]?.cells).toEqual(['x', '1'])
  })
})

describe('what is written is read back', () => {
  /** Trimmed cells without control characters (nor U+FFFD, which stands for a lost letter); the first column is never empty, so that no row is. */
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replace(/[\p{C}\ufffd]/gu, '').trim())
  const row = fc.tuple(
    cell.map((text) => `x${text}`),
    cell,
    fc.oneof(
      cell,
      fc.constantFrom(
        '=1',
        "'=1",
        "''-a",
        '-1',
        '35.10',
        'a\nb',
        '"',
        'a;b',
        'a\tb',
        '_x0041_',
        'toString',
        '__proto__',
      ),
    ),
  )
  const rows = fc.array(row, { minLength: 1, maxLength: 8 })

  it('by CSV, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const table = await readTable(bytesOf(writeCsv(['a', 'b', 'c'], written)))
        expect(table.rows.map((r) => r.cells)).toEqual(written)
      }),
    )
  })

  it('by XLSX, for any text', async () => {
    const columns = ['a', 'b', 'c'].map((header) => ({ header, type: 'text' as const }))
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const bytes = await writeXlsx([{ name: 'A', columns, rows: written }])
        expect((await readTable({ name: 'x', bytes })).rows.map((r) => r.cells)).toEqual(written)
      }),
      { numRuns: 40 },
    )
  })

  it('by XLSX, for decimals up to trailing zeros', async () => {
    const decimal = fc
      .tuple(fc.integer({ min: -99999, max: 99999 }), fc.nat(4))
      .map(([n, d]) => (n / 10 ** d).toFixed(d))
    const columns = [{ header: 'n', type: 'number' as const }]
    await fc.assert(
      fc.asyncProperty(fc.array(decimal, { minLength: 1, maxLength: 20 }), async (written) => {
        const bytes = await writeXlsx([{ name: 'A', columns, rows: written.map((n) => [n]) }])
        const table = await readTable({ name: 'x', bytes })
        expect(table.rows.map((r) => r.cells[0])).toEqual(written.map(shortest))
      }),
      { numRuns: 40 },
    )
  })

  const shortest = (decimal: string) => {
    const text = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
    return text === '-0' ? '0' : text
  }
})
