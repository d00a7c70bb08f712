import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Cycle, CycleDetail, CycleSummary } from '../contract.ts'
import { mayMoveInstrument } from '../policy.ts'
import { cycleUnknown } from '../problems.ts'
import { instrumentsMoveUntil } from '../rules/deadline.ts'
import { MINISTRY } from '../rules/place.ts'
import { listChanges } from '../store/changes.ts'
import { findClonedFrom, findCycle, listCycles as readAll } from '../store/cycles.ts'
import { countStates, listOwnParticipations, listParticipations } from '../store/participations.ts'
import { listMissing, mapInstruments } from './open-cycle.ts'

/** Every cycle with what the asker may know of its list; a draft is seen by the ministry alone. */
export async function listCycles(ctx: Context): Promise<CycleSummary[]> {
  const cycles = (await readAll(ctx.tx)).filter((cycle) => isShown(ctx, cycle))
  if (ctx.tenant === MINISTRY) {
    const counts = await countStates(ctx.tx)
    return cycles.map((cycle) => ({ cycle, counts: counts.get(cycle.year) ?? NOBODY, mine: null }))
  }
  const mine = new Map((await listOwnParticipations(ctx.tx, ctx.tenant)).map((one) => [one.year, one]))
  return cycles.map((cycle) => ({ cycle, counts: null, mine: mine.get(cycle.year) ?? null }))
}

const NOBODY = { invited: 0, accepted: 0, declined: 0, withdrawn: 0, absent: 0 }

const isShown = (ctx: Context, cycle: Cycle): boolean => cycle.state !== 'draft' || ctx.tenant === MINISTRY

/** One cycle, whole. @throws Refusal `cycle.unknown`, also for a draft asked for by a region */
export async function getCycleDetail(ctx: Context, { year }: { year: number }): Promise<CycleDetail> {
  const cycle = await findCycle(ctx.tx, year)
  if (cycle === undefined || !isShown(ctx, cycle)) return refuse(cycleUnknown, { year })
  const listed = await listParticipations(ctx.tx, year)
  const isMinistry = ctx.tenant === MINISTRY
  const counts = { ...NOBODY }
  for (const { state } of listed) counts[state] += 1
  return {
    cycle,
    counts: isMinistry ? counts : null,
    mine: isMinistry ? null : (listed[0] ?? null),
    clonedFrom: await findClonedFrom(ctx.tx, year),
    instruments: await namesOf(ctx, cycle),
    missing: cycle.state === 'draft' ? await listMissing(ctx, cycle, listed) : [],
    changes: await listChanges(ctx.tx, year),
    instrumentsMoveUntil:
      cycle.state === 'open' && mayMoveInstrument(cycle, ctx.now) ? instrumentsMoveUntil(cycle) : null,
  }
}

async function namesOf(ctx: Context, cycle: Cycle): Promise<CycleDetail['instruments']> {
  const instruments = await mapInstruments(ctx, cycle)
  return cycle.tracks.map(({ track, instrument }) => ({
    track,
    ...instrument,
    name: instruments.get(track)?.name ?? { id: instrument.code, en: instrument.code },
  }))
}
