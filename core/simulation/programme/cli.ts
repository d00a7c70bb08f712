import { findRegion } from '#core/identity/public.ts'
import { listProgrammes } from '#core/programme/public.ts'
import type { CliCommand } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { regionUnknown, seedPlayed } from '../problems.ts'
import { wholeNumber } from '../whole-number.ts'
import { playProgramme } from './play.ts'

const DEFAULTS = { programmes: 24, years: 2, from: 2025 }

export const simulateProgramme: CliCommand = {
  usage: 'simulate programme',
  summary: 'Play the programme of one region with made-up people and figures; everything says “contoh”',
  options: [
    { flags: '--region <code>', description: 'region, for example 35.05', required: true },
    { flags: '--programmes <n>', description: `programmes, ${DEFAULTS.programmes} when left out` },
    { flags: '--years <y>', description: `years that are run and reported, ${DEFAULTS.years} when left out` },
    { flags: '--from <year>', description: `first year, ${DEFAULTS.from} when left out` },
    { flags: '--seed <s>', description: 'the same seed gives the same years', required: true },
  ],
  examples: ['simulate programme --region 35.05 --programmes 24 --years 2 --seed 1'],
  needsDatabase: true,
  run: async (io, _args, options) => {
    const size = {
      region: String(options.region),
      programmes: wholeNumber('--programmes', options.programmes ?? DEFAULTS.programmes, 1, 1000),
      years: wholeNumber('--years', options.years ?? DEFAULTS.years, 1, 10),
      from: wholeNumber('--from', options.from ?? DEFAULTS.from, 2017, 2090),
      seed: wholeNumber('--seed', options.seed, 0, 999_999_999),
    }
    await io.run('00', async (ctx) => (await findRegion(ctx.tx, size.region)) ?? refuse(regionUnknown))
    const there = await io.run(size.region, (ctx) => listProgrammes(ctx.tx, size.region))
    if (there.some(({ code }) => code.startsWith(`CONTOH-${size.seed}-`)))
      refuse(seedPlayed, { seed: size.seed })
    const years = await playProgramme(io, size)
    io.json({ ...size, contoh: true, years })
    for (const one of years) io.say(`${one.year}  ${one.running}/${one.programmes}  ${one.physical ?? '–'} %`)
    io.say(`${size.programmes} example programmes of ${size.region} were run for ${size.years} years.`)
    return 0
  },
}
