import { expect, it } from 'vitest'
import type { Block } from '#platform/pdf/document.ts'
import { PUBLIC_URL } from '../test/cast.ts'
import { national } from '../test/national-cast.ts'
import { composeNationalTable } from './national-table.ts'

const document = composeNationalTable(national(), PUBLIC_URL, 'id')
const tables = document.blocks.filter(
  (block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table',
)

it('lists every region known with its rank; equal finals share one', () => {
  const [ranking] = tables
  expect(ranking?.rows).toHaveLength(59)
  expect(ranking?.rows[0]?.cells).toEqual([
    ...['1', '32.73', 'Kota Bandung', 'Provinsi 32', 'reguler'],
    ...['3,96', '3,89', '3,68', '3,77', '3,98', '–', '3,83', '−0,06'],
  ])
  expect(ranking?.rows.slice(8, 11).map((row) => row.cells[0])).toEqual(['9', '9', '11'])
})

it('keeps a real zero apart from what does not apply and from what is not there', () => {
  const cellsOf = (code: string) => tables[0]?.rows.find((row) => row.cells[1] === code)?.cells.slice(-3)
  expect(cellsOf('74.04')).toEqual(['0,00', '1,88', '−0,03'])
  expect(cellsOf('64.02')?.at(-1)).toBe('0,00')
  expect(cellsOf('74.07')).toEqual(['1,43', '1,61', '–'])
})

it('states the weights of each track; a component without weight there has a dash', () => {
  expect(tables[1]?.rows.map((row) => row.cells.slice(1, -1))).toEqual([
    ['10%', '20%', '30%', '20%', '20%', '–'],
    ['10%', '20%', '20%', '20%', '20%', '10%'],
  ])
})

it('lists who did not take part apart, and says what is not known', () => {
  expect(tables[2]?.rows.map((row) => row.cells[1])).toEqual(['Kota Bau Bau', 'Kabupaten Ngada'])
  expect(JSON.stringify(document.blocks)).toContain('59 dari 130 daerah yang dinilai diketahui hasilnya')
})

it('a year in which all took part has no list of absent regions', () => {
  const { blocks } = composeNationalTable({ ...national(), absent: [] }, PUBLIC_URL, 'en')
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings).toEqual(['Ranking', 'Component weights by track', 'Sources and verification'])
})
