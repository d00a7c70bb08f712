import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CallState } from '../contract/words.ts'
import type { RouteCall, TelephonyEvent } from '../contract.ts'
import { CallAbandoned, CallAnswered, CallEnded, CallOffered, IncidentChanged } from '../facts.ts'
import { timeImplausible } from '../problems.ts'
import { changesOf, type FoldedCall, foldCall } from '../rules/call.ts'
import { isPlausible, PAST } from '../rules/clock.ts'
import {
  addCallEvent,
  type CallRow,
  findCaller,
  leaveFactSeqs,
  listCallEvents,
  lockOrMakeCall,
  putCaller,
  putFold,
  setNumber,
} from '../store/calls.ts'
import { findIncident, lockIncidentRow, putIncident } from '../store/incidents.ts'
import { findNumber } from '../store/numbers.ts'
import { incidentWords } from './hold-incident.ts'
import { numberKeyOf } from './number-key.ts'
import { settingsOf } from './settings.ts'

/**
 * Takes what a telephony system tells of a call. Repeated events change nothing, late ones fall into place: the call is
 * the fold over all of them, and only what changed is published.
 *
 * @throws Refusal `dispatch.time_implausible`
 */
export async function takeTelephony(
  ctx: Context,
  event: TelephonyEvent,
): Promise<{ callId: string; state: CallState }> {
  const at = new Date(event.at)
  if (!isPlausible(at, ctx.now, PAST.telephony)) refuse(timeImplausible)
  const { call, isNew } = await lockOrMakeCall(ctx.tx, ctx.tenant, {
    id: randomUUID(),
    sourceId: event.callId,
    at,
    isExample: event.isExample ?? false,
    notedAt: ctx.now,
  })
  await keepNumber(ctx, call, event.cli ?? '')
  await addCallEvent(ctx.tx, ctx.tenant, { callId: call.id, kind: event.event, at, toldAt: ctx.now })
  const fold = foldCall(await listCallEvents(ctx.tx, ctx.tenant, call.id))
  const {
    queue = '',
    agent = '',
    position = '',
    network = '',
    recordingUrl = null,
    isExample = false,
  } = event
  await putFold(ctx.tx, ctx.tenant, call.id, fold, {
    queue,
    agent,
    position,
    network,
    recordingUrl,
    isExample,
  })
  const back = await publishCall(
    ctx,
    { ...call, isExample: call.isExample || isExample },
    { before: isNew ? undefined : call, after: fold, findNumber: () => numberOf(ctx, call.id) },
  )
  if (back.length > 0) leaveFactSeqs(ctx.tx, ctx.tenant, call.id, back)
  return { callId: call.id, state: fold.state }
}

/** The number once it is told, which may be with a later event. */
export async function keepNumber(ctx: Context, call: Pick<CallRow, 'id' | 'numberKey'>, number: string) {
  const keyed = call.numberKey === null ? await numberKeyOf(ctx, number) : null
  if (keyed === null) return
  await setNumber(ctx.tx, ctx.tenant, call.id, keyed)
  const known = await findCaller(ctx.tx, ctx.tenant, call.id)
  await putCaller(ctx.tx, ctx.tenant, call.id, { name: '', relation: '', ...known, number })
}

const numberOf = async (ctx: Context, callId: string): Promise<string> =>
  (await findCaller(ctx.tx, ctx.tenant, callId))?.number ?? ''

/**
 * Publishes what changed of a call, and tells the incident it led to when it was answered. The number is asked for only
 * when the call was offered: no other fact holds it.
 *
 * @returns for each fact whose details hold the number, how many were published after it
 */
export async function publishCall(
  ctx: Context,
  call: Pick<CallRow, 'id' | 'channel' | 'isExample' | 'incidentId'>,
  {
    before,
    after,
    findNumber,
  }: { before: FoldedCall | undefined; after: FoldedCall; findNumber: () => Promise<string> },
): Promise<number[]> {
  const changes = changesOf(before, after)
  if (changes.length === 0) return []
  const number = changes.includes('offered') ? await findNumber() : ''
  const drafts = changes.map((change) => draftOf(change, call, after, number))
  const answered = changes.includes('answered') ? await tellIncident(ctx, call.incidentId, after) : []
  const all = [...drafts, ...answered]
  publish(ctx, ...all)
  return all.flatMap(({ details }, i) => (details === undefined ? [] : [all.length - 1 - i]))
}

function draftOf(
  change: 'offered' | 'answered' | 'abandoned' | 'ended',
  { id, channel, isExample }: Pick<CallRow, 'id' | 'channel' | 'isExample'>,
  fold: FoldedCall,
  number: string,
): FactDraft {
  const iso = (at: Date | null) => (at ?? fold.at).toISOString()
  const call = { callId: id, channel, at: fold.at.toISOString(), isExample }
  if (change === 'offered') {
    const details = number === '' ? undefined : { number }
    return CallOffered.of({ ...call, offeredAt: iso(fold.offeredAt) }, details)
  }
  if (change === 'abandoned') return CallAbandoned.of({ ...call, abandonedAt: iso(fold.abandonedAt) })
  if (change === 'ended') return CallEnded.of({ ...call, endedAt: iso(fold.endedAt) })
  return CallAnswered.of({
    ...call,
    offeredAt: fold.offeredAt?.toISOString() ?? null,
    answeredAt: iso(fold.answeredAt),
    waitedMs: fold.waitedMs,
  })
}

/** An incident opened before anybody told that its call was answered gets the time now. */
async function tellIncident(ctx: Context, incidentId: string | null, fold: FoldedCall): Promise<FactDraft[]> {
  if (incidentId === null || fold.answeredAt === null) return []
  const seen = await findIncident(ctx.tx, ctx.tenant, incidentId)
  if (seen === undefined || seen.answeredAt !== null) return []
  const incident = await lockIncidentRow(ctx.tx, ctx.tenant, incidentId)
  if (incident === undefined || incident.answeredAt !== null) return []
  const after = { ...incident, answeredAt: fold.answeredAt }
  await putIncident(ctx.tx, ctx.tenant, after)
  return [IncidentChanged.of(incidentWords(after))]
}

/** Where a telephony system should lead a number: to an operator unless a human blocked it and the block still holds. */
export async function routeCall(
  ctx: Context,
  { cli }: Input<typeof RouteCall>,
): Promise<Reply<typeof RouteCall>> {
  const free = { target: 'operator', until: null, reason: '' } as const
  const keyed = await numberKeyOf(ctx, cli)
  if (keyed === null) return free
  const { misuse } = await settingsOf(ctx)
  const known = await findNumber(ctx.tx, ctx.tenant, keyed.key)
  if (!misuse.isOn || !known?.blockedUntil || known.blockedUntil <= ctx.now) return free
  return {
    target: known.target ?? misuse.target,
    until: known.blockedUntil.toISOString(),
    reason: misuse.notice.id,
  }
}
