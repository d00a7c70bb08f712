import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { wib } from '#platform/time/time.ts'
import type { ChangeTrackInstrument, InstrumentVersion } from '../contract.ts'
import { TrackInstrumentChanged } from '../facts.ts'
import { mayMoveInstrument } from '../policy.ts'
import { nothingChanged, ratingHasBegun, trackUnknown } from '../problems.ts'
import { instrumentsMoveUntil } from '../rules/deadline.ts'
import { insertChange } from '../store/changes.ts'
import { setTrackInstrument, touchCycle } from '../store/cycle-writes.ts'
import { checkInstrumentOfTrack, lockOpen } from './plan.ts'

/** Moves a track of an open cycle to another instrument version, before rating begins, and keeps why. */
export async function changeTrackInstrument(
  ctx: Context,
  { year, track, instrument, reason, revision }: Input<typeof ChangeTrackInstrument>,
): Promise<Reply<typeof ChangeTrackInstrument>> {
  const cycle = await lockOpen(ctx, year, revision)
  const before = cycle.tracks.find((one) => one.track === track) ?? refuse(trackUnknown, { track, year })
  if (!mayMoveInstrument(cycle, ctx.now)) {
    const until = instrumentsMoveUntil(cycle)
    refuse(ratingHasBegun, { until: until && wib(until, ctx.language) })
  }
  if (nameOf(before.instrument) === nameOf(instrument)) refuse(nothingChanged)
  await checkInstrumentOfTrack(ctx, track, instrument)
  await setTrackInstrument(ctx.tx, year, track, instrument)
  await touchCycle(ctx.tx, year)
  const change = {
    kind: 'instrument_changed' as const,
    subject: track,
    before: nameOf(before.instrument),
    after: nameOf(instrument),
    reason,
  }
  await insertChange(ctx.tx, year, change, ctx.actor.id, ctx.now)
  publish(ctx, TrackInstrumentChanged.of({ year, track, ...instrument }))
  return { year, revision: revision + 1 }
}

const nameOf = ({ code, version }: InstrumentVersion): string => `${code} v${version}`
