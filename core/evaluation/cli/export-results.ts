import { writeFile } from 'node:fs/promises'
import type { CliCommand } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { exportResults } from '../commands/export-results.ts'
import { optionWrong } from '../problems.ts'
import { textOption, yearOption } from './options.ts'

/** Published results stand behind no wall. */
const SHARED = ''

export const exportResultsCommand: CliCommand = {
  usage: 'export results',
  summary: 'Write the national table of a year as CSV or XLSX',
  options: [
    { flags: '--year <year>', description: 'year of the results', required: true },
    { flags: '--format <format>', description: 'csv or xlsx (csv if absent)' },
    { flags: '--out <file>', description: 'file to write; CSV goes to standard output if absent' },
  ],
  examples: [
    'export results --year 2023 > hasil.csv',
    'export results --year 2023 --format xlsx --out hasil.xlsx',
  ],
  needsDatabase: true,
  run: async (io, _args, options) => {
    const year = yearOption(options)
    const format = formatOption(options)
    const out = textOption(options, 'out')
    if (format === 'xlsx' && out === undefined)
      return refuse(optionWrong, { option: '--out', given: '', wanted: `hasil-${year}.xlsx` })
    const file = await io.run(SHARED, (ctx) => exportResults(ctx, { year, format }))
    if (out === undefined) io.say(String(file.body).trimEnd())
    else await writeFile(out, file.body)
    io.json({ year, format, out: out ?? null, bytes: file.body.length })
    return 0
  },
}

function formatOption(options: Readonly<Record<string, unknown>>): 'csv' | 'xlsx' {
  const format = textOption(options, 'format') ?? 'csv'
  return format === 'csv' || format === 'xlsx'
    ? format
    : refuse(optionWrong, { option: '--format', given: format, wanted: 'csv, xlsx' })
}
