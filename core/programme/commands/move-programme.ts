import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import { type MoveProgramme, STATE_NAMES } from '../contract.ts'
import { ProgrammeStateChanged } from '../facts.ts'
import { isFinal, notReady, programmeUnknown, reasonNeeded } from '../problems.ts'
import { type Missing, missingFor, nextStates } from '../rules/life.ts'
import type { Held } from '../store/held.ts'
import { addVersions } from '../store/versions.ts'
import { moveOn } from '../store/writing.ts'
import { holdAll, refuseUnless, writerOf } from './situation.ts'
import { tellOwner } from './tell.ts'

const SHORTEST_REASON = 10

/**
 * Takes an approved programme on in its life. Stopping needs a reason; so does running although owner, target or
 * budget line of the year is missing, which the history keeps as an exception.
 *
 * @throws Refusal `programme.not_now`, `programme.is_final`, `programme.not_ready` or `programme.reason_needed`
 */
export async function moveProgramme(ctx: Context, input: Input<typeof MoveProgramme>) {
  const held = (await holdAll(ctx, [input]))[0] ?? refuse(programmeUnknown)
  if (held.state === 'stopped') return refuse(isFinal)
  refuseUnless(nextStates(held.state).includes(input.to), held)
  const reason = input.reason?.trim() || null
  const year = input.year ?? Number(dayInWib(ctx.now).slice(0, 4))
  const missing = missingFor(input.to, held.content, year)
  refuseUnexplained(input.to, missing, reason, year)
  await move(ctx, held, input.to, reason)
  const byException = missing.length > 0
  publish(
    ctx,
    ProgrammeStateChanged.of({ programmeId: held.id, from: held.state, to: input.to, byException }),
  )
  return { done: true as const }
}

function refuseUnexplained(
  to: string,
  missing: readonly Missing[],
  reason: string | null,
  year: number,
): void {
  const isExplained = reason !== null && reason.length >= SHORTEST_REASON
  if (isExplained) return
  if (reason !== null) refuse(reasonNeeded)
  if (to === 'stopped') refuse(reasonNeeded)
  if (missing.length > 0) refuse(notReady, { missing, year })
}

async function move(ctx: Context, held: Held, to: Held['state'], reason: string | null): Promise<void> {
  const { id, stage, pending, returnedBecause } = held
  const by = writerOf(ctx)
  // Nothing waits on a programme that stops.
  const open = to === 'stopped' ? { stage: 'settled' as const, pending: null, returnedBecause: null } : {}
  const next = { id, state: to, stage, pending, returnedBecause, withdraws: false, ...open }
  await moveOn(ctx.tx, ctx.tenant, [next], by)
  await addVersions(
    ctx.tx,
    ctx.tenant,
    [{ programmeId: id, act: 'moved', state: to, reason, content: null }],
    by,
  )
  await tellOwner(ctx, held, 'moved', {
    title: { id: 'Status program berubah', en: 'A programme changed its state' },
    body: {
      id: `“${held.content.code} ${held.content.name}” kini ${STATE_NAMES[to].id}.${reason === null ? '' : ` ${reason}`}`,
      en: `“${held.content.code} ${held.content.name}” is now ${STATE_NAMES[to].en}.${reason === null ? '' : ` ${reason}`}`,
    },
  })
}
