import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AttachCall, ClassifyCall, OpenRecording, RecordCall, SaveCaller } from '../contract.ts'
import { CallClassified, RecordingOpened } from '../facts.ts'
import {
  callNotAnswered,
  callUnknown,
  incidentUnknown,
  recordingGone,
  timeImplausible,
  timesCrossed,
} from '../problems.ts'
import { type CallEvent, foldCall, mayClassify } from '../rules/call.ts'
import { isPlausible, PAST } from '../rules/clock.ts'
import {
  addClass,
  attachToIncident,
  type CallRow,
  findCall,
  findCaller,
  leaveManualCall,
  lockCall,
  putCaller,
} from '../store/calls.ts'
import { findIncident } from '../store/incidents.ts'
import { noteRead } from '../store/reads.ts'
import { holdIncident, logIncident } from './hold-incident.ts'
import { numberKeyOf } from './number-key.ts'
import { proposeBlockOf } from './numbers.ts'
import { keepNumber, publishCall } from './take-telephony.ts'

/** @throws Refusal `dispatch.call_unknown` */
export const lockCallOf = async (ctx: Context, id: string): Promise<CallRow> =>
  (await lockCall(ctx.tx, ctx.tenant, id)) ?? refuse(callUnknown)

/**
 * A call typed in while telephony was down. Its times are those that were written on paper.
 *
 * @throws Refusal `dispatch.time_implausible` or `dispatch.times_crossed`
 */
export async function recordCall(ctx: Context, input: Input<typeof RecordCall>): Promise<{ id: string }> {
  const events = eventsOf(input)
  if (!events.every(({ at }) => isPlausible(at, ctx.now, PAST.manual))) refuse(timeImplausible)
  if (events.some(({ at }, i) => i > 0 && at < (events[i - 1] as CallEvent).at)) refuse(timesCrossed)
  const { position = '', isExample = false, number = '' } = input
  const call = { id: randomUUID(), channel: 'manual', isExample, incidentId: null } as const
  const fold = foldCall(events)
  const keyed = await numberKeyOf(ctx, number)
  const numberIn = await publishCall(ctx, call, {
    before: undefined,
    after: fold,
    findNumber: async () => number,
  })
  const kept = keyed && { ...keyed, full: number }
  leaveManualCall(ctx.tx, ctx.tenant, {
    ...call,
    position,
    fold,
    number: kept,
    numberIn,
    notedAt: ctx.now,
  })
  return { id: call.id }
}

const eventsOf = ({ offeredAt, answeredAt, endedAt }: Input<typeof RecordCall>): CallEvent[] => [
  { kind: 'offered', at: new Date(offeredAt) },
  ...(answeredAt ? [{ kind: 'answered' as const, at: new Date(answeredAt) }] : []),
  ...(endedAt ? [{ kind: 'ended' as const, at: new Date(endedAt) }] : []),
]

/**
 * Says what a call was. Saying the same again changes nothing; saying something else is written down beside it, and
 * the newest word counts. A misuse may bring the number to where the policy proposes a block.
 *
 * @throws Refusal `dispatch.call_unknown` or `dispatch.call_not_answered`
 */
export async function classifyCall(
  ctx: Context,
  { callId, class: what, reason = '' }: Input<typeof ClassifyCall>,
): Promise<Reply<typeof ClassifyCall>> {
  const call = await lockCallOf(ctx, callId)
  if (!mayClassify(call.state)) refuse(callNotAnswered)
  if (call.class === what) return { done: true, blockProposed: false }
  await addClass(ctx.tx, ctx.tenant, callId, { class: what, reason, byId: ctx.actor.id, at: ctx.now })
  const proposals = await proposeBlockOf(ctx, call)
  const { channel, isExample, class: before } = call
  const at = call.at.toISOString()
  const answeredAt = call.answeredAt?.toISOString() ?? null
  const fact = CallClassified.of({ callId, channel, at, isExample, class: what, before, answeredAt })
  publish(ctx, fact, ...proposals)
  return { done: true, blockProposed: proposals.length > 0 }
}

/** @throws Refusal `dispatch.call_unknown` */
export async function saveCaller(
  ctx: Context,
  { callId, name, relation, number = '' }: Input<typeof SaveCaller>,
): Promise<{ done: true }> {
  const call = await lockCallOf(ctx, callId)
  await keepNumber(ctx, call, number)
  const known = await findCaller(ctx.tx, ctx.tenant, callId)
  await putCaller(ctx.tx, ctx.tenant, callId, { number: known?.number ?? '', name, relation })
  return { done: true }
}

/** @throws Refusal `dispatch.call_unknown` or `dispatch.incident_unknown` */
export async function attachCall(
  ctx: Context,
  { callId, incidentId }: Input<typeof AttachCall>,
): Promise<{ done: true }> {
  await lockCallOf(ctx, callId)
  if ((await findIncident(ctx.tx, ctx.tenant, incidentId)) === undefined) refuse(incidentUnknown)
  await holdIncident(ctx, incidentId)
  await attachToIncident(ctx.tx, ctx.tenant, callId, incidentId)
  await logIncident(ctx, incidentId, { act: 'call_attached', content: { callId } })
  return { done: true }
}

/** @throws Refusal `dispatch.call_unknown` or `dispatch.recording_gone` */
export async function openRecording(
  ctx: Context,
  { callId, reason }: Input<typeof OpenRecording>,
): Promise<{ url: string }> {
  const call = (await findCall(ctx.tx, ctx.tenant, callId)) ?? refuse(callUnknown)
  const url = call.recordingUrl ?? refuse(recordingGone)
  await noteRead(ctx.tx, ctx.tenant, {
    subjectId: callId,
    what: 'recording',
    reason,
    byId: ctx.actor.id,
    at: ctx.now,
  })
  publish(ctx, RecordingOpened.of({ callId }))
  return { url }
}
