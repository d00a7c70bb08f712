import { type Cell, columnsOf, type Report, type TextTable } from './cell.ts'
import type { GivenScores } from './computation.ts'

/** Names of the column that says what is scored, in the order in which they are looked for. */
const KEY_COLUMNS = ['question', 'component', 'pertanyaan', 'komponen']
const SCORE_COLUMNS = ['score', 'nilai']

/**
 * Reads a table of scores of one region: a column `question` or `component` and a column `score`. A
 * column `code` chooses the lines of the region asked for, so that a file of many regions may be used.
 */
export function readGivenScores(
  table: TextTable,
  regionCode: string | undefined,
  report: Report,
): GivenScores | undefined {
  const columns = columnsOf(table.header)
  const keyColumn = KEY_COLUMNS.find((name) => columns.has(name))
  const scoreColumn = SCORE_COLUMNS.find((name) => columns.has(name))
  if (keyColumn === undefined) return report({ line: 1, column: 'question' }, { kind: 'column_missing' })
  if (scoreColumn === undefined) return report({ line: 1, column: 'score' }, { kind: 'column_missing' })
  const given = new Map<string, Cell>()
  for (const { line, cells } of table.rows) {
    const text = (column: string): string => (cells[columns.get(column) ?? -1] ?? '').trim()
    if (regionCode !== undefined && columns.has('code') && text('code') !== regionCode) continue
    const key = text(keyColumn)
    const first = given.get(key)
    if (first === undefined) given.set(key, { line, column: scoreColumn, text: text(scoreColumn) })
    else report({ line, column: keyColumn }, { kind: 'row_twice', first: first.line })
  }
  return given
}
