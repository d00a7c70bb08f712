import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  AddNote,
  CancelIncident,
  CloseIncident,
  LinkIncidents,
  MergeIncident,
  ReopenIncident,
  ResolveIncident,
  UnmergeIncident,
  VerifyIncident,
} from '../contract.ts'
import {
  IncidentCancelled,
  IncidentClosed,
  IncidentMerged,
  IncidentNoted,
  IncidentReopened,
  IncidentResolved,
  IncidentsLinked,
  IncidentUnmerged,
  IncidentVerified,
} from '../facts.ts'
import {
  callbackExcuse,
  incidentNotNow,
  incidentUnknown,
  mergeImpossible,
  nobodyReached,
  tasksOpen,
} from '../problems.ts'
import { allows, isOpen, isRunning } from '../rules/incident.ts'
import {
  findIncident,
  linkIncidents,
  listLog,
  lockBoth,
  moveCalls,
  moveTheseCalls,
} from '../store/incidents.ts'
import { listTasksOf, type TaskRow } from '../store/tasks.ts'
import { holdIncident, incidentWords, logIncident, settleIncident } from './hold-incident.ts'
import { endTask } from './tasks.ts'

type Done = { done: true }
const DONE: Done = { done: true }

const refuseRunning = (tasks: readonly TaskRow[]): void => {
  if (tasks.some(isRunning)) refuse(tasksOpen)
}

/** @throws Refusal of the state of the incident */
export async function verifyIncident(
  ctx: Context,
  { incidentId }: Input<typeof VerifyIncident>,
): Promise<Done> {
  const { incident, tasks } = await holdIncident(ctx, incidentId, 'verify')
  const after = await settleIncident(ctx, { ...incident, verifiedAt: ctx.now }, tasks)
  await logIncident(ctx, incidentId, { act: 'verified' })
  publish(ctx, IncidentVerified.of(incidentWords(after)))
  return DONE
}

/** @throws Refusal `dispatch.incident_unknown` */
export async function addNote(ctx: Context, { incidentId, note }: Input<typeof AddNote>): Promise<Done> {
  await holdIncident(ctx, incidentId)
  await logIncident(ctx, incidentId, { act: 'noted', note })
  publish(ctx, IncidentNoted.of({ incidentId }))
  return DONE
}

/**
 * Joins an incident into another that is open. Its calls count there; it stays with its own number and can be parted
 * again.
 *
 * @throws Refusal `dispatch.merge_impossible`, `dispatch.tasks_open` and of the state
 */
export async function mergeIncident(
  ctx: Context,
  { incidentId, into, reason = '' }: Input<typeof MergeIncident>,
): Promise<Done> {
  if (incidentId === into) refuse(mergeImpossible)
  // Calls before incidents, as everywhere: telephony locks them in this order.
  const callIds = await moveCallsOf(ctx, incidentId, into)
  const rows = await lockBoth(ctx.tx, ctx.tenant, [incidentId, into])
  const incident = rows.find(({ id }) => id === incidentId) ?? refuse(incidentUnknown)
  const target = rows.find(({ id }) => id === into) ?? refuse(incidentUnknown)
  if (!allows('merge', incident.state)) refuse(incidentNotNow)
  if (!isOpen(target.state)) refuse(mergeImpossible)
  const tasks = await listTasksOf(ctx.tx, ctx.tenant, [incidentId])
  refuseRunning(tasks)
  const after = await settleIncident(
    ctx,
    { ...incident, mergedInto: into, exitReason: reason },
    tasks,
    'merged',
  )
  await logIncident(ctx, incidentId, { act: 'merged', content: { into, callIds }, note: reason })
  await logIncident(ctx, into, { act: 'took_in', content: { incidentId, calls: callIds.length } })
  publish(ctx, IncidentMerged.of({ ...incidentWords(after), into }))
  return DONE
}

async function moveCallsOf(ctx: Context, from: string, into: string): Promise<string[]> {
  if ((await findIncident(ctx.tx, ctx.tenant, into)) === undefined) refuse(incidentUnknown)
  return moveCalls(ctx.tx, ctx.tenant, from, into)
}

/** Parts an incident again; the calls that came with it go back. @throws Refusal of the state */
export async function unmergeIncident(
  ctx: Context,
  { incidentId, reason }: Input<typeof UnmergeIncident>,
): Promise<Done> {
  const { incident, tasks } = await holdIncident(ctx, incidentId, 'unmerge')
  const from = incident.mergedInto ?? refuse(incidentNotNow)
  const log = await listLog(ctx.tx, ctx.tenant, incidentId)
  const merged = log.filter(({ act }) => act === 'merged').at(-1)?.content as
    | { callIds?: string[] }
    | undefined
  await moveTheseCalls(ctx.tx, ctx.tenant, merged?.callIds ?? [], incidentId)
  const after = await settleIncident(ctx, { ...incident, mergedInto: null, exitReason: '' }, tasks, 'none')
  await logIncident(ctx, incidentId, { act: 'unmerged', content: { from }, note: reason })
  publish(ctx, IncidentUnmerged.of({ ...incidentWords(after), from }))
  return DONE
}

