import type { Track } from '../contract.ts'
import {
  type Cell,
  checkHeader,
  columnsOf,
  type Report,
  readCode,
  readDecimal,
  readScore,
  reportInto,
  type TextTable,
} from './cell.ts'
import type { Exact } from './exact.ts'
import type { Finding } from './finding.ts'
import { findInstrument, type InstrumentData } from './instrument.ts'

/** A region's published figures as read from one line of a results table. */
export interface ResultLine {
  line: number
  code: string
  name: string
  track: Track
  instrument: InstrumentData
  /** Score by component; exactly the components of the instrument. */
  scores: Map<string, Exact>
  final: Exact
  /** Published improvement; null where the letter prints a dash. */
  improvement: Exact | null
  /** False where the table has no column for it, so that nothing is said either way. */
  statesImprovement: boolean
}

/** What must be known to read a results table. */
export interface ResultReading {
  year: number
  /** Track of every row whose `track` cell says nothing. */
  track?: Track | undefined
  instruments: readonly InstrumentData[]
  isRegion: (code: string) => boolean
  /** Track a region is known to stand on in this year, where neither cell nor option says. */
  knownTrack?: (code: string) => Track | undefined
}

/** Component columns of every results table, in the order of the letters. */
export const COMPONENT_COLUMNS = ['baseline', 'output', 'outcome', 'impact', 'quick_win', 'collaboration']
const WANTED = ['code', 'baseline', 'output', 'outcome', 'impact', 'quick_win', 'final']
const PLACES = 2
const DASHES = ['', '-', '–', '—']

/**
 * Reads a results table: columns `code,name,track,baseline,output,outcome,impact,quick_win,
 * collaboration,final,improvement`; `name`, `track`, `collaboration` and `improvement` may be left
 * out. Every line is read and everything wrong is reported; a line with a finding gives no row.
 *
 * @example readResults({ header, rows }, { year: 2023, instruments, isRegion }) // { rows, findings }
 */
export function readResults(
  table: TextTable,
  reading: ResultReading,
): { rows: ResultLine[]; findings: Finding[] } {
  const findings: Finding[] = []
  const report = reportInto(findings)
  if (!checkHeader(table.header, WANTED, report)) return { rows: [], findings }
  const columns = columnsOf(table.header)
  const firstLine = new Map<string, number>()
  const rows = table.rows.flatMap(({ line, cells }) => {
    const cell = (column: string): Cell => ({ line, column, text: textAt(cells, columns.get(column)) })
    const row = readLine(cell, reading, report)
    if (row === undefined || !isFirst(row, firstLine, report)) return []
    return [{ ...row, statesImprovement: columns.has('improvement') }]
  })
  return { rows, findings }
}

const textAt = (cells: readonly string[], index: number | undefined): string =>
  index === undefined ? '' : (cells[index] ?? '').trim()

function isFirst(
  { code, line }: { code: string; line: number },
  firstLine: Map<string, number>,
  report: Report,
): boolean {
  const first = firstLine.get(code)
  if (first !== undefined) report({ line, column: 'code' }, { kind: 'row_twice', first })
  else firstLine.set(code, line)
  return first === undefined
}

function readLine(cell: (column: string) => Cell, reading: ResultReading, report: Report) {
  const code = readCode(cell('code'), reading.isRegion, report)
  const instrument = readInstrument(cell('track'), code, reading, report)
  const final = readDecimal(cell('final'), PLACES, report)
  const improvement = readImprovement(cell('improvement'), report)
  const scores = instrument && readScores(cell, instrument, report)
  if (!code || !instrument || !final || improvement === undefined || !scores) return undefined
  const track = instrument.track as Track
  const { line } = cell('code')
  return { line, code, name: cell('name').text, track, instrument, scores, final, improvement }
}

/**
 * A track as printed or as typed on a command line, without regard to case, blanks and dashes.
 *
 * @example parseTrack('kppn-ikn') // 'KPPN&IKN'
 */
export function parseTrack(text: string): Track | undefined {
  const letters = text.toUpperCase().replace(/[^A-Z]/g, '')
  const tracks: Record<string, Track> = {
    REGULER: 'REGULER',
    REGULAR: 'REGULER',
    FIRSTPHASE: 'FIRST_PHASE',
    KPPNIKN: 'KPPN&IKN',
    KPPNDANIKN: 'KPPN&IKN',
  }
  return tracks[letters]
}

function readInstrument(cell: Cell, code: string | undefined, reading: ResultReading, report: Report) {
  const known = tracksOf(reading)
  const track = cell.text === '' ? assumedTrack(code, reading) : parseTrack(cell.text)
  if (track === undefined && cell.text !== '')
    return report(cell, { kind: 'track_unknown', text: cell.text, known })
  // Without a code nothing more can be said of the track: the code is reported already.
  if (track === undefined) return code && report(cell, { kind: 'track_missing', known })
  const instrument = findInstrument(reading.instruments, reading.year, track)
  return instrument ?? report(cell, { kind: 'no_instrument', track })
}

const assumedTrack = (code: string | undefined, reading: ResultReading): Track | undefined =>
  reading.track ?? (code === undefined ? undefined : reading.knownTrack?.(code))

const tracksOf = ({ instruments, year }: ResultReading): string =>
  instruments.flatMap((i) => (i.year === year && i.track !== null ? [i.track] : [])).join(', ')

/** `undefined` when unreadable, `null` where the letter prints a dash. */
function readImprovement(cell: Cell, report: Report): Exact | null | undefined {
  return DASHES.includes(cell.text) ? null : readDecimal(cell, PLACES, report)
}

function readScores(cell: (column: string) => Cell, instrument: InstrumentData, report: Report) {
  const scores = new Map<string, Exact>()
  for (const { key } of instrument.components) {
    const score = readScore(cell(key), instrument.scale, PLACES, report)
    if (score !== undefined) scores.set(key, score)
  }
  const stray = COMPONENT_COLUMNS.filter(
    (column) => !instrument.components.some((c) => c.key === column) && !DASHES.includes(cell(column).text),
  )
  for (const column of stray) report(cell(column), { kind: 'not_applicable', track: instrument.track ?? '' })
  return scores.size === instrument.components.length && stray.length === 0 ? scores : undefined
}
