import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Role } from '#platform/module.ts'
import type { Member } from '../contract.ts'

export interface Membership {
  id: string
  personId: string
  role: Role
  opdId: string | null
}

export async function listMembers(tx: Tx, tenant: string): Promise<Member[]> {
  const { rows } = await sql<Omit<Member, 'startedAt'> & { startedAt: Date }>`
    select m.id as "membershipId", p.id as "personId", p.name, p.email, m.role, m.started_at as "startedAt",
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as opd
    from identity.memberships as m
    join identity.people as p on p.id = m.person_id
    left join identity.opd as o on o.tenant_id = m.tenant_id and o.id = m.opd_id
    where m.tenant_id = ${tenant} and m.ended_at is null
    order by lower(p.name), m.role`.execute(tx)
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() }))
}

/** An active membership, locked until the act ends. */
export async function lockMembership(tx: Tx, tenant: string, id: string): Promise<Membership | undefined> {
  const { rows } = await sql<Membership>`
    select id, person_id as "personId", role, opd_id as "opdId" from identity.memberships
    where tenant_id = ${tenant} and id = ${id} and ended_at is null for update`.execute(tx)
  return rows[0]
}

/** Active memberships of one role, all locked: two acts cannot both take away the one before the last. */
export async function lockMembershipsOf(tx: Tx, tenant: string, role: Role): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from identity.memberships
    where tenant_id = ${tenant} and role = ${role} and ended_at is null order by id for update`.execute(tx)
  return rows.map((row) => row.id)
}

export async function isMember(
  tx: Tx,
  tenant: string,
  personId: string,
  role: Role,
  opdId: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from identity.memberships
    where tenant_id = ${tenant} and person_id = ${personId} and role = ${role} and ended_at is null
      and opd_id is not distinct from ${opdId}::uuid`.execute(tx)
  return rows.length > 0
}

export async function insertMembership(tx: Tx, tenant: string, m: Membership, now: Date): Promise<void> {
  await sql`
    insert into identity.memberships (tenant_id, id, person_id, role, opd_id, started_at)
    values (${tenant}, ${m.id}, ${m.personId}, ${m.role}, ${m.opdId}, ${now})`.execute(tx)
}

export async function changeRole(
  tx: Tx,
  tenant: string,
  id: string,
  role: Role,
  opdId: string | null,
): Promise<void> {
  await sql`
    update identity.memberships set role = ${role}, opd_id = ${opdId}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function endMembership(tx: Tx, tenant: string, id: string, now: Date): Promise<void> {
  await sql`
    update identity.memberships set ended_at = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export interface OwnRegion {
  code: string
  name: string
  roles: Role[]
  permissions: string[]
}

/** Regions a person serves, the ministry first; the policy lets people see their own rows everywhere. */
export async function listOwnRegions(tx: Tx, personId: string): Promise<OwnRegion[]> {
  const { rows } = await sql<OwnRegion>`
    select m.tenant_id as code, coalesce(r.name, '') as name,
      array_agg(distinct m.role) as roles,
      coalesce(array_agg(distinct rp.permission) filter (where rp.permission is not null), '{}') as permissions
    from identity.memberships as m
    left join identity.regions as r on r.code = m.tenant_id
    left join identity.role_permissions as rp on rp.role = m.role
    where m.person_id = ${personId} and m.ended_at is null
    group by m.tenant_id, r.name
    order by m.tenant_id`.execute(tx)
  return rows
}