/** @throws Refusal `dispatch.incident_unknown` or `dispatch.merge_impossible` */
export async function linkTwo(
  ctx: Context,
  { incidentId, otherId }: Input<typeof LinkIncidents>,
): Promise<Done> {
  if (incidentId === otherId) refuse(mergeImpossible)
  const rows = await lockBoth(ctx.tx, ctx.tenant, [incidentId, otherId])
  if (rows.length < 2) refuse(incidentUnknown)
  if (!(await linkIncidents(ctx.tx, ctx.tenant, incidentId, otherId))) return DONE
  await logIncident(ctx, incidentId, { act: 'linked', content: { otherId } })
  await logIncident(ctx, otherId, { act: 'linked', content: { otherId: incidentId } })
  publish(ctx, IncidentsLinked.of({ incidentId, otherId }))
  return DONE
}

/** @throws Refusal `dispatch.tasks_open` and of the state */
export async function resolveIncident(
  ctx: Context,
  { incidentId, outcome }: Input<typeof ResolveIncident>,
): Promise<Done> {
  const { incident, tasks } = await holdIncident(ctx, incidentId, 'resolve')
  refuseRunning(tasks)
  const resolvedAt = ctx.now
  const after = await settleIncident(ctx, { ...incident, resolvedAt }, tasks)
  await logIncident(ctx, incidentId, { act: 'resolved', note: outcome })
  publish(ctx, IncidentResolved.of({ ...incidentWords(after), resolvedAt: resolvedAt.toISOString() }))
  return DONE
}

/**
 * Closes an incident: every task has ended, and whoever called was called back or there is a reason why not.
 *
 * @throws Refusal `dispatch.tasks_open`, `dispatch.callback_excuse`, `dispatch.nobody_reached` and of the state
 */
export async function closeIncident(
  ctx: Context,
  { incidentId, outcome, callback, callbackNote, satisfaction }: Input<typeof CloseIncident>,
): Promise<Done> {
  const { incident, tasks } = await holdIncident(ctx, incidentId)
  refuseRunning(tasks)
  if (!allows('close', incident.state)) refuse(incidentNotNow)
  if (callback === 'excused' && callbackNote.trim().length < 5) refuse(callbackExcuse)
  if (callback !== 'reached' && satisfaction !== null) refuse(nobodyReached)
  const closure = { outcome, callback, callbackNote, satisfaction }
  const resolvedAt = incident.resolvedAt ?? ctx.now
  const closed = { ...incident, closure, resolvedAt, closedAt: ctx.now }
  const after = await settleIncident(ctx, closed, tasks, 'closed')
  await logIncident(ctx, incidentId, {
    act: 'closed',
    content: { callback, satisfaction },
    note: [outcome, callbackNote].filter(Boolean).join('\n'),
  })
  const closedAt = ctx.now.toISOString()
  publish(ctx, IncidentClosed.of({ ...incidentWords(after), closedAt, satisfaction }))
  return DONE
}

/** Cancels an incident; whoever is on the way is called back with it. @throws Refusal of the state */
export async function cancelIncident(
  ctx: Context,
  { incidentId, reason }: Input<typeof CancelIncident>,
): Promise<Done> {
  const { incident, tasks } = await holdIncident(ctx, incidentId, 'cancel')
  const ended = []
  for (const task of tasks.filter(isRunning))
    ended.push(await endTask(ctx, task, { act: 'cancel', key: randomUUID() }))
  const all = await listTasksOf(ctx.tx, ctx.tenant, [incidentId])
  const after = await settleIncident(ctx, { ...incident, exitReason: reason }, all, 'cancelled')
  await logIncident(ctx, incidentId, { act: 'cancelled', note: reason })
  const drafts = ended.map((draft) => draft(after))
  publish(ctx, ...drafts, IncidentCancelled.of(incidentWords(after)))
  return DONE
}

/** @throws Refusal of the state */
export async function reopenIncident(
  ctx: Context,
  { incidentId, reason }: Input<typeof ReopenIncident>,
): Promise<Done> {
  const { incident, tasks } = await holdIncident(ctx, incidentId, 'reopen')
  const open = { ...incident, resolvedAt: null, closedAt: null, closure: null, exitReason: '' }
  const after = await settleIncident(ctx, open, tasks, 'none')
  await logIncident(ctx, incidentId, { act: 'reopened', note: reason })
  publish(ctx, IncidentReopened.of(incidentWords(after)))
  return DONE
}
