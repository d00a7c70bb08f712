import type { FieldTask, IncidentCard, Settings, TaskCard, TransferCard, Unit } from '../contract.ts'
import { incidentNumber, unsentSince } from '../rules/incident.ts'
import { timersOf } from '../rules/settings.ts'
import { type Due, nextActs, overdueOf } from '../rules/task.ts'
import type { IncidentRow } from '../store/incidents.ts'
import type { TaskRow } from '../store/tasks.ts'
import type { TransferRow } from '../store/transfers.ts'
import type { UnitRow } from '../store/units.ts'

export const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null

const dueOf = (due: Due | undefined) =>
  due === undefined ? null : { step: due.step, dueAt: due.dueAt.toISOString() }

export const numberOf = ({ year, number }: Pick<IncidentRow, 'year' | 'number'>): string =>
  incidentNumber(year, number)

export function taskCard(task: TaskRow, category: string, settings: Settings, now: Date): TaskCard {
  return {
    id: task.id,
    agency: task.agency,
    state: task.state,
    ...timesOf(task),
    isLead: task.isLead,
    firstActor: task.firstActor,
    units: task.units,
    overdue: dueOf(overdueOf(task, timersOf(settings, category), now)),
    escalation: task.escalation,
  }
}

/** The times of a task as facts and replies carry them. */
export const timesOf = (task: TaskRow) => ({
  dispatchedAt: task.dispatchedAt.toISOString(),
  acknowledgedAt: isoOf(task.acknowledgedAt),
  departedAt: isoOf(task.departedAt),
  arrivedAt: isoOf(task.arrivedAt),
  controlledAt: isoOf(task.controlledAt),
  endedAt: isoOf(task.endedAt),
})

export function incidentCard(
  incident: IncidentRow,
  tasks: readonly TaskRow[],
  calls: number,
  settings: Settings,
  now: Date,
): IncidentCard {
  const cards = tasks.map((task) => taskCard(task, incident.category, settings, now))
  const late = cards.flatMap(({ overdue }) => overdue ?? []).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  const unsent = unsentSince({ ...incident, tasks }, timersOf(settings, incident.category), now)
  return {
    id: incident.id,
    number: numberOf(incident),
    channel: incident.channel,
    state: incident.state,
    category: incident.category,
    subcategory: incident.subcategory,
    priority: incident.priority,
    needsAttendance: incident.needsAttendance,
    address: incident.address,
    landmark: incident.landmark,
    village: incident.village,
    district: incident.district,
    lat: incident.lat,
    lng: incident.lng,
    accuracy: incident.accuracy,
    victims: incident.victims,
    hazards: incident.hazards,
    receivedAt: incident.receivedAt.toISOString(),
    answeredAt: isoOf(incident.answeredAt),
    firstDispatchedAt: isoOf(incident.firstDispatchedAt),
    firstArrivedAt: isoOf(incident.firstArrivedAt),
    tasks: cards,
    overdue: late[0] ?? dueOf(unsent),
    calls,
    revision: incident.revision,
    isExample: incident.isExample,
  }
}

export function fieldTask(
  task: TaskRow,
  incident: IncidentRow,
  photos: number,
  settings: Settings,
  now: Date,
): FieldTask {
  return {
    ...taskCard(task, incident.category, settings, now),
    incidentId: incident.id,
    number: numberOf(incident),
    category: incident.category,
    subcategory: incident.subcategory,
    priority: incident.priority,
    address: incident.address,
    landmark: incident.landmark,
    lat: incident.lat,
    lng: incident.lng,
    victims: incident.victims,
    hazards: incident.hazards,
    description: incident.description,
    note: task.note,
    photos,
    acts: nextActs(task.state),
    isExample: incident.isExample,
  }
}

export const isFresh = (positionAt: Date | null, { freshSeconds }: Settings, now: Date): boolean =>
  positionAt !== null && now.getTime() - positionAt.getTime() <= freshSeconds * 1000

export const unitView = (unit: UnitRow, settings: Settings, now: Date): Unit => ({
  ...unit,
  stateAt: unit.stateAt.toISOString(),
  positionAt: isoOf(unit.positionAt),
  isFresh: isFresh(unit.positionAt, settings, now),
  crew: unit.crew.map((one) => ({ ...one, since: new Date(one.since).toISOString() })),
})

export const transferCard = (row: TransferRow): TransferCard => ({
  id: row.id,
  direction: row.direction,
  neighbour: row.neighbour,
  incidentId: row.incidentId,
  via: row.via,
  theirNumber: row.theirNumber,
  category: row.category,
  priority: row.priority,
  state: row.state,
  offeredAt: row.offeredAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  answeredAt: isoOf(row.answeredAt),
  reason: row.reason,
  isExample: row.isExample,
})
