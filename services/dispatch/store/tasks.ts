import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { FirstActor, UnitState } from '../contract/words.ts'
import type { FoldedTask, TaskEvent } from '../rules/task.ts'

export interface TaskRow extends FoldedTask {
  id: string
  incidentId: string
  agency: string
  isLead: boolean
  firstActor: FirstActor | null
  note: string
  escalation: number
  units: { id: string; callSign: string; state: UnitState }[]
}

const COLUMNS = sql`
  t.id, t.incident_id as "incidentId", t.agency, t.state, t.dispatched_at as "dispatchedAt",
  t.acknowledged_at as "acknowledgedAt", t.departed_at as "departedAt", t.arrived_at as "arrivedAt",
  t.controlled_at as "controlledAt", t.ended_at as "endedAt", t.is_lead as "isLead", t.first_actor as "firstActor",
  t.note, t.escalation,
  coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'callSign', u.call_sign, 'state', u.state)
      order by u.call_sign)
    from dispatch.units as u where u.tenant_id = t.tenant_id and u.task_id = t.id), '[]') as units`

/** One task; the caller holds its incident locked where it will be changed. */
export async function findTask(tx: Tx, tenant: Tenant, id: string): Promise<TaskRow | undefined> {
  const { rows } = await sql<TaskRow>`
    select ${COLUMNS} from dispatch.tasks as t where t.tenant_id = ${tenant} and t.id = ${id}`.execute(tx)
  return rows[0]
}

export async function listTasksOf(
  tx: Tx,
  tenant: Tenant,
  incidentIds: readonly string[],
): Promise<TaskRow[]> {
  if (incidentIds.length === 0) return []
  const { rows } = await sql<TaskRow>`
    select ${COLUMNS} from dispatch.tasks as t
    where t.tenant_id = ${tenant} and t.incident_id = any(${[...incidentIds]}::uuid[])
    order by t.is_lead desc, t.dispatched_at, t.id`.execute(tx)
  return rows
}

