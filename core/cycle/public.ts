// Reads for the modules above: the year's cycle, who takes part, which instrument counts, whether a step is open.

import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import { findInstrumentVersion } from '#core/evaluation/public.ts'
import type { Context } from '#platform/context.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { refuse } from '#platform/problem/problem.ts'
import { wib } from '#platform/time/time.ts'
import type { Cycle, Participation, Step } from './contract.ts'
import { cycleNotOpen, cycleUnknown, deadlinePassed, notTakingPart } from './problems.ts'
import { findCycle } from './store/cycles.ts'
import { findRound } from './store/rounds.ts'

export { issueLetter } from './commands/issue-letter.ts'
export { markPublished } from './commands/mark-published.ts'
export { findCycle, listCycles } from './store/cycles.ts'
export { findParticipation, listParticipations } from './store/participations.ts'

/** @throws Refusal `cycle.unknown` */
export const getCycle = async (tx: Tx, year: number): Promise<Cycle> =>
  (await findCycle(tx, year)) ?? refuse(cycleUnknown, { year })

/** What a region's work in a cycle stands on. */
export interface Round {
  cycle: Cycle
  participation: Participation
  instrument: InstrumentData
}

/**
 * The cycle, the region's part in it and its frozen instrument, whatever state they are in.
 *
 * @param tenant the region; the ministry may ask for any, a region only for itself
 * @throws Refusal `cycle.unknown` or `cycle.not_taking_part` (never invited)
 */
export async function getRound(tx: Tx, tenant: Tenant, year: number): Promise<Round> {
  const { cycle, participation } = (await findRound(tx, tenant, year)) ?? refuse(cycleUnknown, { year })
  if (participation === undefined) return refuse(notTakingPart, { year })
  const instrument = await getInstrumentOfTrack(tx, cycle, participation.track)
  return { cycle, participation, instrument }
}

/** The instrument a track of the cycle is scored with. */
export async function getInstrumentOfTrack(
  tx: Tx,
  cycle: Cycle,
  track: Participation['track'],
): Promise<InstrumentData> {
  const used = cycle.tracks.find((one) => one.track === track)
  const found = used && (await findInstrumentVersion(tx, used.instrument.code, used.instrument.version))
  if (!found) throw new Error(`Track ${track} of ${cycle.year} has no instrument.`)
  return found
}

/**
 * {@link getRound} for an act: the cycle is open, the region takes part, and the step has not closed by the
 * server's clock.
 *
 * @throws Refusal `cycle.unknown`, `cycle.not_open`, `cycle.not_taking_part` or `cycle.deadline_passed`
 */
export async function getOpenRound(ctx: Context, tenant: Tenant, year: number, step: Step): Promise<Round> {
  const round = await getRound(ctx.tx, tenant, year)
  if (round.participation.state !== 'accepted') return refuse(notTakingPart, { year })
  refuseIfClosed(ctx, round.cycle, step)
  return round
}

/** @throws Refusal `cycle.not_open` or `cycle.deadline_passed` */
export function refuseIfClosed(ctx: Context, cycle: Cycle, step: Step): void {
  if (cycle.state !== 'open') refuse(cycleNotOpen, { year: cycle.year })
  const closesAt = cycle.deadlines.find((deadline) => deadline.step === step)?.closesAt
  if (closesAt !== undefined && ctx.now.getTime() > Date.parse(closesAt))
    refuse(deadlinePassed, { closesAt: wib(closesAt, ctx.language) })
}
