import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Opd, OpdKind } from '../contract.ts'

export async function listOpd(tx: Tx, tenant: string): Promise<Opd[]> {
  const { rows } = await sql<Omit<Opd, 'closedAt'> & { closedAt: Date | null }>`
    select o.id, o.code, o.name, o.kind, o.closed_at as "closedAt",
      (select count(*)::int from identity.memberships as m
        where m.tenant_id = o.tenant_id and m.opd_id = o.id and m.ended_at is null) as members
    from identity.opd as o where o.tenant_id = ${tenant}
    order by o.closed_at is not null, lower(o.name)`.execute(tx)
  return rows.map((row) => ({ ...row, closedAt: row.closedAt?.toISOString() ?? null }))
}

/** OPD of the region that are open, by name. */
export async function listOpenOpd(tx: Tx, tenant: Tenant): Promise<OpenOpd[]> {
  const { rows } = await sql<OpenOpd>`
    select id, name from identity.opd
    where tenant_id = ${tenant} and closed_at is null order by lower(name), id`.execute(tx)
  return rows
}

export interface OpenOpd {
  id: string
  name: string
}

/** An agency that is open, locked against closing until the act ends. */
export async function lockOpenOpd(tx: Tx, tenant: string, id: string): Promise<OpenOpd | undefined> {
  const { rows } = await sql<OpenOpd>`
    select id, name from identity.opd
    where tenant_id = ${tenant} and id = ${id} and closed_at is null for update`.execute(tx)
  return rows[0]
}

export async function isCodeTaken(tx: Tx, tenant: string, code: string): Promise<boolean> {
  const { rows } = await sql`
    select from identity.opd where tenant_id = ${tenant} and code = ${code}`.execute(tx)
  return rows.length > 0
}

export async function insertOpd(
  tx: Tx,
  tenant: string,
  opd: { id: string; code: string; name: string; kind: OpdKind },
  now: Date,
): Promise<void> {
  await sql`
    insert into identity.opd (tenant_id, id, code, name, kind, created_at)
    values (${tenant}, ${opd.id}, ${opd.code}, ${opd.name}, ${opd.kind}, ${now})`.execute(tx)
}

export async function renameOpd(tx: Tx, tenant: string, id: string, name: string): Promise<void> {
  await sql`update identity.opd set name = ${name} where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function countMembersOf(tx: Tx, tenant: string, opdId: string): Promise<number> {
  const { rows } = await sql<{ members: number }>`
    select count(*)::int as members from identity.memberships
    where tenant_id = ${tenant} and opd_id = ${opdId} and ended_at is null`.execute(tx)
  return rows[0]?.members ?? 0
}

export async function closeOpd(tx: Tx, tenant: string, id: string, now: Date): Promise<void> {
  await sql`update identity.opd set closed_at = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}
