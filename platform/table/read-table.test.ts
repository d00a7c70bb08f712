import { describe, expect, it } from 'vitest'
import { Refusal } from '#platform/problem/problem.ts'
import { type ReadOptions, readTable } from './read-table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (content: string | Uint8Array, options?: ReadOptions) =>
  readTable({ name: 'x.csv', bytes: typeof content === 'string' ? utf8(content) : content }, options)

async function refusalOf(act: Promise<unknown>): Promise<Refusal> {
  const error = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw new Error(`expected a refusal, got ${String(error)}`)
  return error
}
const detailOf = (refusal: Refusal) => refusal.toDetails('id').detail

describe('CSV', () => {
  it('is read as text, byte order mark and outer spaces gone', async () => {
    const table = await read('\ufeffcode,output\r\n35.10, 2.60 \r\n')
    expect(table).toEqual({ header: ['code', 'output'], rows: [{ line: 2, cells: ['35.10', '2.60'] }] })
  })

  it.each([
    ['comma', 'code,name\n35.05,"Blitar, Kab."\n', 'Blitar, Kab.'],
    ['semicolon', 'code;name\n35.05;3,29\n', '3,29'],
    ['tab', 'code\tname\n35.05\ta,b;c\n', 'a,b;c'],
  ])('finds the separator: %s', async (_, text, second) => {
    expect((await read(text)).rows[0]?.cells).toEqual(['35.05', second])
  })

  it('skips empty rows and keeps line numbers across cells of several lines', async () => {
    const table = await read('\n\na,b\n"one\ntwo",1\n,\n\nx,2\n')
    expect(table.rows.map(({ line }) => line)).toEqual([4, 8])
    expect(table.rows[0]?.cells[0]).toBe('one\ntwo')
  })

  it('of one column is a table too', async () => {
    expect((await read('code\n35.05')).rows).toEqual([{ line: 2, cells: ['35.05'] }])
  })

  it.each(['', '   \n\n', 'code,name\n', ';;\n;;\n'])(
    'without data is refused as empty: %j',
    async (text) => {
      expect((await refusalOf(read(text))).problem.code).toBe('table.empty')
    },
  )

  it.each([
    ['UTF-16 with mark', Buffer.from('\ufeffcode,name\n35.05,x', 'utf16le'), /UTF-16/],
    ['UTF-16 without mark', Buffer.from('code,name\n35.05,x', 'utf16le'), /UTF-16/],
    ['Windows-1252', Buffer.from('code,name\n35.05,Kab. Blitar\n35.06,caf\xe9\n', 'latin1'), /^Baris 3 /],
    ['a cut UTF-8 letter', Buffer.from([99, 10, 0xc3]), /^Baris 2 /],
  ])('in another encoding is refused with the way out: %s', async (_, bytes, sentence) => {
    const refusal = await refusalOf(read(bytes))
    expect(refusal.problem.code).toBe('table.not_utf8')
    expect(detailOf(refusal)).toMatch(sentence)
    expect(detailOf(refusal)).toContain('CSV UTF-8')
  })

  it('with zero bytes is no table', async () => {
    const refusal = await refusalOf(read(`${'code,name\n35.05,x\n'.repeat(9)}\0`))
    expect(refusal.problem.code).toBe('table.unreadable')
  })

  it.each([
    ['a quote that never closes', 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ['text after a closing quote', 'a,b\n"1"x,2\n', 2],
  ])('with %s is refused by line', async (_, text, line) => {
    const refusal = await refusalOf(read(text))
    expect(refusal.problem.code).toBe('table.malformed')
    expect(refusal.errors[0]?.message.id).toMatch(new RegExp(`^Baris ${line}: tanda kutip`))
  })

  it('rows that do not fit the header are all told, longer and shorter', async () => {
    const refusal = await refusalOf(read('code,output\n35.05,3,76\n35.06\n35.07,1.00\n'))
    expect(refusal.errors.map((error) => error.field)).toEqual(['2', '3'])
    expect(refusal.errors[0]?.message.en).toContain('has 3 cells where the header has 2 columns')
  })

  it('empty trailing columns are dropped', async () => {
    expect(await read('a,b,,\n1,2,,\n')).toEqual({
      header: ['a', 'b'],
      rows: [{ line: 2, cells: ['1', '2'] }],
    })
  })

  it('blank and repeated column names are refused', async () => {
    const refusal = await refusalOf(read('a,,a\n1,2,3\n'))
    expect(refusal.errors.map((error) => error.message.id)).toEqual([
      'Baris 1: judul kolom ke-2 kosong.',
      'Baris 1: judul kolom "a" berulang.',
    ])
  })

  it('an apostrophe that guards a formula is taken off', async () => {
    expect((await read("a,b\n'=1+1,'tis\n")).rows[0]?.cells).toEqual(['=1+1', "'tis"])
  })

  it('more rows than allowed are refused, as many as allowed are not', async () => {
    expect((await read('a\n1\n2\n', { maxRows: 2 })).rows).toHaveLength(2)
    expect((await refusalOf(read('a\n1\n2\n3\n', { maxRows: 2 }))).problem.code).toBe('table.too_many_rows')
  })
})

describe('what is no table', () => {
  it('a file of 200 MB is refused by its size', async () => {
    const refusal = await refusalOf(read(new Uint8Array(200_000_000)))
    expect(refusal.problem.code).toBe('table.too_large')
    expect(detailOf(refusal)).toContain('200 MB; batasnya 20 MB')
  })

  it.each([
    ['PDF', '%PDF-1.7\n', 'PDF'],
    ['HTML', '\n<html><table>', 'HTML'],
    ['old XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'XLS lama'],
  ])('%s is named', async (_, content, word) => {
    const refusal = await refusalOf(read(content))
    expect(refusal.problem.code).toBe('table.unreadable')
    expect(detailOf(refusal)).toContain(word)
  })
})
