import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Role } from '#platform/module.ts'
import { isUuid } from '#platform/schema/uuid.ts'

/** Somebody who serves a region now. */
export interface ServingPerson {
  personId: string
  name: string
  email: string
  role: Role
  opdId: string | null
}

/** Who serves the region now in one of these roles, by name; also who does so for somebody away. */
export async function listServing(tx: Tx, tenant: Tenant, roles: readonly Role[]): Promise<ServingPerson[]> {
  const { rows } = await sql<ServingPerson>`
    select p.id as "personId", p.name, p.email, m.role, m.opd_id as "opdId"
    from identity.current_memberships as m
    join identity.people as p on p.id = m.person_id
    where m.tenant_id = ${tenant} and m.role = any(${roles}::text[])
    order by lower(p.name), p.id`.execute(tx)
  return rows
}

/** The roles somebody has in the region now, and the agencies served. */
export async function getStanding(
  tx: Tx,
  tenant: Tenant,
  personId: string,
): Promise<{ roles: Role[]; opdIds: string[] }> {
  const { rows } = await sql<{ role: Role; opdId: string | null }>`
    select role, opd_id as "opdId" from identity.current_memberships
    where tenant_id = ${tenant} and person_id::text = ${personId}`.execute(tx)
  return {
    roles: [...new Set(rows.map((row) => row.role))],
    opdIds: rows.flatMap((row) => (row.opdId === null ? [] : [row.opdId])),
  }
}

/** Names by id of people an act has to name; unknown ids are left out. */
export async function listPeopleNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text as id, name from identity.people where id::text = any(${ids}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** OPD that somebody serves now, also for a person who is away; empty for whoever serves the region without one. */
export async function listServedOpd(tx: Tx, tenant: Tenant, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct opd_id as id from identity.current_memberships
    where tenant_id = ${tenant} and person_id::text = ${personId} and opd_id is not null`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Names by id of people who serve or served the region; others, machines and the product itself have none. */
export async function namesOf(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = [...new Set(ids)].filter(isUuid)
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from identity.people as person
    where id = any(${people}::uuid[]) and exists (
      select from identity.memberships where tenant_id = ${tenant} and person_id = person.id)`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
