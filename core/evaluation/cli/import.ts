import type { CliCommand, CliIo } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { importQuestionScores } from '../commands/import-question-scores.ts'
import { importRatings } from '../commands/import-ratings.ts'
import { importResults } from '../commands/import-results.ts'
import type { ImportOutcome } from '../contract.ts'
import { optionWrong } from '../problems.ts'
import { fileArgument } from './file.ts'
import { regionOption, textOption, trackOption, yearOption } from './options.ts'

/** Results are published from the ministry's tenant. */
const MINISTRY = '00'
const YEAR = { flags: '--year <year>', description: 'year of the results', required: true }

export const importResultsCommand: CliCommand = {
  usage: 'import results <file>',
  summary: 'Publish the results of a year from a CSV or XLSX file; all or nothing',
  options: [
    YEAR,
    { flags: '--track <track>', description: 'track of rows without a track of their own' },
    { flags: '--source-number <number>', description: 'number of the letter', required: true },
    {
      flags: '--source-date <date>',
      description: 'date of the letter, for example 2023-12-04',
      required: true,
    },
    { flags: '--source-title <title>', description: 'title of the letter' },
    { flags: '--scored <count>', description: 'how many regions the letter says were scored' },
  ],
  examples: [
    'import results hasil.csv --year 2023 --source-number B-1384/DJAI/AI.01.04/12/2023 --source-date 2023-12-04',
  ],
  needsDatabase: true,
  run: async (io, [path = ''], options) => {
    const file = await fileArgument(path)
    const title = textOption(options, 'sourceTitle')
    const track = trackOption(options)
    const scored = countOption(options)
    const input = {
      year: yearOption(options),
      sourceNumber: String(options.sourceNumber),
      sourceDate: dateOption(options),
      ...(title === undefined ? {} : { sourceTitle: title }),
      ...(track === undefined ? {} : { track }),
      ...(scored === undefined ? {} : { scored }),
      file,
    }
    return tell(io, await io.run(MINISTRY, (ctx) => importResults(ctx, input)))
  },
}

export const importQuestionsCommand: CliCommand = {
  usage: 'import questions <file>',
  summary: 'Publish question scores of a year from a CSV or XLSX file; all or nothing',
  options: [YEAR],
  examples: ['import questions reference/results/question-scores-2023.csv --year 2023'],
  needsDatabase: true,
  run: async (io, [path = ''], options) => {
    const file = await fileArgument(path)
    const year = yearOption(options)
    return tell(io, await io.run(MINISTRY, (ctx) => importQuestionScores(ctx, { year, file })))
  },
}

export const importRatingsCommand: CliCommand = {
  usage: 'import ratings <file>',
  summary: 'Take over the ratings of the assessors of one region and score them; all or nothing',
  options: [
    YEAR,
    { flags: '--region <code>', description: 'code of the region, for example 35.05', required: true },
    { flags: '--instrument <code>', description: 'instrument of the ratings', required: true },
  ],
  examples: ['import ratings penilaian.csv --year 2023 --region 35.05 --instrument smart-city-2023-regular'],
  needsDatabase: true,
  run: async (io, [path = ''], options) => {
    const file = await fileArgument(path)
    const year = yearOption(options)
    const region = regionOption(options)
    const instrument = String(options.instrument)
    const rated = await io.run(region, (ctx) => importRatings(ctx, { year, instrument, file }))
    for (const { component, score } of rated.components) io.say(`${component} ${score ?? 'not complete'}`)
    io.say(`${rated.ratings} ratings stored, final ${rated.final ?? 'not complete'}`)
    io.json(rated)
    return 0
  },
}

function dateOption(options: Readonly<Record<string, unknown>>): string {
  const date = String(options.sourceDate)
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`))
  return isDate ? date : refuse(optionWrong, { option: '--source-date', given: date, wanted: '2023-12-04' })
}

function countOption(options: Readonly<Record<string, unknown>>): number | undefined {
  const text = textOption(options, 'scored')
  if (text === undefined) return undefined
  return /^[1-9]\d{0,2}$/.test(text)
    ? Number(text)
    : refuse(optionWrong, { option: '--scored', given: text, wanted: '130' })
}

function tell(io: CliIo, outcome: ImportOutcome): number {
  io.say(`${outcome.added} added, ${outcome.changed} changed, ${outcome.unchanged} unchanged`)
  io.json(outcome)
  return 0
}
