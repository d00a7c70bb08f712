import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { incidentNotNow, incidentUnknown } from '../problems.ts'
import { allows, type DeskAct, foldIncident, incidentNumber, type Standing } from '../rules/incident.ts'
import { addLog, type IncidentRow, lockIncidentRow, putIncident } from '../store/incidents.ts'
import { listTasksOf, type TaskRow } from '../store/tasks.ts'

const EXITS = ['closed', 'cancelled', 'merged', 'transferred'] as const

/** Left the board without being this centre's own work. */
const UNCOUNTED: readonly IncidentRow['state'][] = ['cancelled', 'merged', 'transferred']

/** What every fact about an incident repeats. */
export const incidentWords = (one: IncidentRow) => ({
  incidentId: one.id,
  number: incidentNumber(one.year, one.number),
  channel: one.channel,
  category: one.category,
  priority: one.priority,
  village: one.village,
  district: one.district,
  needsAttendance: one.needsAttendance,
  receivedAt: one.receivedAt.toISOString(),
  answeredAt: one.answeredAt?.toISOString() ?? null,
  firstDispatchedAt: one.firstDispatchedAt?.toISOString() ?? null,
  firstArrivedAt: one.firstArrivedAt?.toISOString() ?? null,
  counts: !UNCOUNTED.includes(one.state),
  isExample: one.isExample,
})

export interface Held {
  incident: IncidentRow
  tasks: TaskRow[]
}

/**
 * An incident for an act: locked, with its tasks, in a state that allows the act.
 *
 * @throws Refusal `dispatch.incident_unknown` or `dispatch.incident_not_now`
 */
export async function holdIncident(ctx: Context, id: string, act?: DeskAct): Promise<Held> {
  const incident = (await lockIncidentRow(ctx.tx, ctx.tenant, id)) ?? refuse(incidentUnknown)
  if (act !== undefined && !allows(act, incident.state)) refuse(incidentNotNow)
  return { incident, tasks: await listTasksOf(ctx.tx, ctx.tenant, [id]) }
}

/** How an incident leaves the board; `none` brings it back. */
export type Exit = Standing['exit'] | 'none'

/**
 * Writes an incident as its tasks and its own times add up now.
 *
 * @param exit how it leaves the board; left out, it stays as it is
 */
export async function settleIncident(
  ctx: Context,
  incident: IncidentRow,
  tasks: readonly TaskRow[],
  exit?: Exit,
): Promise<IncidentRow> {
  const left = EXITS.find((one) => one === incident.state) ?? null
  const after: IncidentRow = {
    ...incident,
    firstDispatchedAt: earliest(tasks.map((task) => task.dispatchedAt)),
    firstArrivedAt: earliest(tasks.map((task) => task.arrivedAt)),
  }
  const standing = { ...after, exit: exit === undefined ? left : exit === 'none' ? null : exit, tasks }
  after.state = foldIncident(standing)
  await putIncident(ctx.tx, ctx.tenant, after)
  return { ...after, revision: incident.revision + 1 }
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((at) => (at === null ? [] : [at.getTime()]))
  return known.length === 0 ? null : new Date(Math.min(...known))
}

/** Writes into the log of a held incident. What somebody typed goes into `note`, which is emptied in the end. */
export const logIncident = (
  ctx: Context,
  incidentId: string,
  entry: { act: string; content?: Record<string, unknown>; note?: string; at?: Date },
): Promise<void> =>
  addLog(ctx.tx, ctx.tenant, incidentId, {
    act: entry.act,
    content: entry.content ?? {},
    note: entry.note ?? '',
    byId: ctx.actor.id,
    at: entry.at ?? ctx.now,
    toldAt: ctx.now,
  })
