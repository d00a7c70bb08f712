import type { CliIo, Manifest, Traffic, TrafficTally } from '#platform/module.ts'
import { playClock, reachAtOnce } from './clock.ts'
import { castOn, type ServicesSize, worldOf } from './world.ts'

/** A module with ordinary days to play. */
export interface Player {
  name: string
  traffic: Traffic
}

export const playersOf = (modules: readonly Manifest[]): Player[] =>
  modules.flatMap(({ name, traffic }) => (traffic ? [{ name, traffic }] : []))

/** What happened, by module. */
export type Tallies = Record<string, TrafficTally>

export interface PlayedDay {
  day: string
  tallies: Tallies
}

/**
 * Plays days of ordinary traffic of several services side by side, in order of time, through the product's own
 * endpoints. The same size and seed give the same tallies on a fresh installation.
 *
 * @param reach how a moment of the play is waited for
 */
export async function playServices(
  io: CliIo,
  players: readonly Player[],
  size: ServicesSize,
  reach: (moment: Date) => Promise<void> = reachAtOnce,
): Promise<PlayedDay[]> {
  const person = castOn(io, size.region)
  const worldWith = (name: string, until: (moment: Date) => Promise<void>) =>
    worldOf(io, size, name, until, person)
  for (const { name, traffic } of players) await traffic.prepare(worldWith(name, reachAtOnce))
  const played: PlayedDay[] = []
  for (const day of daysOf(size)) {
    played.push({ day, tallies: await playDay(players, worldWith, day, reach) })
    await io.deliver()
    io.progress(played.length, size.days, 'days')
  }
  return played
}

async function playDay(
  players: readonly Player[],
  worldWith: (name: string, until: (moment: Date) => Promise<void>) => ReturnType<typeof worldOf>,
  day: string,
  reach: (moment: Date) => Promise<void>,
): Promise<Tallies> {
  const clock = playClock(reach)
  const seats = players.map((player) => ({ ...player, ...clock.join() }))
  const entries = await Promise.all(
    seats.map(async ({ name, traffic, until, leave }) => {
      try {
        return [name, await traffic.playDay(worldWith(name, until), day)] as const
      } finally {
        leave()
      }
    }),
  )
  return Object.fromEntries(entries)
}

const DAY_MS = 86_400_000

/** @example daysOf({ from: '2026-11-30', days: 2 }) // ['2026-11-30', '2026-12-01'] */
export const daysOf = ({ from, days }: Pick<ServicesSize, 'from' | 'days'>): string[] =>
  Array.from({ length: days }, (_, i) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + i * DAY_MS).toISOString().slice(0, 10),
  )

/** All days together. */
export function sumTallies(played: readonly PlayedDay[]): Tallies {
  const sums: Record<string, Record<string, number>> = {}
  for (const { tallies } of played) {
    for (const [module, tally] of Object.entries(tallies)) {
      sums[module] ??= {}
      const sum = sums[module]
      for (const [what, count] of Object.entries(tally)) sum[what] = (sum[what] ?? 0) + count
    }
  }
  return sums
}
