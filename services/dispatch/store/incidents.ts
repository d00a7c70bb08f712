import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Channel, IncidentState, Priority } from '../contract/words.ts'
import type { Closure } from '../contract.ts'

/** What the desk knows of an incident. */
export interface IncidentContent {
  category: string
  subcategory: string | null
  priority: Priority
  needsAttendance: boolean
  address: string
  landmark: string
  village: string | null
  district: string | null
  lat: number | null
  lng: number | null
  accuracy: number | null
  victims: number
  hazards: string[]
  description: string
}

export interface IncidentRow extends IncidentContent {
  id: string
  year: number
  number: number
  channel: Channel
  state: IncidentState
  receivedAt: Date
  answeredAt: Date | null
  verifiedAt: Date | null
  firstDispatchedAt: Date | null
  firstArrivedAt: Date | null
  resolvedAt: Date | null
  closedAt: Date | null
  closure: Closure | null
  exitReason: string
  mergedInto: string | null
  revision: number
  isExample: boolean
}

const COLUMNS = sql`
  id, year, number, channel, state, category, subcategory, priority, needs_attendance as "needsAttendance", address,
  landmark, village, district, lat, lng, accuracy, victims, hazards, description, received_at as "receivedAt",
  answered_at as "answeredAt", verified_at as "verifiedAt", first_dispatched_at as "firstDispatchedAt",
  first_arrived_at as "firstArrivedAt", resolved_at as "resolvedAt", closed_at as "closedAt", closure,
  exit_reason as "exitReason", merged_into as "mergedInto", revision, is_example as "isExample"`
const OPEN = sql`state not in ('closed', 'cancelled', 'merged', 'transferred')`

export async function findIncident(tx: Tx, tenant: Tenant, id: string): Promise<IncidentRow | undefined> {
  const { rows } = await sql<IncidentRow>`
    select ${COLUMNS} from dispatch.incidents where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return rows[0]
}

export async function lockIncidentRow(tx: Tx, tenant: Tenant, id: string): Promise<IncidentRow | undefined> {
  const { rows } = await sql<IncidentRow>`
    select ${COLUMNS} from dispatch.incidents where tenant_id = ${tenant} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0]
}

/** Two incidents at once, always in the same order, so that two acts never wait for each other. */
export async function lockBoth(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<IncidentRow[]> {
  const { rows } = await sql<IncidentRow>`
    select ${COLUMNS} from dispatch.incidents where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[])
    order by id for update`.execute(tx)
  return rows
}

export interface IncidentFilter {
  group: 'open' | 'ended'
  agency?: string | undefined
  category?: string | undefined
  district?: string | undefined
  limit: number
}

/** Open ones by priority and age, ended ones newest first. */
export async function listIncidentRows(
  tx: Tx,
  tenant: Tenant,
  { group, agency, category, district, limit }: IncidentFilter,
): Promise<IncidentRow[]> {
  const inGroup = group === 'open' ? OPEN : sql`not (${OPEN})`
  const order = group === 'open' ? sql`priority, received_at` : sql`received_at desc`
  const { rows } = await sql<IncidentRow>`
    select ${COLUMNS} from dispatch.incidents as i
    where tenant_id = ${tenant} and ${inGroup} and (${category ?? null}::text is null or category = ${category ?? null})
      and (${district ?? null}::text is null or district = ${district ?? null})
      and (${agency ?? null}::text is null or exists (select from dispatch.tasks as t
        where t.tenant_id = ${tenant} and t.incident_id = i.id and t.agency = ${agency ?? null}))
    order by ${order}, id limit ${limit}`.execute(tx)
  return rows
}

export async function listIncidentsById(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
): Promise<IncidentRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<IncidentRow>`
    select ${COLUMNS} from dispatch.incidents
    where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[]) order by received_at, id`.execute(tx)
  return rows
}

/** Open incidents received within so many minutes of an instant. */
export async function listOpenAround(
  tx: Tx,
  tenant: Tenant,
  { at, minutes, except }: { at: Date; minutes: number; except: string },
): Promise<IncidentRow[]> {
  const span = minutes * 60_000
  const { rows } = await sql<IncidentRow>`
    select ${COLUMNS} from dispatch.incidents
    where tenant_id = ${tenant} and ${OPEN} and id::text <> ${except}
      and received_at between ${new Date(at.getTime() - span)} and ${new Date(at.getTime() + span)}
    order by received_at desc limit 1000`.execute(tx)
  return rows
}

