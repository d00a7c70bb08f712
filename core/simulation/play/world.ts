import type { Track } from '#core/evaluation/contract.ts'
import type { Actor } from '#platform/context.ts'
import type { AnyEndpoint, Input, Reply } from '#platform/http/endpoint.ts'
import type { CliIo } from '#platform/module.ts'
import type { Calendar, Moment } from '../rules/calendar.ts'

/** How a simulated region is worked by: the secretariat, the head of region, officers of two agencies. */
export interface RegionCast {
  code: string
  name: string
  track: Track
  secretariat: Actor
  leader: Actor
  agencies: readonly { opdId: string; officer: Actor }[]
}

/** Everybody who plays, and what they play in. */
export interface World {
  io: CliIo
  seed: number
  year: number
  calendar: Calendar
  ministry: Actor
  /** Assessors as the ministry knows them; in a region they act with what they hold there. */
  assessors: readonly Actor[]
  regions: readonly RegionCast[]
}

/** Calls as one person, in one region, at one moment of the calendar. */
export type As = <E extends AnyEndpoint>(endpoint: E, input: Input<E>) => Promise<Reply<E>>

export const as =
  ({ io, calendar }: World, actor: Actor, region: string, moment: Moment): As =>
  (endpoint, input) =>
    io.call({ actor, region, now: calendar.at[moment] }, endpoint, input)

/** The ministry's calls. */
export const asMinistry = (world: World, moment: Moment): As => as(world, world.ministry, '00', moment)

/** Regions played at a time; more only wait for each other's connections. */
const TOGETHER = 6

/** Plays something for every region, some at a time, and tells how far it is. */
export async function forEachRegion(
  world: World,
  what: string,
  act: (region: RegionCast) => Promise<void>,
): Promise<void> {
  const waiting = [...world.regions]
  let done = 0
  const work = async (): Promise<void> => {
    for (let region = waiting.shift(); region; region = waiting.shift()) {
      await act(region)
      world.io.progress(++done, world.regions.length, what)
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, work))
}
