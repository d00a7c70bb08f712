import { readdir, readFile } from 'node:fs/promises'
import { fromRoot } from '#platform/root.ts'
import { Bilingual, Nullable, type RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'
import { columnReport } from '#platform/table/column-report.ts'
import { readTable } from '#platform/table/read-table.ts'
import { checkInstrument } from './check-instrument.ts'
import { Track } from './contract.ts'
import { decimal, type Exact } from './rules/exact.ts'
import { type Finding, sentenceOf } from './rules/finding.ts'
import type { InstrumentData } from './rules/instrument.ts'
import { type ResultLine, readResults } from './rules/result-table.ts'
import { type RubricSet, withRubrics } from './rules/rubric.ts'

// What the installation knows of evaluations before anyone has typed anything, read from `reference/`.
// Files are shipped with the product and stay as they are while it runs; a fault in one stops the start.

/** A letter, site or press report that figures were read from. */
export const SourceData = T.Object({
  key: T.String(),
  kind: T.Union([T.Literal('letter'), T.Literal('site'), T.Literal('press')]),
  year: Nullable(Year),
  track: Nullable(Track),
  number: T.String(),
  date: Nullable(T.String({ format: 'date' })),
  title: Bilingual,
  invited: Nullable(T.Integer()),
  scored: Nullable(T.Integer()),
  url: Nullable(T.String()),
  note: Nullable(Bilingual),
  /** Demo or simulation; shipped sources never are. */
  isExample: T.Optional(T.Boolean()),
})
export type SourceData = Static<typeof SourceData>

/** A national table as shipped. */
export interface ResultFile {
  year: number
  source: string
  rows: ResultLine[]
}

/** A final value known from elsewhere, without components. */
export interface OtherFinal {
  year: number
  code: string
  final: string
  source: string
}

/** A region that was invited and did not take part. */
export interface Absence {
  year: number
  code: string
  source: string
}

/** One published question score. */
export interface QuestionFigure {
  year: number
  code: string
  question: string
  score: Exact
}

const RESULT_FILES: readonly { name: string; year: number; track?: Track; source: string }[] = [
  {
    name: '2022-first-phase.csv',
    year: 2022,
    track: 'FIRST_PHASE',
    source: 'letter-2022-first-phase',
  },
  { name: '2022-regular.csv', year: 2022, track: 'REGULER', source: 'letter-2022-regular' },
  { name: '2023.csv', year: 2023, source: 'letter-2023' },
]
const QUESTION_YEARS = [2022, 2023]
const RUBRIC_FILES = ['smart-city-2023.json']

/** Every shipped instrument, checked. */
export async function readInstruments(): Promise<InstrumentData[]> {
  const names = (await readdir(fromRoot('reference/instruments'))).filter((n) => n.endsWith('.json')).sort()
  const sets = await readRubrics()
  return Promise.all(
    names.map(async (name) => checkInstrument(withRubrics(await readInstrument(name), sets))),
  )
}

const readInstrument = async (name: string): Promise<InstrumentData> =>
  (await readJson(`instruments/${name}`)) as InstrumentData

/** The shipped ladders: what earns 0 to 4, by kind of question. */
export const readRubrics = async (): Promise<RubricSet[]> =>
  Promise.all(RUBRIC_FILES.map(async (name) => (await readJson(`rubrics/${name}`)) as RubricSet))

export const readSources = async (): Promise<SourceData[]> =>
  (await readJson('results/sources.json')) as SourceData[]

/** The shipped national tables, every line checked as an uploaded one would be. */
export async function readResultFiles(instruments: readonly InstrumentData[]): Promise<ResultFile[]> {
  const codes = await readRegionCodes()
  return Promise.all(
    RESULT_FILES.map(async ({ name, year, track, source }) => {
      const table = await readTableFile(`results/${name}`)
      const { rows, findings } = readResults(table, {
        year,
        track,
        instruments,
        isRegion: (code) => codes.has(code),
      })
      refuseFindings(findings)
      return { year, source, rows }
    }),
  )
}

/** Codes of all regencies and cities, for reading tables where no database is open. */
export async function readRegionCodes(): Promise<ReadonlySet<string>> {
  const { rows } = await readTableFile('regions/facts.csv')
  return new Set(rows.map((row) => row.cells[0] ?? ''))
}

export async function readAbsences(): Promise<Absence[]> {
  const rows = await readRecords('results/absences.csv')
  return rows.map((r) => ({ year: Number(r.year), code: codeIn(r), source: r.source ?? '' }))
}

export async function readOtherFinals(): Promise<OtherFinal[]> {
  const rows = await readRecords('results/finals.csv')
  return rows.map((r) => ({
    year: Number(r.year),
    code: codeIn(r),
    final: r.final ?? '',
    source: r.source ?? '',
  }))
}

export async function readQuestionFigures(): Promise<QuestionFigure[]> {
  const years = await Promise.all(
    QUESTION_YEARS.map(async (year) =>
      (await readRecords(`results/question-scores-${year}.csv`)).map((r) => ({
        year,
        code: codeIn(r),
        question: r.question ?? '',
        score: decimal(r.score ?? ''),
      })),
    ),
  )
  return years.flat()
}

const codeIn = (record: Record<string, string>): RegionCode => record.code ?? ''

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(fromRoot('reference', name), 'utf8'))

const readTableFile = async (name: string) =>
  readTable({ name, bytes: await readFile(fromRoot('reference', name)) })

async function readRecords(name: string): Promise<Record<string, string>[]> {
  const { header, rows } = await readTableFile(name)
  return rows.map(({ cells }) => Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])))
}

function refuseFindings(findings: readonly Finding[]): void {
  const report = columnReport()
  for (const finding of findings) report.add(finding.line, finding.column, sentenceOf(finding))
  report.refuseIfAny()
}
