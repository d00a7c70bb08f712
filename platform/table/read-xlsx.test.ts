import { deflateRawSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#platform/problem/problem.ts'
import { readTable } from './read-table.ts'
import { plainNumber } from './read-xlsx.ts'

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

interface Sheet {
  name: string
  rows: string
  state?: string
}

/** A workbook as spreadsheet programs write it, with raw row XML; date format is style 1. */
function workbook(sheets: Sheet[], more: Record<string, string | Zippable[string]> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${sheets
      .map((s, i) => `<sheet name="${s.name}" sheetId="${i + 1}"${s.state ?? ''} r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${R}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rId90" Type="${R}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  sheets.forEach((s, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${s.rows}</sheetData></worksheet>`
  })
  const text = Object.entries(files).map(([path, xml]) => [path, strToU8(xml)] as const)
  const extra = Object.entries(more).map(
    ([path, c]) => [path, typeof c === 'string' ? strToU8(c) : c] as const,
  )
  return zipSync(Object.fromEntries([...text, ...extra]) as Zippable)
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const number = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`
const HEAD = `<row r="1">${text('A1', 'code')}${text('B1', 'score')}</row>`

const read = (bytes: Uint8Array, options?: { sheet?: string; maxRows?: number }) =>
  readTable({ name: 'x.xlsx', bytes }, options)

async function refusalOf(act: Promise<unknown>): Promise<Refusal> {
  const error = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw new Error(`expected a refusal, got ${String(error)}`)
  return error
}
const cellsOf = async (rows: string) =>
  (await read(workbook([{ name: 'A', rows: HEAD + rows }]))).rows.map((row) => row.cells)

describe('XLSX cells', () => {
  it('text cells keep 35.10; number cells cannot and are not completed', async () => {
    expect(await cellsOf(`<row r="2">${text('A2', '35.10')}${number('B2', '35.1')}</row>`)).toEqual([
      ['35.10', '35.1'],
    ])
  })

  it('dates, truth values, saved formula values and errors come as text', async () => {
    const rows = `<row r="2"><c r="A2" s="1"><v>45264</v></c><c r="B2" t="b"><v>1</v></c></row>
      <row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
      <row r="4"><c r="A4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>`
    expect(await cellsOf(rows)).toEqual([
      ['2023-12-04', 'TRUE'],
      ['2', '#DIV/0!'],
      ['ab', ''],
    ])
  })

  it('a formula without its value is refused by row and column', async () => {
    const refusal = await refusalOf(
      cellsOf('<row r="7"><c r="A7"><v>1</v></c><c r="B7"><f>A7*2</f></c></row>'),
    )
    expect(refusal.errors[0]?.message.id).toMatch(/^Baris 7, kolom `B`: rumus tersimpan tanpa nilainya/)
  })

  it('empty rows are skipped, row numbers kept', async () => {
    const table = await read(workbook([{ name: 'A', rows: `${HEAD}<row r="9">${number('B9', '1')}</row>` }]))
    expect(table.rows).toEqual([{ line: 9, cells: ['', '1'] }])
  })

  it.each([
    ['0.30000000000000004', '0.3'],
    ['3.2999999999999998', '3.3'],
    ['35.1', '35.1'],
    ['2.50', '2.5'],
    ['-0', '0'],
    ['1E-3', '0.001'],
    ['1.5E-9', '0.0000000015'],
    ['1.2E+22', '12000000000000000000000'],
    ['3505010203040001', '3505010203040001'],
    ['x', 'x'],
  ])('number %s is typed %s', (stored, typed) => {
    expect(plainNumber(stored)).toBe(typed)
  })
})

describe('XLSX sheets', () => {
  const row = (value: string) => `${HEAD}<row r="2">${text('A2', value)}</row>`

  it('the first visible sheet is read, or the named one', async () => {
    const bytes = workbook([
      { name: 'Rahasia', rows: row('hidden'), state: ' state="hidden"' },
      { name: 'Hasil &amp; nilai', rows: row('first') },
      { name: 'Dua', rows: row('second') },
    ])
    expect((await read(bytes)).rows[0]?.cells[0]).toBe('first')
    expect((await read(bytes, { sheet: 'Dua' })).rows[0]?.cells[0]).toBe('second')
    expect((await read(bytes, { sheet: 'Hasil & nilai' })).rows[0]?.cells[0]).toBe('first')
  })

  it('a sheet that is not there is refused with the names that are', async () => {
    const refusal = await refusalOf(read(workbook([{ name: 'Hasil', rows: row('x') }]), { sheet: 'hasil' }))
    expect(refusal.toDetails('id').detail).toBe('Tidak ada lembar bernama "hasil". Yang ada: Hasil.')
  })

  it('links to other workbooks and pictures are not opened', async () => {
    const bytes = workbook([{ name: 'A', rows: row('x') }], {
      'xl/externalLinks/externalLink1.xml': 'not xml at all',
      'xl/media/image1.png': '\0',
    })
    expect((await read(bytes)).rows).toHaveLength(1)
  })

  it('too many rows are refused', async () => {
    const rows = Array.from({ length: 4 }, (_, i) => `<row r="${i + 2}">${number(`A${i + 2}`, '1')}</row>`)
    const bytes = workbook([{ name: 'A', rows: HEAD + rows.join('') }])
    expect((await refusalOf(read(bytes, { maxRows: 3 }))).problem.code).toBe('table.too_many_rows')
  })
})

