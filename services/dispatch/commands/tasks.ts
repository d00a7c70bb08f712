import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { FirstActor, UnitState } from '../contract/words.ts'
import type { AddUnits, CancelTask, DispatchTask } from '../contract.ts'
import { TaskDispatched, TaskEnded, TaskUnitsChanged } from '../facts.ts'
import { agencySent, agencyUnknown, taskEnded, taskUnknown, unitTaken, unitUnknown } from '../problems.ts'
import { notBefore } from '../rules/clock.ts'
import { isRunning } from '../rules/incident.ts'
import { type FoldedTask, foldTask, type TaskEvent, unitStateOf } from '../rules/task.ts'
import type { IncidentRow } from '../store/incidents.ts'
import {
  addTaskEvent,
  findTask,
  insertTask,
  listTaskEvents,
  listTasksOf,
  type NewTaskEvent,
  putTaskFold,
  type TaskRow,
} from '../store/tasks.ts'
import { findAgency, lockUnits, moveUnit, type UnitRow } from '../store/units.ts'
import { type Held, holdIncident, incidentWords, logIncident, settleIncident } from './hold-incident.ts'
import { timesOf } from './views.ts'

const FREE: readonly UnitState[] = ['available', 'returning']

/** What every fact about a task repeats. */
export const taskWords = (incident: IncidentRow, task: TaskRow, unitIds: readonly string[]) => ({
  ...incidentWords(incident),
  taskId: task.id,
  agency: task.agency,
  state: task.state,
  ...timesOf(task),
  unitIds: [...unitIds],
})

export const unitIdsOf = (events: readonly TaskEvent[]): string[] => [
  ...new Set(events.flatMap(({ act, unitId }) => (act === 'assign' && unitId !== null ? [unitId] : []))),
]

/**
 * Sends an agency: its task begins its clock now, and its units move with it.
 *
 * @throws Refusal `dispatch.agency_unknown`, `dispatch.agency_sent`, `dispatch.unit_unknown`, `dispatch.unit_taken` and
 * of the state of the incident
 */
export async function dispatchTask(
  ctx: Context,
  input: Input<typeof DispatchTask>,
): Promise<{ taskId: string }> {
  const { incidentId, agency, unitIds, note, isLead, firstActor = null } = input
  const { incident, tasks } = await holdIncident(ctx, incidentId, 'dispatch')
  const known = await findAgency(ctx.tx, ctx.tenant, agency)
  if (known === undefined || known.isClosed) refuse(agencyUnknown)
  if (tasks.some((task) => isRunning(task) && task.agency === agency)) refuse(agencySent)
  const units = await freeUnits(ctx, agency, unitIds)
  const dispatchedAt = notBefore(ctx.now, incident.receivedAt)
  const task = { id: randomUUID(), incidentId, agency, dispatchedAt, firstActor, note }
  await insertTask(ctx.tx, ctx.tenant, { ...task, isLead: isLead ?? !tasks.some((one) => one.isLead) })
  await assign(ctx, task.id, units)
  const now = { ...incident, verifiedAt: incident.verifiedAt ?? ctx.now, resolvedAt: null }
  const all = await listTasksOf(ctx.tx, ctx.tenant, [incidentId])
  const after = await settleIncident(ctx, now, all)
  const content = { taskId: task.id, agency, units: units.map(({ callSign }) => callSign) }
  await logIncident(ctx, incidentId, { act: 'dispatched', content, note })
  const written = all.find(({ id }) => id === task.id) as TaskRow
  publish(ctx, TaskDispatched.of(taskWords(after, written, unitIds)))
  return { taskId: task.id }
}

/** Units of the agency that may go now, locked. @throws Refusal `dispatch.unit_unknown` or `dispatch.unit_taken` */
async function freeUnits(ctx: Context, agency: string, unitIds: readonly string[]): Promise<UnitRow[]> {
  const asked = [...new Set(unitIds)]
  const units = await lockUnits(ctx.tx, ctx.tenant, asked)
  const isWrong = (unit: UnitRow) => unit.isRetired || unit.agency !== agency
  if (units.length < asked.length || units.some(isWrong)) refuse(unitUnknown)
  if (units.some(({ state }) => !FREE.includes(state))) refuse(unitTaken)
  return units
}

async function assign(ctx: Context, taskId: string, units: readonly UnitRow[]): Promise<void> {
  for (const { id } of units) {
    await addTaskEvent(ctx.tx, ctx.tenant, eventOf(ctx, taskId, { act: 'assign', unitId: id }))
    await moveUnit(ctx.tx, ctx.tenant, id, { state: 'assigned', taskId }, ctx.now)
  }
}

