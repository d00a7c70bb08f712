import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** How this centre proves itself to a neighbouring centre by OAuth 2; secret and token are sealed. */
export interface EidoClientRow {
  tokenAddress: string
  clientId: string
  /** Empty: whatever the client is given. */
  scope: string
  secret: string
  token: string | null
  tokenUntil: Date | null
}

export async function findEidoClient(
  tx: Tx,
  tenant: Tenant,
  neighbour: string,
): Promise<EidoClientRow | undefined> {
  const { rows } = await sql<EidoClientRow>`
    select token_address as "tokenAddress", client_id as "clientId", scope, secret, token, token_until as "tokenUntil"
    from dispatch.eido_clients where tenant_id = ${tenant} and neighbour = ${neighbour}`.execute(tx)
  return rows[0]
}

/** A client that is kept anew has no token yet. */
export async function keepEidoClient(
  tx: Tx,
  tenant: Tenant,
  neighbour: string,
  { tokenAddress, clientId, scope, secret }: Omit<EidoClientRow, 'token' | 'tokenUntil'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into dispatch.eido_clients (tenant_id, neighbour, token_address, client_id, scope, secret, changed_at)
    values (${tenant}, ${neighbour}, ${tokenAddress}, ${clientId}, ${scope}, ${secret}, ${now})
    on conflict (tenant_id, neighbour) do update set token_address = excluded.token_address,
      client_id = excluded.client_id, scope = excluded.scope, secret = excluded.secret, token = null,
      token_until = null, changed_at = excluded.changed_at`.execute(tx)
}

export async function forgetEidoClient(tx: Tx, tenant: Tenant, neighbour: string): Promise<void> {
  await sql`
    delete from dispatch.eido_clients where tenant_id = ${tenant} and neighbour = ${neighbour}`.execute(tx)
}

/** Keeps a token, unless the client was changed while it was asked for. */
export async function keepEidoToken(
  tx: Tx,
  tenant: Tenant,
  neighbour: string,
  { secret, token, until }: { secret: string; token: string; until: Date },
): Promise<void> {
  await sql`
    update dispatch.eido_clients set token = ${token}, token_until = ${until}
    where tenant_id = ${tenant} and neighbour = ${neighbour} and secret = ${secret}`.execute(tx)
}
