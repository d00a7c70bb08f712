import {
  type Cell,
  checkHeader,
  columnsOf,
  type Report,
  readCode,
  readScore,
  reportInto,
  type TextTable,
} from './cell.ts'
import { type Exact, equal, toText2 } from './exact.ts'
import type { Finding } from './finding.ts'
import { type InstrumentData, questionsOf } from './instrument.ts'
import { componentScore } from './score.ts'

/** Question scores of one region, in reading order. */
export interface RegionQuestions {
  code: string
  line: number
  instrument: InstrumentData
  scores: Map<string, Exact>
}

/** What must be known to read a table of question scores. */
export interface QuestionReading {
  isRegion: (code: string) => boolean
  /** The instrument a region was scored with in the year of the table. */
  instrumentOf: (code: string) => InstrumentData | undefined
  /** Published component scores, which the question scores must give. */
  publishedOf: (code: string) => ReadonlyMap<string, Exact> | undefined
}

const WANTED = ['code', 'question', 'score']
/** Means of ratings may have thirds or sixths, printed with two decimals at least. */
const PLACES = 4

/**
 * Reads question scores: columns `code,question,score`, one line per region and question. A component
 * must be complete or left out, and its mean must be the published component score where that is known.
 */
export function readQuestionScores(
  table: TextTable,
  reading: QuestionReading,
): { regions: RegionQuestions[]; findings: Finding[] } {
  const findings: Finding[] = []
  const report = reportInto(findings)
  if (!checkHeader(table.header, WANTED, report)) return { regions: [], findings }
  const columns = columnsOf(table.header)
  const regions = new Map<string, RegionQuestions>()
  const firstLine = new Map<string, number>()
  for (const { line, cells } of table.rows) {
    const cell = (column: string): Cell => ({
      line,
      column,
      text: (cells[columns.get(column) ?? -1] ?? '').trim(),
    })
    readLine(cell, reading, regions, firstLine, report)
  }
  for (const region of regions.values()) checkComponents(region, reading, report)
  return { regions: [...regions.values()], findings }
}

function readLine(
  cell: (column: string) => Cell,
  reading: QuestionReading,
  regions: Map<string, RegionQuestions>,
  firstLine: Map<string, number>,
  report: Report,
): void {
  const region = readRegion(cell('code'), reading, regions, report)
  if (region === undefined) return
  const question = readQuestion(cell('question'), region, firstLine, report)
  const score = readScore(cell('score'), region.instrument.scale, PLACES, report)
  if (question !== undefined && score !== undefined) region.scores.set(question, score)
}

function readRegion(
  cell: Cell,
  reading: QuestionReading,
  regions: Map<string, RegionQuestions>,
  report: Report,
): RegionQuestions | undefined {
  const code = readCode(cell, reading.isRegion, report)
  if (code === undefined) return undefined
  const instrument = reading.instrumentOf(code)
  if (instrument === undefined) return report(cell, { kind: 'not_published', text: code })
  const region = regions.get(code) ?? { code, line: cell.line, instrument, scores: new Map<string, Exact>() }
  regions.set(code, region)
  return region
}

function readQuestion(
  cell: Cell,
  { code, instrument }: RegionQuestions,
  firstLine: Map<string, number>,
  report: Report,
): string | undefined {
  if (!instrument.questions.some((q) => q.code === cell.text))
    return report(cell, { kind: 'question_unknown', text: cell.text, instrument: instrument.code })
  const first = firstLine.get(`${code} ${cell.text}`)
  if (first !== undefined) return report(cell, { kind: 'row_twice', first })
  firstLine.set(`${code} ${cell.text}`, cell.line)
  return cell.text
}

function checkComponents(region: RegionQuestions, reading: QuestionReading, report: Report): void {
  const published = reading.publishedOf(region.code)
  for (const { key } of region.instrument.components) {
    const codes = questionsOf(region.instrument, key).map((q) => q.code)
    const scores = codes.flatMap((code) => region.scores.get(code) ?? [])
    if (scores.length === 0) continue
    if (scores.length < codes.length) reportAbsent(region, codes, report)
    else checkMean(region, key, scores, published?.get(key), report)
  }
}

function reportAbsent({ code, line, scores }: RegionQuestions, codes: readonly string[], report: Report) {
  const questions = codes.filter((c) => !scores.has(c)).join(', ')
  report({ line, column: 'question' }, { kind: 'question_absent', region: code, questions })
}

function checkMean(
  { line, instrument }: RegionQuestions,
  component: string,
  scores: readonly Exact[],
  published: Exact | undefined,
  report: Report,
): void {
  const mean = componentScore(scores, instrument.componentPlaces)
  if (mean === undefined || published === undefined || equal(mean, published)) return
  report(
    { line, column: 'score' },
    { kind: 'mean_differs', component, expected: toText2(published), actual: toText2(mean) },
  )
}
