import { listCycles } from '#core/cycle/public.ts'
import type { CliCommand, CliIo } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { playEvaluation } from './play/play.ts'
import { yearTaken } from './problems.ts'
import { wholeNumber } from './whole-number.ts'

export const simulateEvaluation: CliCommand = {
  usage: 'simulate evaluation',
  summary: 'Play a whole yearly evaluation with made-up people and ratings; everything says “contoh”',
  options: [
    { flags: '--regions <n>', description: 'regions invited', required: true },
    { flags: '--assessors <m>', description: 'assessors in the pool', required: true },
    { flags: '--seed <s>', description: 'the same seed gives the same finals', required: true },
    { flags: '--year <year>', description: 'year of the cycle; the first one after today without a cycle' },
  ],
  examples: ['simulate evaluation --regions 6 --assessors 8 --seed 1'],
  needsDatabase: true,
  run: async (io, _args, options) => {
    const size = {
      regions: wholeNumber('--regions', options.regions, 1, 514),
      assessors: wholeNumber('--assessors', options.assessors, 1, 500),
      seed: wholeNumber('--seed', options.seed, 0, 999_999_999),
      year: await yearOf(io, options.year),
    }
    const finals = await playEvaluation(io, size)
    io.json({ year: size.year, seed: size.seed, contoh: true, finals })
    for (const { region, final, rank } of finals) io.say(`${region}  ${final ?? '–'}  ${rank ?? '–'}`)
    io.say(`${finals.length} regions took part in the example cycle of ${size.year}.`)
    return 0
  },
}

/** A year that was asked for must be free; else the first free one after this year. */
async function yearOf(io: CliIo, asked: unknown): Promise<number> {
  const taken = new Set(await io.run('00', async (ctx) => (await listCycles(ctx.tx)).map(({ year }) => year)))
  if (asked !== undefined) {
    const year = wholeNumber('--year', asked, 2017, 2100)
    return taken.has(year) ? refuse(yearTaken, { year }) : year
  }
  let year = new Date().getUTCFullYear() + 1
  while (taken.has(year)) year++
  return year
}
