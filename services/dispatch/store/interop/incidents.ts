// What the exchange with other systems needs to know of the centre's own tables.
import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface IncidentBrief {
  id: string
  number: string
  isExample: boolean
}

export async function findIncidentBrief(
  tx: Tx,
  tenant: Tenant,
  id: string,
): Promise<IncidentBrief | undefined> {
  const { rows } = await sql<IncidentBrief>`
    select id, '112-' || year || '-' || lpad(number::text, 6, '0') as number, is_example as "isExample"
    from dispatch.incidents where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return rows[0]
}

/** Empty where nobody named the centre. */
export async function findCentreName(tx: Tx, tenant: Tenant): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`
    select content->>'centreName' as name from dispatch.settings
    where tenant_id = ${tenant} order by revision desc limit 1`.execute(tx)
  return rows[0]?.name ?? ''
}

/** Where a neighbour outside of this installation takes incidents; nothing where it takes none. */
export async function findNeighbourAddress(
  tx: Tx,
  tenant: Tenant,
  code: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ address: string }>`
    select address from dispatch.neighbours
    where tenant_id = ${tenant} and code = ${code} and via = 'eido' and not is_closed and address is not null`.execute(
    tx,
  )
  return rows[0]?.address
}

/** When anything of an incident was last written down. */
export async function findChangedAt(tx: Tx, tenant: Tenant, incidentId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(told_at) as at from dispatch.incident_log
    where tenant_id = ${tenant} and incident_id = ${incidentId}`.execute(tx)
  return rows[0]?.at ?? undefined
}