describe('XLSX bombs and wrecks', () => {
  const codeOf = async (bytes: Uint8Array) => (await refusalOf(read(bytes))).problem.code

  it('a part that unpacks to 1 GB is refused before it is unpacked', async () => {
    const megabyte = deflateRawSync(Buffer.alloc(1_000_000, 32), { finishFlush: 2 })
    expect(await codeOf(storedZip('xl/sharedStrings.xml', Array(1_000).fill(megabyte), 1_000_000_000))).toBe(
      'table.zip_bomb',
    )
  })

  it('a part whose directory entry lies about its size is not unpacked past it', async () => {
    const megabyte = deflateRawSync(Buffer.alloc(1_000_000, 32), { finishFlush: 2 })
    expect(await codeOf(storedZip('xl/sharedStrings.xml', Array(300).fill(megabyte), 5_000_000))).toBe(
      'table.unreadable',
    )
  })

  it('many parts that are each small enough are refused together', async () => {
    const part = Buffer.alloc(7_900_000, 32)
    const parts = Array.from({ length: 10 }, (_, i) => [`xl/worksheets/s${i}.xml`, part] as const)
    expect(await codeOf(zipSync(Object.fromEntries(parts)))).toBe('table.zip_bomb')
  })

  it('thousands of parts are refused', async () => {
    const parts = Array.from({ length: 2_001 }, (_, i) => [`xl/p${i}.xml`, strToU8('<a/>')] as const)
    expect(await codeOf(zipSync(Object.fromEntries(parts)))).toBe('table.zip_bomb')
  })

  it('a regular part compressed beyond any table is refused', async () => {
    expect(await codeOf(zipSync({ 'xl/worksheets/s.xml': Buffer.alloc(20_000_000, 32) }))).toBe(
      'table.zip_bomb',
    )
  })

  it('two cells that span a giant grid are refused before the grid is laid out', async () => {
    const far = `<row r="1048576">${number('XFD1048576', '1')}</row>`
    expect(await codeOf(workbook([{ name: 'A', rows: HEAD + far }]))).toBe('table.too_wide')
    const beyond = `<row r="9999999999"><c r="A9999999999"/></row>`
    expect(await codeOf(workbook([{ name: 'A', rows: HEAD + beyond }]))).toBe('table.unreadable')
  })

  it('entity declarations are refused', async () => {
    const bytes = workbook([{ name: 'A', rows: HEAD }], {
      'xl/styles.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
    })
    expect((await refusalOf(read(bytes))).toDetails('en').detail).toContain('DOCTYPE')
  })

  it('a locked archive is told apart from a damaged one', async () => {
    const bytes = workbook([{ name: 'A', rows: HEAD }])
    const locked = Uint8Array.from(bytes)
    const directory = Buffer.from(locked.buffer).indexOf(Buffer.from('PK\x01\x02', 'latin1'))
    locked[directory + 8] = (locked[directory + 8] ?? 0) | 1
    expect((await refusalOf(read(locked))).toDetails('id').detail).toContain('terkunci kata sandi')
    expect((await refusalOf(read(bytes.slice(0, 300)))).toDetails('id').detail).toContain('rusak')
  })

  it.each([
    ['no workbook', zipSync({ 'a.txt': strToU8('x') })],
    ['broken XML', workbook([{ name: 'A', rows: '<row r="1"><c r="A1"><v>1</row>' }])],
    ['cells out of order', workbook([{ name: 'A', rows: `<row r="2">${number('A2', '1')}</row>${HEAD}` }])],
  ])('%s is refused as damaged', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('table.unreadable')
  })
})

/** A zip of one deflated entry whose declared size is as told; its data is the blocks in a row. */
function storedZip(name: string, blocks: Buffer[], declared: number): Uint8Array {
  const end = deflateRawSync(Buffer.alloc(0))
  const data = Buffer.concat([...blocks, end])
  const fields = (signature: number, extra: number) => {
    const head = Buffer.alloc(extra)
    head.writeUInt32LE(signature, 0)
    const at = signature === 0x02014b50 ? 6 : 4
    head.writeUInt16LE(20, at)
    head.writeUInt16LE(8, at + 4)
    head.writeUInt32LE(data.length, at + 14)
    head.writeUInt32LE(declared, at + 18)
    head.writeUInt16LE(name.length, at + 22)
    return Buffer.concat([head, Buffer.from(name)])
  }
  const local = Buffer.concat([fields(0x04034b50, 30), data])
  const directory = fields(0x02014b50, 46)
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(0x06054b50, 0)
  tail.writeUInt16LE(1, 8)
  tail.writeUInt16LE(1, 10)
  tail.writeUInt32LE(directory.length, 12)
  tail.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, tail])
}
