import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface ClientRow {
  id: string
  name: string
  purpose: string
  permissions: string[]
  secretHash: Buffer
  sealedSecret: string
  secretMadeAt: Date
  registeredAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

const COLUMNS = sql`id, name, purpose, permissions, secret_hash as "secretHash", sealed_secret as "sealedSecret",
  secret_made_at as "secretMadeAt", registered_at as "registeredAt", last_used_at as "lastUsedAt",
  revoked_at as "revokedAt"`

/** Those in use first, then the newest. */
export async function listClients(tx: Tx, tenant: Tenant): Promise<ClientRow[]> {
  const { rows } = await sql<ClientRow>`
    select ${COLUMNS} from machine.clients where tenant_id = ${tenant}
    order by revoked_at is not null, registered_at desc, id`.execute(tx)
  return rows
}

export async function findClient(tx: Tx, tenant: Tenant, id: string): Promise<ClientRow | undefined> {
  const { rows } = await sql<ClientRow>`
    select ${COLUMNS} from machine.clients where tenant_id = ${tenant} and id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function lockClient(tx: Tx, tenant: Tenant, id: string): Promise<ClientRow | undefined> {
  const { rows } = await sql<ClientRow>`
    select ${COLUMNS} from machine.clients where tenant_id = ${tenant} and id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0]
}

export interface Described {
  name: string
  purpose: string
  permissions: readonly string[]
}
export interface Kept {
  secretHash: Buffer
  sealedSecret: string
}

export async function insertClient(
  tx: Tx,
  tenant: Tenant,
  client: Described & Kept & { id: string },
  { now, by }: { now: Date; by: string },
): Promise<void> {
  await sql`
    insert into machine.clients (tenant_id, id, name, purpose, permissions, secret_hash, sealed_secret,
      secret_made_at, registered_at, registered_by)
    values (${tenant}, ${client.id}, ${client.name}, ${client.purpose}, ${[...client.permissions]}::text[],
      ${client.secretHash}, ${client.sealedSecret}, ${now}, ${now}, ${by})`.execute(tx)
}

export async function reviseClient(tx: Tx, tenant: Tenant, id: string, client: Described): Promise<void> {
  await sql`
    update machine.clients set name = ${client.name}, purpose = ${client.purpose},
      permissions = ${[...client.permissions]}::text[]
    where tenant_id = ${tenant} and id = ${id}::uuid`.execute(tx)
}

export async function replaceSecret(
  tx: Tx,
  tenant: Tenant,
  id: string,
  kept: Kept,
  now: Date,
): Promise<void> {
  await sql`
    update machine.clients set secret_hash = ${kept.secretHash}, sealed_secret = ${kept.sealedSecret},
      secret_made_at = ${now}
    where tenant_id = ${tenant} and id = ${id}::uuid`.execute(tx)
}

export async function revokeClient(tx: Tx, tenant: Tenant, id: string, now: Date, by: string): Promise<void> {
  await sql`
    update machine.clients set revoked_at = ${now}, revoked_by = ${by}
    where tenant_id = ${tenant} and id = ${id}::uuid`.execute(tx)
}

/** At most one write a minute for each client, however busy it is. */
export async function markUsed(tx: Tx, tenant: Tenant, id: string, now: Date): Promise<void> {
  const stale = new Date(now.getTime() - 60_000)
  await sql`
    update machine.clients set last_used_at = ${now}
    where tenant_id = ${tenant} and id = ${id}::uuid and (last_used_at is null or last_used_at < ${stale})`.execute(
    tx,
  )
}

export async function insertToken(
  tx: Tx,
  tenant: Tenant,
  token: { hash: Buffer; clientId: string; permissions: readonly string[]; issuedAt: Date; expiresAt: Date },
): Promise<void> {
  await sql`
    insert into machine.tokens (tenant_id, hash, client_id, permissions, issued_at, expires_at)
    values (${tenant}, ${token.hash}, ${token.clientId}, ${[...token.permissions]}::text[], ${token.issuedAt},
      ${token.expiresAt})`.execute(tx)
}

/** Servers that share a database differ by seconds; a token of a later time was given by a clock put back since. */
const AHEAD_MS = 5 * 60_000

/** What a token that is still good stands for: of its permissions those the client still holds. */
export async function findToken(
  tx: Tx,
  tenant: Tenant,
  hash: Buffer,
  now: Date,
): Promise<{ clientId: string; permissions: string[] } | undefined> {
  const { rows } = await sql<{ clientId: string; permissions: string[] }>`
    select token.client_id as "clientId",
      array(select unnest(token.permissions) intersect select unnest(client.permissions)) as permissions
    from machine.tokens as token
    join machine.clients as client on client.tenant_id = token.tenant_id and client.id = token.client_id
    where token.tenant_id = ${tenant} and token.hash = ${hash} and token.expires_at > ${now}
      and token.issued_at <= ${new Date(now.getTime() + AHEAD_MS)} and client.revoked_at is null`.execute(tx)
  return rows[0]
}

export async function endTokens(tx: Tx, tenant: Tenant, clientId: string): Promise<void> {
  await sql`delete from machine.tokens where tenant_id = ${tenant} and client_id = ${clientId}::uuid`.execute(
    tx,
  )
}

export async function sweepTokens(tx: Tx, tenant: Tenant, now: Date): Promise<void> {
  await sql`delete from machine.tokens where tenant_id = ${tenant} and expires_at <= ${now}`.execute(tx)
}
