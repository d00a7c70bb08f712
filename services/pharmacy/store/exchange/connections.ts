import { sql } from 'kysely'
import { isDue } from '#platform/db/due.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ConnectionSettings, ExchangeKind } from '../../contract/exchange.ts'
import { CONNECTION_MINUTES } from '../../exchange/pause.ts'

export interface ConnectionRow extends ConnectionSettings {
  facility: string
  kind: ExchangeKind
  sealedSecret: string | null
  sealedUserKey: string | null
  changedAt: Date
  pausedUntil: Date | null
  failures: number
}

const COLUMNS = sql`facility, kind, environment, address, client_id as "clientId", organisation, location,
  sealed_secret as "sealedSecret", sealed_user_key as "sealedUserKey", changed_at as "changedAt",
  paused_until as "pausedUntil", failures`

export async function listConnections(tx: Tx, tenant: Tenant, facility: string): Promise<ConnectionRow[]> {
  const { rows } = await sql<ConnectionRow>`
    select ${COLUMNS} from pharmacy.connections where tenant_id = ${tenant} and facility = ${facility}`.execute(
    tx,
  )
  return rows
}

/** Connections that are switched on and not pausing, of the whole region. */
export async function listOpenConnections(tx: Tx, tenant: Tenant, now: Date): Promise<ConnectionRow[]> {
  const { rows } = await sql<ConnectionRow>`
    select ${COLUMNS} from pharmacy.connections
    where tenant_id = ${tenant} and environment <> 'off'
      and (paused_until is null or ${isDue(sql`paused_until`, now, CONNECTION_MINUTES * 60_000)})
    order by facility, kind`.execute(tx)
  return rows
}

export async function putConnection(
  tx: Tx,
  tenant: Tenant,
  row: Omit<ConnectionRow, 'changedAt' | 'pausedUntil' | 'failures'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into pharmacy.connections (tenant_id, facility, kind, environment, address, client_id, organisation,
      location, sealed_secret, sealed_user_key, changed_at)
    values (${tenant}, ${row.facility}, ${row.kind}, ${row.environment}, ${row.address}, ${row.clientId},
      ${row.organisation}, ${row.location}, ${row.sealedSecret}, ${row.sealedUserKey}, ${now})
    on conflict (tenant_id, facility, kind) do update set environment = excluded.environment,
      address = excluded.address, client_id = excluded.client_id, organisation = excluded.organisation,
      location = excluded.location, sealed_secret = excluded.sealed_secret,
      sealed_user_key = excluded.sealed_user_key, changed_at = excluded.changed_at, paused_until = null,
      failures = 0`.execute(tx)
}

/** Notes an unanswered call (with the moment to try again), or that calls are answered. */
export async function pauseConnection(
  tx: Tx,
  tenant: Tenant,
  { facility, kind }: Pick<ConnectionRow, 'facility' | 'kind'>,
  until: Date | null,
): Promise<void> {
  await sql`
    update pharmacy.connections
    set paused_until = ${until}, failures = case when ${until}::timestamptz is null then 0 else failures + 1 end
    where tenant_id = ${tenant} and facility = ${facility} and kind = ${kind}`.execute(tx)
}
