import { findRegion } from '#core/identity/public.ts'
import type { CliCommand, CliIo, Manifest } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import { dayWrong, noTraffic, regionUnknown } from '../problems.ts'
import { wholeNumber } from '../whole-number.ts'
import { reachAtOnce, reachInRealTime } from './clock.ts'
import { type PlayedDay, type Player, playersOf, playServices, sumTallies } from './play.ts'

/** @param modules asked for when a simulation runs; those with `traffic` play */
export const simulateServices = (modules: () => readonly Manifest[]): CliCommand => ({
  usage: 'simulate services',
  summary: 'Play ordinary days of the services of one region with made-up people; everything says “contoh”',
  options: [
    { flags: '--region <code>', description: 'region, for example 35.05', required: true },
    { flags: '--days <d>', description: 'days that are played', required: true },
    { flags: '--seed <s>', description: 'the same seed gives the same tallies', required: true },
    { flags: '--from <date>', description: 'first day; so many days before today when left out' },
    { flags: '--only <module>', description: 'one service, for example dispatch' },
    { flags: '--real-time', description: 'wait for each moment on the clock, from today on' },
  ],
  examples: [
    'simulate services --region 35.05 --days 7 --seed 1',
    'simulate services --region 35.05 --days 1 --seed 1 --real-time',
  ],
  needsDatabase: true,
  run: async (io, _args, options) => {
    const isLive = options.realTime === true
    const days = wholeNumber('--days', options.days, 1, 366)
    const size = {
      region: String(options.region),
      days,
      seed: wholeNumber('--seed', options.seed, 0, 999_999_999),
      from: firstDay(options.from, isLive ? 0 : days),
    }
    await io.run('00', async (ctx) => (await findRegion(ctx.tx, size.region)) ?? refuse(regionUnknown))
    const players = chosen(playersOf(modules()), options.only)
    const played = await playServices(io, players, size, isLive ? reachInRealTime : reachAtOnce)
    tell(io, played)
    io.json({ ...size, contoh: true, days: played, total: sumTallies(played) })
    return 0
  },
})

function chosen(players: readonly Player[], only: unknown): readonly Player[] {
  const found = only === undefined ? players : players.filter(({ name }) => name === only)
  return found.length > 0 ? found : refuse(noTraffic, { names: players.map(({ name }) => name) })
}

const DAY_MS = 86_400_000

function firstDay(asked: unknown, daysBack: number): string {
  if (asked === undefined) return dayInWib(new Date(Date.now() - daysBack * DAY_MS))
  const day = String(asked)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)
  return isDay ? day : refuse(dayWrong)
}

function tell(io: CliIo, played: readonly PlayedDay[]): void {
  for (const [module, tally] of Object.entries(sumTallies(played))) {
    const counts = Object.entries(tally).map(([what, count]) => `${what} ${count}`)
    io.say(`${module}: ${counts.join(', ')}`)
  }
  io.say(`${played.length} example days were played, ${played[0]?.day} to ${played.at(-1)?.day}.`)
}
