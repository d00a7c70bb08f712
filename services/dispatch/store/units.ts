import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { UnitState } from '../contract/words.ts'
import type { Agency, Unit } from '../contract.ts'

/** An agency as it is kept; who may join depends on who asks. */
export type AgencyRow = Omit<Agency, 'mayJoin'>

const AGENCY = sql`
  code, name, kind, phone, on_duty as "onDuty", is_closed as "isClosed", opd_id as "opdId"`

export async function listAgencyRows(tx: Tx, tenant: Tenant): Promise<AgencyRow[]> {
  const { rows } = await sql<AgencyRow>`
    select ${AGENCY} from dispatch.agencies where tenant_id = ${tenant} order by kind, name`.execute(tx)
  return rows
}

export async function findAgency(tx: Tx, tenant: Tenant, code: string): Promise<AgencyRow | undefined> {
  const { rows } = await sql<AgencyRow>`
    select ${AGENCY} from dispatch.agencies where tenant_id = ${tenant} and code = ${code}`.execute(tx)
  return rows[0]
}

export async function putAgency(tx: Tx, tenant: Tenant, agency: AgencyRow, now: Date): Promise<void> {
  const { code, name, kind, phone, onDuty, isClosed, opdId } = agency
  const since = opdId === null ? null : now
  await sql`
    insert into dispatch.agencies as a (tenant_id, code, name, kind, phone, on_duty, is_closed, opd_id, opd_since)
    values (${tenant}, ${code}, ${name}, ${kind}, ${phone}, ${onDuty}, ${isClosed}, ${opdId}, ${since})
    on conflict (tenant_id, code) do update set name = excluded.name, kind = excluded.kind, phone = excluded.phone,
      on_duty = excluded.on_duty, is_closed = excluded.is_closed, opd_id = excluded.opd_id,
      opd_since = case when a.opd_id = excluded.opd_id then a.opd_since else excluded.opd_since end`.execute(
    tx,
  )
}

/** A unit as it is kept; whether its position is fresh depends on the clock. */
export type UnitRow = Omit<Unit, 'isFresh' | 'stateAt' | 'positionAt' | 'crew'> & {
  stateAt: Date
  positionAt: Date | null
  crew: { personId: string; name: string; since: string }[]
}

const UNIT = sql`
  u.id, u.call_sign as "callSign", u.agency, u.type, u.categories, u.state, u.state_at as "stateAt",
  u.task_id as "taskId", (select t.incident_id from dispatch.tasks as t
    where t.tenant_id = u.tenant_id and t.id = u.task_id) as "incidentId",
  u.lat, u.lng, u.accuracy, u.position_at as "positionAt",
  coalesce((select jsonb_agg(jsonb_build_object('personId', c.person_id, 'name', c.name, 'since', c.joined_at)
      order by c.joined_at)
    from dispatch.crew as c where c.tenant_id = u.tenant_id and c.unit_id = u.id and c.left_at is null), '[]') as crew,
  u.is_retired as "isRetired", u.is_example as "isExample"`

export async function listUnitRows(
  tx: Tx,
  tenant: Tenant,
  { agency, ids }: { agency?: string | undefined; ids?: readonly string[] } = {},
): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select ${UNIT} from dispatch.units as u
    where u.tenant_id = ${tenant} and (${agency ?? null}::text is null or u.agency = ${agency ?? null})
      and (${ids === undefined ? null : [...ids]}::uuid[] is null
        or u.id = any(${ids === undefined ? null : [...ids]}::uuid[]))
    order by u.is_retired, u.agency, u.call_sign`.execute(tx)
  return rows
}

/** Units for an act, locked in one order. */
export async function lockUnits(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<UnitRow[]> {
  if (ids.length === 0) return []
  await sql`
    select from dispatch.units where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[])
    order by id for update`.execute(tx)
  return listUnitRows(tx, tenant, { ids })
}

export type KeptUnit = Pick<
  UnitRow,
  'id' | 'callSign' | 'agency' | 'type' | 'categories' | 'isRetired' | 'isExample'
>

export async function putUnit(tx: Tx, tenant: Tenant, unit: KeptUnit, now: Date): Promise<void> {
  const { id, callSign, agency, type, categories, isRetired, isExample } = unit
  await sql`
    insert into dispatch.units (tenant_id, id, call_sign, agency, type, categories, state, state_at, is_retired,
      is_example)
    values (${tenant}, ${id}, ${callSign}, ${agency}, ${type}, ${categories}, 'off_duty', ${now}, ${isRetired},
      ${isExample})
    on conflict (tenant_id, id) do update set call_sign = excluded.call_sign, agency = excluded.agency,
      type = excluded.type, categories = excluded.categories, is_retired = excluded.is_retired`.execute(tx)
}

/** One transition moves a unit: its state, and the task it has or has no more. */
export async function moveUnit(
  tx: Tx,
  tenant: Tenant,
  id: string,
  { state, taskId }: { state: UnitState; taskId: string | null },
  at: Date,
): Promise<void> {
  await sql`
    update dispatch.units set state = ${state}, task_id = ${taskId},
      state_at = case when state = ${state} then state_at else ${at} end
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

/** @returns nothing is written where a newer position is known */
export async function putPosition(
  tx: Tx,
  tenant: Tenant,
  id: string,
  place: { lat: number; lng: number; accuracy: number | null; at: Date },
  now: Date,
): Promise<void> {
  const { lat, lng, accuracy, at } = place
  await sql`
    update dispatch.units set lat = ${lat}, lng = ${lng}, accuracy = ${accuracy}, position_at = ${at}
    where tenant_id = ${tenant} and id = ${id} and (position_at is null or position_at < ${at} or position_at > ${now})`.execute(
    tx,
  )
}
