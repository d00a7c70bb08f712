import { sql } from 'kysely'
import { isDue } from '#platform/db/due.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { EidoDelivery } from '../../interop/contract/exchange.ts'
import { LONGEST_PAUSE_MS } from '../../rules/interop/delivery.ts'

/** The sealed secret that signs what is sent to a neighbour. */
export async function findEidoSecret(tx: Tx, tenant: Tenant, neighbour: string): Promise<string | undefined> {
  const { rows } = await sql<{ secret: string }>`
    select secret from dispatch.eido_secrets where tenant_id = ${tenant} and neighbour = ${neighbour}`.execute(
    tx,
  )
  return rows[0]?.secret
}

export async function keepEidoSecret(
  tx: Tx,
  tenant: Tenant,
  neighbour: string,
  secret: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into dispatch.eido_secrets (tenant_id, neighbour, secret, issued_at)
    values (${tenant}, ${neighbour}, ${secret}, ${now})
    on conflict (tenant_id, neighbour) do update
      set secret = excluded.secret, issued_at = excluded.issued_at`.execute(tx)
}

export interface DeliveryRow {
  id: string
  incidentId: string
  neighbour: string
  state: EidoDelivery['state']
  tries: number
  askedAt: Date
  nextTryAt: Date | null
  deliveredAt: Date | null
  failure: string | null
}

const DELIVERY = sql`
  id, incident_id as "incidentId", neighbour, state, tries, asked_at as "askedAt", next_try_at as "nextTryAt",
  delivered_at as "deliveredAt", failure`

export async function listDeliveries(tx: Tx, tenant: Tenant, incidentId: string): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select ${DELIVERY} from dispatch.eido_deliveries
    where tenant_id = ${tenant} and incident_id = ${incidentId} order by asked_at desc, id`.execute(tx)
  return rows
}

/** Takes what is due for this worker until a moment; those that another holds are left out. */
export async function claimDueDeliveries(
  tx: Tx,
  tenant: Tenant,
  { now, until, most }: { now: Date; until: Date; most: number },
): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    update dispatch.eido_deliveries set next_try_at = ${until}
    where tenant_id = ${tenant} and id in (
      select id from dispatch.eido_deliveries
      where tenant_id = ${tenant} and state = 'waiting'
        and ${isDue(sql`next_try_at`, now, LONGEST_PAUSE_MS)}
      order by next_try_at, id limit ${most} for update skip locked)
    returning ${DELIVERY}`.execute(tx)
  return rows
}

/** @returns whether it is new */
export async function addDelivery(
  tx: Tx,
  tenant: Tenant,
  delivery: { id: string; incidentId: string; neighbour: string },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into dispatch.eido_deliveries
      (tenant_id, id, incident_id, neighbour, state, tries, asked_at, next_try_at)
    values (${tenant}, ${delivery.id}, ${delivery.incidentId}, ${delivery.neighbour}, 'waiting', 0, ${now}, ${now})
    on conflict (tenant_id, id) do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** @returns whether this try was not settled before */
export async function noteTry(
  tx: Tx,
  tenant: Tenant,
  id: string,
  to: Pick<DeliveryRow, 'state' | 'tries' | 'nextTryAt' | 'deliveredAt' | 'failure'>,
): Promise<boolean> {
  const { rows } = await sql`
    update dispatch.eido_deliveries
    set tries = ${to.tries}, state = ${to.state}, next_try_at = ${to.nextTryAt}, delivered_at = ${to.deliveredAt},
      failure = ${to.failure}
    where tenant_id = ${tenant} and id = ${id} and state = 'waiting' and tries = ${to.tries - 1}
    returning id`.execute(tx)
  return rows.length > 0
}
