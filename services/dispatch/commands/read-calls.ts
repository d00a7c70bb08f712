import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Block, CallCard, CallPop, GetCall, ListCalls, Settings } from '../contract.ts'
import { callUnknown } from '../problems.ts'
import { incidentNumber, isOpen } from '../rules/incident.ts'
import { misusesOf, nuisanceOf, proposesBlock, WINDOW_DAYS } from '../rules/nuisance.ts'
import {
  type CallRow,
  findCall,
  findCaller,
  type HistoryRow,
  listCallRows,
  listClasses,
  listHistory,
} from '../store/calls.ts'
import { listIncidentsById } from '../store/incidents.ts'
import { findNumber, type NumberRow } from '../store/numbers.ts'
import { noteRead } from '../store/reads.ts'
import { settingsOf } from './settings.ts'

const DAY = 86_400_000
const SHOWN = 100

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null

export const cardOf = (call: CallRow): CallCard => ({
  id: call.id,
  state: call.state,
  channel: call.channel,
  offeredAt: isoOf(call.offeredAt),
  answeredAt: isoOf(call.answeredAt),
  endedAt: isoOf(call.endedAt),
  abandonedAt: isoOf(call.abandonedAt),
  waitedMs: call.waitedMs,
  queue: call.queue,
  agent: call.agent,
  position: call.position,
  class: call.class,
  incidentId: call.incidentId,
  numberTail: call.numberTail === '' ? '' : `…${call.numberTail}`,
  hasRecording: call.recordingUrl !== null,
  isExample: call.isExample,
})

export async function listCalls(
  ctx: Context,
  { only = 'all', limit = 50 }: Input<typeof ListCalls>,
): Promise<CallCard[]> {
  return (await listCallRows(ctx.tx, ctx.tenant, only, limit)).map(cardOf)
}

/**
 * What pops up beside a call. Whoever sees the whole number is written down.
 *
 * @throws Refusal `dispatch.call_unknown`
 */
export async function getCall(ctx: Context, { callId }: Input<typeof GetCall>): Promise<CallPop> {
  const call = (await findCall(ctx.tx, ctx.tenant, callId)) ?? refuse(callUnknown)
  const caller = (await findCaller(ctx.tx, ctx.tenant, callId)) ?? { number: '', name: '', relation: '' }
  if (caller.number !== '' || caller.name !== '') await noteNumberRead(ctx, callId)
  const settings = await settingsOf(ctx)
  const { key, history } = await historyOf(ctx, call)
  const known = key === null ? undefined : await findNumber(ctx.tx, ctx.tenant, key)
  const classes = await listClasses(ctx.tx, ctx.tenant, callId)
  const earlier = history.filter(({ at }) => ctx.now.getTime() - at.getTime() <= WINDOW_DAYS * DAY)
  return {
    ...cardOf(call),
    ...caller,
    history: history.map(historyLine),
    openIncidents: await openAmong(ctx, history),
    nuisance: nuisanceOf(earlier, ctx.now),
    block: blockOf(known, ctx.now),
    proposal: proposalOf([...earlier, call], known, settings, ctx.now),
    classifications: classes.map(({ class: what, at, byId, reason }) => ({
      class: what,
      at: at.toISOString(),
      byId,
      reason,
    })),
  }
}

const noteNumberRead = (ctx: Context, subjectId: string): Promise<void> =>
  noteRead(ctx.tx, ctx.tenant, { subjectId, what: 'number', reason: '', byId: ctx.actor.id, at: ctx.now })

async function historyOf(
  ctx: Context,
  call: CallRow,
): Promise<{ key: string | null; history: HistoryRow[] }> {
  const key = call.numberKey
  if (key === null) return { key, history: [] }
  const from = new Date(ctx.now.getTime() - WINDOW_DAYS * DAY)
  const history = await listHistory(ctx.tx, ctx.tenant, key, { exceptCall: call.id, from, limit: SHOWN })
  return { key, history }
}

const historyLine = ({ callId, at, class: what, incidentId, year, number }: HistoryRow) => ({
  callId,
  at: at.toISOString(),
  class: what,
  incidentId,
  incidentNumber: year === null || number === null ? null : incidentNumber(year, number),
})

async function openAmong(ctx: Context, history: readonly HistoryRow[]): Promise<CallPop['openIncidents']> {
  const ids = [...new Set(history.flatMap(({ incidentId }) => incidentId ?? []))]
  const incidents = await listIncidentsById(ctx.tx, ctx.tenant, ids)
  return incidents
    .filter(({ state }) => isOpen(state))
    .map(({ id, year, number, category, state, priority, receivedAt }) => ({
      id,
      number: incidentNumber(year, number),
      category,
      state,
      priority,
      receivedAt: receivedAt.toISOString(),
    }))
}

/** A block that still holds. */
export function blockOf(known: NumberRow | undefined, now: Date): Block | null {
  if (!known?.blockedUntil || known.blockedUntil <= now) return null
  return { until: known.blockedUntil.toISOString(), target: known.target ?? 'machine', reason: known.reason }
}

function proposalOf(
  calls: readonly { callId?: string; id?: string; class: CallRow['class']; at: Date }[],
  known: NumberRow | undefined,
  { misuse }: Settings,
  now: Date,
): CallPop['proposal'] {
  if (!known?.proposedAt) return null
  const counted = calls.map(({ callId, id, class: what, at }) => ({
    callId: callId ?? id ?? '',
    class: what,
    at,
  }))
  const misuses = misusesOf(counted, misuse, now)
  const holds = proposesBlock(misuses, misuse, known.blockedUntil, now)
  return holds ? { misuses, threshold: misuse.threshold, hours: misuse.hours } : null
}
