import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Neighbour, Settings } from '../contract.ts'

export interface KeptSettings {
  revision: number
  content: Settings
  changedAt: Date
}

export async function findSettings(tx: Tx, tenant: Tenant): Promise<KeptSettings | undefined> {
  const { rows } = await sql<KeptSettings>`
    select revision, content, changed_at as "changedAt" from dispatch.settings
    where tenant_id = ${tenant} order by revision desc limit 1`.execute(tx)
  return rows[0]
}

/** @returns whether this revision was free: two who change at once meet here */
export async function addSettings(
  tx: Tx,
  tenant: Tenant,
  kept: { revision: number; content: Settings; byId: string; at: Date },
): Promise<boolean> {
  const { revision, content, byId, at } = kept
  const { numAffectedRows } = await sql`
    insert into dispatch.settings (tenant_id, revision, content, changed_at, changed_by)
    values (${tenant}, ${revision}, ${JSON.stringify(content)}::jsonb, ${at}, ${byId})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export interface Landmark {
  id: string
  name: string
  village: string | null
  lat: number
  lng: number
}

export async function listLandmarks(tx: Tx, tenant: Tenant): Promise<Landmark[]> {
  const { rows } = await sql<Landmark>`
    select id, name, village, lat, lng from dispatch.landmarks
    where tenant_id = ${tenant} order by name, id`.execute(tx)
  return rows
}

export async function putLandmark(tx: Tx, tenant: Tenant, landmark: Landmark): Promise<void> {
  const { id, name, village, lat, lng } = landmark
  await sql`
    insert into dispatch.landmarks (tenant_id, id, name, village, lat, lng)
    values (${tenant}, ${id}, ${name}, ${village}, ${lat}, ${lng})
    on conflict (tenant_id, id) do update set name = excluded.name, village = excluded.village, lat = excluded.lat,
      lng = excluded.lng`.execute(tx)
}

export async function deleteLandmark(tx: Tx, tenant: Tenant, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from dispatch.landmarks where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}

export async function listNeighbourRows(tx: Tx, tenant: Tenant): Promise<Neighbour[]> {
  const { rows } = await sql<Neighbour>`
    select code, name, via, address, client_id as "clientId", is_closed as "isClosed" from dispatch.neighbours
    where tenant_id = ${tenant} order by name, code`.execute(tx)
  return rows
}

export async function putNeighbour(tx: Tx, tenant: Tenant, neighbour: Neighbour): Promise<void> {
  const { code, name, via, address, clientId, isClosed } = neighbour
  await sql`
    insert into dispatch.neighbours (tenant_id, code, name, via, address, client_id, is_closed)
    values (${tenant}, ${code}, ${name}, ${via}, ${address}, ${clientId}, ${isClosed})
    on conflict (tenant_id, code) do update set name = excluded.name, via = excluded.via, address = excluded.address,
      client_id = excluded.client_id, is_closed = excluded.is_closed`.execute(tx)
}
