import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** Where somebody is signed on. */
export interface Post {
  agency: string
  unitId: string | null
}

export async function findPost(tx: Tx, tenant: Tenant, personId: string): Promise<Post | undefined> {
  const { rows } = await sql<Post>`
    select agency, unit_id as "unitId" from dispatch.crew
    where tenant_id = ${tenant} and person_id = ${personId} and left_at is null`.execute(tx)
  return rows[0]
}

export async function endPost(
  tx: Tx,
  tenant: Tenant,
  personId: string,
  now: Date,
): Promise<Post | undefined> {
  const { rows } = await sql<Post>`
    update dispatch.crew set left_at = ${now}
    where tenant_id = ${tenant} and person_id = ${personId} and left_at is null
    returning agency, unit_id as "unitId"`.execute(tx)
  return rows[0]
}

export async function beginPost(
  tx: Tx,
  tenant: Tenant,
  post: Post & { personId: string; name: string },
  now: Date,
): Promise<void> {
  const { personId, agency, unitId, name } = post
  await sql`
    insert into dispatch.crew (tenant_id, id, person_id, agency, unit_id, name, joined_at)
    values (${tenant}, gen_random_uuid(), ${personId}, ${agency}, ${unitId}, ${name}, ${now})`.execute(tx)
}

/**
 * Who has been signed on at an agency since before it was given its OPD, and has no task on their unit.
 */
export async function listUnasked(
  tx: Tx,
  tenant: Tenant,
): Promise<(Post & { personId: string; opdId: string })[]> {
  const { rows } = await sql<Post & { personId: string; opdId: string }>`
    select c.person_id as "personId", c.agency, c.unit_id as "unitId", a.opd_id as "opdId"
    from dispatch.crew as c
    join dispatch.agencies as a on a.tenant_id = c.tenant_id and a.code = c.agency and a.opd_since >= c.joined_at
    left join dispatch.units as u on u.tenant_id = c.tenant_id and u.id = c.unit_id
    where c.tenant_id = ${tenant} and c.left_at is null and u.task_id is null
    order by c.person_id`.execute(tx)
  return rows
}

/** Ends where somebody is signed on without their own word. */
export async function releasePost(tx: Tx, tenant: Tenant, personId: string, now: Date): Promise<void> {
  await sql`
    update dispatch.crew set left_at = ${now}, released_at = ${now}
    where tenant_id = ${tenant} and person_id = ${personId} and left_at is null`.execute(tx)
}

/** The agency that somebody was signed off from without their own word, if it is the last at which they were. */
export async function findReleasedFrom(
  tx: Tx,
  tenant: Tenant,
  personId: string,
  after: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string; isReleased: boolean }>`
    select a.name, c.released_at is not null as "isReleased" from dispatch.crew as c
    join dispatch.agencies as a on a.tenant_id = c.tenant_id and a.code = c.agency
    where c.tenant_id = ${tenant} and c.person_id = ${personId} and c.left_at > ${after}
    order by c.left_at desc, c.joined_at desc limit 1`.execute(tx)
  return rows[0]?.isReleased ? rows[0].name : undefined
}