/** Something that is done about a task now, by the desk. */
export const eventOf = (
  ctx: Context,
  taskId: string,
  said: Pick<NewTaskEvent, 'act'> & Partial<NewTaskEvent>,
): NewTaskEvent => ({
  taskId,
  key: randomUUID(),
  at: ctx.now,
  toldAt: ctx.now,
  unitId: null,
  byId: ctx.actor.id,
  lat: null,
  lng: null,
  ...said,
})

/** A task with its incident, both locked by the lock of the incident. @throws Refusal `dispatch.task_unknown` */
export async function holdTask(ctx: Context, taskId: string): Promise<Held & { task: TaskRow }> {
  const seen = (await findTask(ctx.tx, ctx.tenant, taskId)) ?? refuse(taskUnknown)
  const held = await holdIncident(ctx, seen.incidentId)
  const task = held.tasks.find(({ id }) => id === taskId) ?? refuse(taskUnknown)
  return { ...held, task }
}

export interface Applied {
  before: FoldedTask
  after: FoldedTask
  events: TaskEvent[]
}

/**
 * Writes an event of a task whose incident is held, and moves the task and its units to where all events together
 * bring them: one transition moves both.
 *
 * @returns nothing when the event was known already
 */
export async function applyEvent(
  ctx: Context,
  task: TaskRow,
  event: NewTaskEvent,
  firstActor: FirstActor | null = null,
): Promise<Applied | undefined> {
  if (!(await addTaskEvent(ctx.tx, ctx.tenant, event))) return undefined
  const events = await listTaskEvents(ctx.tx, ctx.tenant, task.id)
  const after = foldTask(task.dispatchedAt, events)
  await putTaskFold(ctx.tx, ctx.tenant, task.id, after, firstActor)
  for (const { id } of task.units) {
    const state = unitStateOf(task.dispatchedAt, events, id)
    const taskId = after.endedAt === null ? task.id : null
    await moveUnit(ctx.tx, ctx.tenant, id, { state, taskId }, event.at)
  }
  return { before: task, after, events }
}

/**
 * Ends a running task of a held incident.
 *
 * @returns the fact, to be made once it is known how the incident stands after it
 */
export async function endTask(
  ctx: Context,
  task: TaskRow,
  { act, key }: { act: 'cancel'; key: string },
): Promise<(incident: IncidentRow) => FactDraft> {
  const applied = await applyEvent(ctx, task, eventOf(ctx, task.id, { act, key }))
  const ended = { ...task, ...(applied?.after ?? {}), units: [] }
  const unitIds = unitIdsOf(applied?.events ?? [])
  return (incident) => TaskEnded.of(taskWords(incident, ended, unitIds))
}

/** @throws Refusal `dispatch.task_ended`, `dispatch.unit_unknown` or `dispatch.unit_taken` */
export async function addUnits(
  ctx: Context,
  { taskId, unitIds }: Input<typeof AddUnits>,
): Promise<{ done: true }> {
  const { incident, task } = await holdTask(ctx, taskId)
  if (task.endedAt !== null) refuse(taskEnded)
  const units = await freeUnits(ctx, task.agency, unitIds)
  await assign(ctx, taskId, units)
  const content = { taskId, agency: task.agency, units: units.map(({ callSign }) => callSign) }
  await logIncident(ctx, incident.id, { act: 'units_added', content })
  const all = unitIdsOf(await listTaskEvents(ctx.tx, ctx.tenant, taskId))
  publish(ctx, TaskUnitsChanged.of(taskWords(incident, task, all)))
  return { done: true }
}

/** @throws Refusal `dispatch.task_unknown` or `dispatch.task_ended` */
export async function cancelTask(
  ctx: Context,
  { taskId, reason }: Input<typeof CancelTask>,
): Promise<{ done: true }> {
  const { incident, task } = await holdTask(ctx, taskId)
  if (task.endedAt !== null) refuse(taskEnded)
  const draft = await endTask(ctx, task, { act: 'cancel', key: randomUUID() })
  const after = await settleIncident(ctx, incident, await listTasksOf(ctx.tx, ctx.tenant, [incident.id]))
  const content = { taskId, agency: task.agency }
  await logIncident(ctx, incident.id, { act: 'task_cancelled', content, note: reason })
  publish(ctx, draft(after))
  return { done: true }
}
