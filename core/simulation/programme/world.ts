import type { Actor } from '#platform/context.ts'
import type { CliIo } from '#platform/module.ts'
import type { As } from '../play/world.ts'

export interface ProgrammeSize {
  region: string
  programmes: number
  /** Years that are run and reported, from `from` on. */
  years: number
  from: number
  seed: number
}

/** An example agency and its officer. */
export interface Agency {
  opdId: string
  name: string
  officer: Actor
}

/** Everybody who plays the programme of one region. */
export interface Stage extends ProgrammeSize {
  io: CliIo
  secretariat: Actor
  leader: Actor
  agencies: readonly Agency[]
}

/** Nine in the morning in Jakarta. @param monthAndDay `MM-DD` */
export const morning = (year: number, monthAndDay: string): Date =>
  new Date(`${year}-${monthAndDay}T02:00:00Z`)

/** Calls as one person of the region at one moment. */
export const at =
  ({ io, region }: Pick<Stage, 'io' | 'region'>, actor: Actor, now: Date): As =>
  (endpoint, input) =>
    io.call({ actor, region, now }, endpoint, input)

export const yearsOf = ({ from, years }: ProgrammeSize): number[] =>
  Array.from({ length: years }, (_, i) => from + i)

/** The agency that carries the n-th thing; they take turns. */
export function agencyOf({ agencies }: Pick<Stage, 'agencies'>, n: number): Agency {
  const agency = agencies[n % agencies.length]
  if (agency === undefined) throw new Error('A simulated region has agencies.')
  return agency
}