/** The next number of a year; the lock on its row hands them out one by one. */
export async function nextNumber(tx: Tx, tenant: Tenant, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into dispatch.counters as c (tenant_id, year, last) values (${tenant}, ${year}, 1)
    on conflict (tenant_id, year) do update set last = c.last + 1 returning last`.execute(tx)
  return (rows[0] as { last: number }).last
}

export type NewIncident = IncidentContent &
  Pick<
    IncidentRow,
    'id' | 'year' | 'number' | 'channel' | 'state' | 'receivedAt' | 'answeredAt' | 'isExample'
  >

export async function insertIncident(tx: Tx, tenant: Tenant, one: NewIncident, now: Date): Promise<void> {
  await sql`
    insert into dispatch.incidents (tenant_id, id, year, number, channel, state, category, subcategory, priority,
      needs_attendance, address, landmark, village, district, lat, lng, accuracy, victims, hazards, description,
      received_at, answered_at, exit_reason, revision, opened_at, is_example)
    values (${tenant}, ${one.id}, ${one.year}, ${one.number}, ${one.channel}, ${one.state}, ${one.category},
      ${one.subcategory}, ${one.priority}, ${one.needsAttendance}, ${one.address}, ${one.landmark}, ${one.village},
      ${one.district}, ${one.lat}, ${one.lng}, ${one.accuracy}, ${one.victims}, ${one.hazards}, ${one.description},
      ${one.receivedAt}, ${one.answeredAt}, '', 1, ${now}, ${one.isExample})`.execute(tx)
}

/** Writes an incident as it stands after an act; the caller holds it locked. Its revision grows. */
export async function putIncident(tx: Tx, tenant: Tenant, one: IncidentRow): Promise<void> {
  await sql`
    update dispatch.incidents set state = ${one.state}, category = ${one.category},
      subcategory = ${one.subcategory}, priority = ${one.priority}, needs_attendance = ${one.needsAttendance},
      address = ${one.address}, landmark = ${one.landmark}, village = ${one.village}, district = ${one.district},
      lat = ${one.lat}, lng = ${one.lng}, accuracy = ${one.accuracy}, victims = ${one.victims},
      hazards = ${one.hazards}, description = ${one.description}, answered_at = ${one.answeredAt},
      received_at = ${one.receivedAt}, verified_at = ${one.verifiedAt},
      first_dispatched_at = ${one.firstDispatchedAt}, first_arrived_at = ${one.firstArrivedAt},
      resolved_at = ${one.resolvedAt}, closed_at = ${one.closedAt},
      closure = ${one.closure === null ? null : JSON.stringify(one.closure)}::jsonb,
      satisfaction = ${one.closure?.satisfaction ?? null}, exit_reason = ${one.exitReason},
      merged_into = ${one.mergedInto}, revision = revision + 1
    where tenant_id = ${tenant} and id = ${one.id}`.execute(tx)
}

export async function countCallsOf(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; calls: number }>`
    select incident_id as id, count(*)::int as calls from dispatch.calls
    where tenant_id = ${tenant} and incident_id = any(${[...ids]}::uuid[]) group by 1`.execute(tx)
  return new Map(rows.map(({ id, calls }) => [id, calls]))
}

/** Calls of a merged incident count with the other one from now on. */
export async function moveCalls(tx: Tx, tenant: Tenant, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update dispatch.calls set incident_id = ${to}
    where tenant_id = ${tenant} and incident_id = ${from} returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function moveTheseCalls(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
  to: string,
): Promise<void> {
  await sql`
    update dispatch.calls set incident_id = ${to}
    where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[])`.execute(tx)
}

export async function listMergedInto(tx: Tx, tenant: Tenant, id: string): Promise<IncidentRow[]> {
  const { rows } = await sql<IncidentRow>`
    select ${COLUMNS} from dispatch.incidents where tenant_id = ${tenant} and merged_into = ${id}
    order by received_at, id`.execute(tx)
  return rows
}

export async function linkIncidents(tx: Tx, tenant: Tenant, a: string, b: string): Promise<boolean> {
  const [first, second] = a < b ? [a, b] : [b, a]
  const { numAffectedRows } = await sql`
    insert into dispatch.incident_links (tenant_id, incident_id, other_id) values (${tenant}, ${first}, ${second})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function listLinked(tx: Tx, tenant: Tenant, id: string): Promise<IncidentRow[]> {
  const { rows } = await sql<{ id: string }>`
    select case when incident_id = ${id} then other_id else incident_id end as id from dispatch.incident_links
    where tenant_id = ${tenant} and (incident_id = ${id} or other_id = ${id})`.execute(tx)
  return listIncidentsById(
    tx,
    tenant,
    rows.map((row) => row.id),
  )
}

export interface Reporter {
  name: string
  number: string
}

export async function putReporter(
  tx: Tx,
  tenant: Tenant,
  id: string,
  { name, number }: Reporter,
): Promise<void> {
  await sql`
    insert into dispatch.reporters (tenant_id, incident_id, name, number)
    values (${tenant}, ${id}, ${name}, ${number})`.execute(tx)
}

export async function findReporter(tx: Tx, tenant: Tenant, id: string): Promise<Reporter | undefined> {
  const { rows } = await sql<Reporter>`
    select name, number from dispatch.reporters where tenant_id = ${tenant} and incident_id = ${id}`.execute(
    tx,
  )
  return rows[0]
}

export interface LogRow {
  number: number
  act: string
  content: Record<string, unknown>
  note: string
  byId: string
  at: Date
  toldAt: Date
}

/** Appends to the log of an incident that the caller holds locked; typed words stand apart, so that they can go. */
export async function addLog(
  tx: Tx,
  tenant: Tenant,
  incidentId: string,
  entry: Omit<LogRow, 'number'>,
): Promise<void> {
  const { act, content, note, byId, at, toldAt } = entry
  const { rows } = await sql<{ number: number }>`
    insert into dispatch.incident_log (tenant_id, incident_id, number, act, content, by_id, at, told_at)
    select ${tenant}, ${incidentId}, 1 + coalesce((select max(number) from dispatch.incident_log
      where tenant_id = ${tenant} and incident_id = ${incidentId}), 0), ${act}, ${JSON.stringify(content)}::jsonb,
      ${byId}, ${at}, ${toldAt}
    returning number`.execute(tx)
  if (note === '') return
  await sql`
    insert into dispatch.incident_notes (tenant_id, incident_id, number, note)
    values (${tenant}, ${incidentId}, ${rows[0]?.number ?? 1}, ${note})`.execute(tx)
}

export async function listLog(tx: Tx, tenant: Tenant, incidentId: string): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select l.number, l.act, l.content, coalesce(n.note, '') as note, l.by_id as "byId", l.at,
      l.told_at as "toldAt"
    from dispatch.incident_log as l
    left join dispatch.incident_notes as n
      on n.tenant_id = l.tenant_id and n.incident_id = l.incident_id and n.number = l.number
    where l.tenant_id = ${tenant} and l.incident_id = ${incidentId} order by l.number`.execute(tx)
  return rows
}
