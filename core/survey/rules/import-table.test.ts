import { describe, expect, it } from 'vitest'
import { GOV_1 } from '../test/examples.ts'
import { columnsOf, readAnswers } from './import-table.ts'

const table = (...rows: string[][]) => ({
  header: columnsOf(GOV_1),
  rows: rows.map((cells, i) => ({ line: i + 2, cells })),
})
const row = (...statements: string[]) => ['25-34', 'P', 'Pedagang', 'Wlingi', '', 'Layanan A', ...statements]

describe('an imported table', () => {
  it('gives answers; an empty cell is “do not know”', () => {
    const { answers, faults } = readAnswers(table(row('4', '', '0')), GOV_1, 'refuse')
    expect(faults).toEqual([])
    expect(answers).toMatchObject([
      {
        line: 2,
        ageBand: '25-34',
        sex: 'female',
        occupation: 'trader',
        uses: { 'GOV-1': { used: 'yes', service: 'Layanan A' } },
        answers: { 'D-GOV-1-1': 4, 'D-GOV-1-2': null, 'D-GOV-1-3': 0 },
      },
    ])
  })

  it('takes an empty sub-dimension for a service that was not used', () => {
    const { answers } = readAnswers(table(row('', '', '')), GOV_1, 'refuse')
    expect(answers[0]).toMatchObject({ uses: { 'GOV-1': { used: 'no' } }, answers: {} })
  })

  it.each(['0.4', '0,4', '5', '-1', 'baik'])('refuses %s with row and column', (value) => {
    const { faults } = readAnswers(table(row('4', '3', '2'), row('4', value, '2')), GOV_1, 'refuse')
    expect(faults).toMatchObject([{ line: 3, column: 'D-GOV-1-2' }])
  })

  it('sets 0.4 apart when it is to be flagged', () => {
    const { answers, faults } = readAnswers(table(row('4', '0.4', '2')), GOV_1, 'flag')
    expect(faults).toEqual([])
    expect(answers[0]).toMatchObject({ answers: { 'D-GOV-1-2': null }, outOfScale: { 'D-GOV-1-2': '0.4' } })
  })

  it('tells every fault of a person, by column', () => {
    const wrong = ['seumur jagung', 'x', 'astronot', '', '', 'Layanan A', '1', '2', '3']
    const { faults } = readAnswers(table(wrong), GOV_1, 'refuse')
    expect(faults.map(({ column }) => column)).toEqual(['usia', 'jenis_kelamin', 'pekerjaan'])
  })

  it('names the columns that are missing', () => {
    const { faults } = readAnswers({ header: ['D-GOV-1-1'], rows: [] }, GOV_1, 'refuse')
    expect(faults.map(({ message }) => message.id)).toEqual([
      'Kolom D-GOV-1-2 tidak ada.',
      'Kolom D-GOV-1-3 tidak ada.',
    ])
  })
})
