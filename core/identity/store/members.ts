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

/** People who serve the region in their own right; who does so for somebody away stands with the delegations. */
export async function listMembers(tx: Tx, tenant: string): Promise<Member[]> {
  const { rows } = await sql<Omit<Member, 'startedAt'> & { startedAt: Date }>`
    select m.id as "membershipId", p.id as "personId", p.name, p.email, m.role, m.started_at as "startedAt",
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as opd
    from identity.memberships as m
    join identity.people as p on p.id = m.person_id
    left join identity.opd as o on o.tenant_id = m.tenant_id and o.id = m.opd_id
    where m.tenant_id = ${tenant} and m.ended_at is null and m.delegated_from is null
    order by lower(p.name), m.role`.execute(tx)
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() }))
}

/** An active membership held in its person's own right, locked until the act ends. */
export async function lockMembership(tx: Tx, tenant: string, id: string): Promise<Membership | undefined> {
  const { rows } = await sql<Membership>`
    select id, person_id as "personId", role, opd_id as "opdId" from identity.memberships
    where tenant_id = ${tenant} and id = ${id} and ended_at is null and delegated_from is null for update`.execute(
    tx,
  )
  return rows[0]
}

/**
 * Active memberships of one role, all locked: two acts cannot both take away the one before the last. A delegated
 * one ends by itself, so it does not count.
 */
export async function lockMembershipsOf(tx: Tx, tenant: string, role: Role): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from identity.memberships
    where tenant_id = ${tenant} and role = ${role} and ended_at is null and delegated_from is null
    order by id for update`.execute(tx)
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

export interface EndedMembership {
  membershipId: string
  personId: string
  role: Role
}

const ENDED = sql`id as "membershipId", person_id as "personId", role`

/** Ends a membership and whatever is delegated from it; gives all that ended. */
export async function endMembership(
  tx: Tx,
  tenant: string,
  id: string,
  now: Date,
): Promise<EndedMembership[]> {
  const { rows } = await sql<EndedMembership>`
    update identity.memberships set ended_at = ${now}
    where tenant_id = ${tenant} and (id = ${id} or delegated_from = ${id}) and ended_at is null
    returning ${ENDED}`.execute(tx)
  return rows
}

/** Ends what is delegated from a membership, and what its successor holds of the same kind for somebody away. */
export async function endDelegations(
  tx: Tx,
  tenant: string,
  membershipId: string,
  successor: Omit<Membership, 'id'> | null,
  now: Date,
): Promise<EndedMembership[]> {
  const { rows } = await sql<EndedMembership>`
    update identity.memberships set ended_at = ${now}
    where tenant_id = ${tenant} and delegated_from is not null and ended_at is null
      and (delegated_from = ${membershipId} or (person_id = ${successor?.personId ?? null}::uuid
        and role = ${successor?.role ?? null} and opd_id is not distinct from ${successor?.opdId ?? null}::uuid))
    returning ${ENDED}`.execute(tx)
  return rows
}

/** Notes the end of delegations whose time is over by the database's clock. */
export async function endOverdueDelegations(tx: Tx, tenant: string): Promise<EndedMembership[]> {
  const { rows } = await sql<EndedMembership>`
    update identity.memberships set ended_at = ends_at
    where tenant_id = ${tenant} and ended_at is null and ends_at <= now()
    returning ${ENDED}`.execute(tx)
  return rows
}

export interface Delegated {
  id: string
  from: Membership
  personId: string
  beginsAt: Date
  endsAt: Date
}

export async function insertDelegation(tx: Tx, tenant: string, d: Delegated, now: Date): Promise<void> {
  await sql`
    insert into identity.memberships
      (tenant_id, id, person_id, role, opd_id, started_at, delegated_from, begins_at, ends_at)
    values (${tenant}, ${d.id}, ${d.personId}, ${d.from.role}, ${d.from.opdId}, ${now}, ${d.from.id},
      ${d.beginsAt}, ${d.endsAt})`.execute(tx)
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
      coalesce(array_agg(distinct h.permission) filter (where h.permission is not null), '{}') as permissions
    from identity.current_memberships as m
    left join identity.regions as r on r.code = m.tenant_id
    left join identity.held_permissions as h on h.tenant_id = m.tenant_id and h.person_id = m.person_id
    where m.person_id = ${personId}
    group by m.tenant_id, r.name
    order by m.tenant_id`.execute(tx)
  return rows
}

export async function findActiveMembership(
  tx: Tx,
  tenant: string,
  personId: string,
  role: Role,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from identity.memberships
    where tenant_id = ${tenant} and person_id = ${personId} and role = ${role} and ended_at is null
      and delegated_from is null
    for update`.execute(tx)
  return rows[0]?.id
}
