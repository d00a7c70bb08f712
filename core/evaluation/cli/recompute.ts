import type { CliCommand, CliIo } from '#platform/module.ts'
import { readTable } from '#platform/table/read-table.ts'
import { reportFindings } from '../commands/report-findings.ts'
import { readInstruments, readRegionCodes, readResultFiles } from '../reference.ts'
import type { Finding } from '../rules/finding.ts'
import type { PreviousScores } from '../rules/improvement.ts'
import { weightsOf } from '../rules/instrument.ts'
import { type Recomputed, recompute } from '../rules/recompute.ts'
import { type ResultLine, readResults } from '../rules/result-table.ts'
import { fileArgument } from './file.ts'
import { trackOption, yearOption } from './options.ts'

const ALL_MATCH = 0
const SOME_DIFFER = 1
const UNREADABLE = 2

export const recomputeCommand: CliCommand = {
  usage: 'recompute <file>',
  summary: 'Recompute published results from their components and compare; needs no database',
  options: [
    { flags: '--year <year>', description: 'year of the results', required: true },
    { flags: '--track <track>', description: 'track of rows without a track of their own' },
  ],
  examples: [
    'recompute reference/results/2023.csv --year 2023',
    'recompute reference/results/2022-first-phase.csv --year 2022 --track FIRST_PHASE',
    'recompute hasil.xlsx --year 2023 --json',
  ],
  needsDatabase: false,
  run: async (io, [path = ''], options) => {
    const year = yearOption(options)
    const table = await readTable(await fileArgument(path))
    const shipped = await readShipped()
    const { rows, findings } = readResults(table, {
      year,
      track: trackOption(options),
      instruments: shipped.instruments,
      isRegion: (code) => shipped.codes.has(code),
      knownTrack: (code) => shipped.find(year, code)?.track,
    })
    const recomputed = rows.map((row) => recompute(row, (code) => previousOf(shipped.find(year - 1, code))))
    return tell(io, recomputed, findings)
  },
}

async function readShipped() {
  const instruments = await readInstruments()
  const files = await readResultFiles(instruments)
  const lines = new Map(files.flatMap((f) => f.rows.map((row) => [`${f.year} ${row.code}`, row] as const)))
  return {
    instruments,
    codes: await readRegionCodes(),
    find: (year: number, code: string): ResultLine | undefined => lines.get(`${year} ${code}`),
  }
}

const previousOf = (row: ResultLine | undefined): PreviousScores | undefined =>
  row && { weights: weightsOf(row.instrument), scores: row.scores }

/** Unreadable rows on standard error, differing rows and the count on standard output. */
function tell(io: CliIo, recomputed: readonly Recomputed[], findings: readonly Finding[]): number {
  const differing = recomputed.filter((r) => r.differences.length > 0)
  const matched = recomputed.length - differing.length
  const unreadable = reportFindings(findings).listErrors()
  for (const { message } of unreadable) io.warn(message.en)
  for (const line of differing.flatMap(linesOf)) io.say(line)
  io.say(`${matched} matched, ${differing.length} differ`)
  io.json({
    matched,
    differ: differing.length,
    differences: differing.map(({ row, differences }) => ({ code: row.code, name: row.name, differences })),
    unreadable: unreadable.map((e) => e.message.en),
  })
  if (findings.length > 0) return UNREADABLE
  return differing.length > 0 ? SOME_DIFFER : ALL_MATCH
}

const linesOf = ({ row, differences }: Recomputed): string[] =>
  differences.map(
    ({ field, expected, actual }) =>
      `row ${row.line}, ${row.code} ${row.name}: ${field} expected ${expected}, the file has ${actual || 'a dash'}`,
  )
