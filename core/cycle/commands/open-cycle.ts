import type { InstrumentData } from '#core/evaluation/contract.ts'
import { findInstrumentVersion } from '#core/evaluation/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { Cycle, OpenCycle, Participation } from '../contract.ts'
import { CycleOpened } from '../facts.ts'
import { cycleNotReady } from '../problems.ts'
import { missingToOpen } from '../rules/readiness.ts'
import { setOpen } from '../store/cycle-writes.ts'
import { listParticipations, setInvitedAt } from '../store/participations.ts'
import { tellInvited } from './invite-people.ts'
import { lockDraft } from './plan.ts'

/** Opens a draft: instruments are frozen, and every region on the list is asked to answer. */
export async function openCycle(
  ctx: Context,
  { year, revision }: Input<typeof OpenCycle>,
): Promise<Reply<typeof OpenCycle>> {
  const cycle = await lockDraft(ctx, year, revision)
  const listed = await listParticipations(ctx.tx, year)
  const missing = await listMissing(ctx, cycle, listed)
  if (missing.length > 0)
    refuse(
      cycleNotReady,
      { missing },
      missing.map((message, i) => ({ field: `/${i}`, message })),
    )
  await setOpen(ctx.tx, year, ctx.now)
  await setInvitedAt(ctx.tx, year, ctx.now)
  await tellInvited(
    ctx,
    cycle,
    listed.map(({ region, track }) => ({ code: region.code, track })),
  )
  publish(ctx, CycleOpened.of({ year, regions: listed.length }))
  return { year, revision: revision + 1 }
}

/** What still forbids opening, as sentences. */
export async function listMissing(
  ctx: Context,
  cycle: Cycle,
  listed: readonly Participation[],
): Promise<Bilingual[]> {
  const invited = new Map<string, number>()
  for (const { track } of listed) invited.set(track, (invited.get(track) ?? 0) + 1)
  return missingToOpen({ cycle, instruments: await mapInstruments(ctx, cycle), invited, now: ctx.now })
}

/** The instrument of each track. */
export async function mapInstruments(ctx: Context, cycle: Cycle): Promise<Map<string, InstrumentData>> {
  const found = new Map<string, InstrumentData>()
  for (const { track, instrument } of cycle.tracks) {
    const data = await findInstrumentVersion(ctx.tx, instrument.code, instrument.version)
    if (data) found.set(track, data)
  }
  return found
}
