import {
  type Cell,
  checkHeader,
  columnsOf,
  type Report,
  readScore,
  reportInto,
  type TextTable,
} from './cell.ts'
import type { Finding } from './finding.ts'
import type { InstrumentData } from './instrument.ts'
import { MOST_RATERS } from './ratings.ts'

/** One rating as read: a whole number on the scale of the instrument. */
export interface RatingCell {
  question: string
  rater: number
  value: number
}

const DASHES = ['', '-', '–', '—']

/**
 * Reads ratings of one region: a column `question` and columns `rater_1` to `rater_n`. An empty cell
 * is a rating that was not given.
 */
export function readRatings(
  table: TextTable,
  instrument: InstrumentData,
): { ratings: RatingCell[]; findings: Finding[] } {
  const findings: Finding[] = []
  const report = reportInto(findings)
  if (!checkHeader(table.header, ['question', 'rater_1'], report)) return { ratings: [], findings }
  const columns = columnsOf(table.header)
  const raters = Array.from({ length: MOST_RATERS }, (_, i) => i + 1).filter((n) => columns.has(`rater_${n}`))
  const firstLine = new Map<string, number>()
  const ratings = table.rows.flatMap(({ line, cells }) => {
    const cell = (column: string): Cell => ({
      line,
      column,
      text: (cells[columns.get(column) ?? -1] ?? '').trim(),
    })
    const question = readQuestion(cell('question'), instrument, firstLine, report)
    const values = raters.flatMap((rater) => readRating(cell(`rater_${rater}`), rater, instrument, report))
    return question === undefined ? [] : values.map((v) => ({ ...v, question }))
  })
  return { ratings, findings }
}

function readQuestion(
  cell: Cell,
  instrument: InstrumentData,
  firstLine: Map<string, number>,
  report: Report,
): string | undefined {
  if (!instrument.questions.some((q) => q.code === cell.text))
    return report(cell, { kind: 'question_unknown', text: cell.text, instrument: instrument.code })
  const first = firstLine.get(cell.text)
  if (first !== undefined) return report(cell, { kind: 'row_twice', first })
  firstLine.set(cell.text, cell.line)
  return cell.text
}

function readRating(
  cell: Cell,
  rater: number,
  instrument: InstrumentData,
  report: Report,
): { rater: number; value: number }[] {
  if (DASHES.includes(cell.text)) return []
  const value = readScore(cell, instrument.scale, 0, report)
  return value === undefined ? [] : [{ rater, value: Number(value.n) }]
}
