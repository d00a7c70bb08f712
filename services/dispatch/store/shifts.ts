import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface ShiftRow {
  id: string
  name: string
  startedAt: Date
  endedAt: Date | null
  handover: { note: string; openIncidents: string[]; givenById: string; givenAt: string } | null
  takenBy: string | null
  isExample: boolean
  people: { personId: string; name: string; position: string; from: string; until: string | null }[]
  entries: { number: number; at: string; byId: string; text: string }[]
}

const COLUMNS = sql`
  s.id, s.name, s.started_at as "startedAt", s.ended_at as "endedAt", s.handover, s.taken_by as "takenBy",
  s.is_example as "isExample",
  coalesce((select jsonb_agg(jsonb_build_object('personId', p.person_id, 'name', p.name, 'position', p.position,
      'from', p.from_at, 'until', p.until_at) order by p.number)
    from dispatch.shift_people as p where p.tenant_id = s.tenant_id and p.shift_id = s.id), '[]') as people,
  coalesce((select jsonb_agg(jsonb_build_object('number', e.number, 'at', e.at, 'byId', e.by_id, 'text', e.text)
      order by e.number)
    from dispatch.shift_entries as e where e.tenant_id = s.tenant_id and e.shift_id = s.id), '[]') as entries`

export async function listShiftRows(tx: Tx, tenant: Tenant, limit: number): Promise<ShiftRow[]> {
  const { rows } = await sql<ShiftRow>`
    select ${COLUMNS} from dispatch.shifts as s where s.tenant_id = ${tenant}
    order by s.started_at desc, s.id limit ${limit}`.execute(tx)
  return rows
}

export async function lockShift(tx: Tx, tenant: Tenant, id: string): Promise<ShiftRow | undefined> {
  await sql`select from dispatch.shifts where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  const { rows } = await sql<ShiftRow>`
    select ${COLUMNS} from dispatch.shifts as s where s.tenant_id = ${tenant} and s.id = ${id}`.execute(tx)
  return rows[0]
}

export async function insertShift(
  tx: Tx,
  tenant: Tenant,
  shift: { id: string; name: string; byId: string; isExample: boolean },
  now: Date,
): Promise<void> {
  await sql`
    insert into dispatch.shifts (tenant_id, id, name, started_at, opened_by, is_example)
    values (${tenant}, ${shift.id}, ${shift.name}, ${now}, ${shift.byId}, ${shift.isExample})`.execute(tx)
}

export async function leaveSeat(
  tx: Tx,
  tenant: Tenant,
  shiftId: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update dispatch.shift_people set until_at = ${now}
    where tenant_id = ${tenant} and shift_id = ${shiftId} and until_at is null
      and (${personId} = '' or person_id = ${personId})`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

export async function takeSeat(
  tx: Tx,
  tenant: Tenant,
  shiftId: string,
  seat: { personId: string; name: string; position: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into dispatch.shift_people (tenant_id, shift_id, number, person_id, name, position, from_at)
    select ${tenant}, ${shiftId}, 1 + coalesce((select max(number) from dispatch.shift_people
      where tenant_id = ${tenant} and shift_id = ${shiftId}), 0), ${seat.personId}, ${seat.name}, ${seat.position},
      ${now}`.execute(tx)
}

export async function addEntry(
  tx: Tx,
  tenant: Tenant,
  shiftId: string,
  entry: { text: string; byId: string },
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into dispatch.shift_entries (tenant_id, shift_id, number, text, by_id, at)
    select ${tenant}, ${shiftId}, 1 + coalesce((select max(number) from dispatch.shift_entries
      where tenant_id = ${tenant} and shift_id = ${shiftId}), 0), ${entry.text}, ${entry.byId}, ${now}
    returning number`.execute(tx)
  return (rows[0] as { number: number }).number
}

export async function putHandover(
  tx: Tx,
  tenant: Tenant,
  id: string,
  handover: NonNullable<ShiftRow['handover']>,
): Promise<void> {
  await sql`
    update dispatch.shifts set handover = ${JSON.stringify(handover)}::jsonb
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function endShift(tx: Tx, tenant: Tenant, id: string, byId: string, now: Date): Promise<void> {
  await sql`
    update dispatch.shifts set ended_at = ${now}, taken_by = ${byId}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}