/** Tasks of an agency, or of one unit of it: running ones, and those that ended after an instant. */
export async function listTasksFor(
  tx: Tx,
  tenant: Tenant,
  { agency, unitId, endedAfter }: { agency: string | null; unitId: string | null; endedAfter: Date },
): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select ${COLUMNS} from dispatch.tasks as t
    where t.tenant_id = ${tenant} and (t.ended_at is null or t.ended_at > ${endedAfter})
      and (${agency}::text is null or t.agency = ${agency})
      and (${unitId}::uuid is null or exists (select from dispatch.task_events as e
        where e.tenant_id = ${tenant} and e.task_id = t.id and e.unit_id = ${unitId}::uuid))
    order by t.ended_at is not null, t.dispatched_at desc limit 100`.execute(tx)
  return rows
}

/** Running tasks whose next step may be late. */
export async function listRunning(tx: Tx, tenant: Tenant): Promise<(TaskRow & { category: string })[]> {
  const { rows } = await sql<TaskRow & { category: string }>`
    select ${COLUMNS}, i.category from dispatch.tasks as t
    join dispatch.incidents as i on i.tenant_id = t.tenant_id and i.id = t.incident_id
    where t.tenant_id = ${tenant} and t.ended_at is null and t.arrived_at is null and t.escalation < 3
    order by t.dispatched_at limit 2000`.execute(tx)
  return rows
}

export type NewTask = Pick<
  TaskRow,
  'id' | 'incidentId' | 'agency' | 'dispatchedAt' | 'isLead' | 'firstActor' | 'note'
>

export async function insertTask(tx: Tx, tenant: Tenant, task: NewTask): Promise<void> {
  const { id, incidentId, agency, dispatchedAt, isLead, firstActor, note } = task
  await sql`
    insert into dispatch.tasks (tenant_id, id, incident_id, agency, state, dispatched_at, is_lead, first_actor, note,
      escalation)
    values (${tenant}, ${id}, ${incidentId}, ${agency}, 'dispatched', ${dispatchedAt}, ${isLead}, ${firstActor},
      ${note}, 0)`.execute(tx)
}

export async function putTaskFold(
  tx: Tx,
  tenant: Tenant,
  id: string,
  fold: FoldedTask,
  firstActor: FirstActor | null,
): Promise<void> {
  await sql`
    update dispatch.tasks set state = ${fold.state}, acknowledged_at = ${fold.acknowledgedAt},
      departed_at = ${fold.departedAt}, arrived_at = ${fold.arrivedAt}, controlled_at = ${fold.controlledAt},
      ended_at = ${fold.endedAt}, first_actor = coalesce(${firstActor}, first_actor)
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function setEscalation(tx: Tx, tenant: Tenant, id: string, level: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update dispatch.tasks set escalation = ${level}
    where tenant_id = ${tenant} and id = ${id} and escalation < ${level}`.execute(tx)
  return numAffectedRows === 1n
}

export interface NewTaskEvent extends TaskEvent {
  taskId: string
  key: string
  toldAt: Date
  byId: string
  lat: number | null
  lng: number | null
}

/** @returns whether it was not known before */
export async function addTaskEvent(tx: Tx, tenant: Tenant, event: NewTaskEvent): Promise<boolean> {
  const { taskId, key, act, at, toldAt, unitId, byId, lat, lng } = event
  const { numAffectedRows } = await sql`
    insert into dispatch.task_events (tenant_id, task_id, key, act, at, told_at, unit_id, by_id, lat, lng)
    values (${tenant}, ${taskId}, ${key}, ${act}, ${at}, ${toldAt}, ${unitId}, ${byId}, ${lat}, ${lng})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function listTaskEvents(tx: Tx, tenant: Tenant, taskId: string): Promise<TaskEvent[]> {
  const { rows } = await sql<TaskEvent>`
    select act, at, unit_id as "unitId" from dispatch.task_events
    where tenant_id = ${tenant} and task_id = ${taskId}`.execute(tx)
  return rows
}

export interface TimedEvent extends TaskEvent {
  taskId: string
  toldAt: Date
  byId: string
}

export async function listEventsOfTasks(
  tx: Tx,
  tenant: Tenant,
  taskIds: readonly string[],
): Promise<TimedEvent[]> {
  if (taskIds.length === 0) return []
  const { rows } = await sql<TimedEvent>`
    select task_id as "taskId", act, at, told_at as "toldAt", unit_id as "unitId", by_id as "byId"
    from dispatch.task_events where tenant_id = ${tenant} and task_id = any(${[...taskIds]}::uuid[])
    order by at, told_at`.execute(tx)
  return rows
}

export interface PhotoRow {
  id: string
  taskId: string
  incidentId: string
  sha256: string
  mediaType: string
  bytes: number
  takenAt: Date
  byId: string
}

/** @returns whether it was not known before */
export async function insertPhoto(tx: Tx, tenant: Tenant, photo: PhotoRow, now: Date): Promise<boolean> {
  const { id, taskId, incidentId, sha256, mediaType, bytes, takenAt, byId } = photo
  const { numAffectedRows } = await sql`
    insert into dispatch.photos (tenant_id, id, task_id, incident_id, sha256, media_type, bytes, taken_at, told_at,
      by_id)
    values (${tenant}, ${id}, ${taskId}, ${incidentId}, ${sha256}, ${mediaType}, ${bytes}, ${takenAt}, ${now}, ${byId})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function findPhoto(tx: Tx, tenant: Tenant, id: string): Promise<PhotoRow | undefined> {
  return (await listPhotoRows(tx, tenant, sql`id = ${id}`))[0]
}

export const listPhotosOf = (tx: Tx, tenant: Tenant, incidentIds: readonly string[]): Promise<PhotoRow[]> =>
  listPhotoRows(tx, tenant, sql`incident_id = any(${[...incidentIds]}::uuid[])`)

async function listPhotoRows(tx: Tx, tenant: Tenant, which: ReturnType<typeof sql>): Promise<PhotoRow[]> {
  const { rows } = await sql<PhotoRow>`
    select id, task_id as "taskId", incident_id as "incidentId", sha256, media_type as "mediaType", bytes,
      taken_at as "takenAt", by_id as "byId"
    from dispatch.photos where tenant_id = ${tenant} and ${which} order by taken_at, id`.execute(tx)
  return rows
}
