import { sql } from 'kysely'
import { NATIONAL, type Tx } from '#platform/db/tx.ts'
import type { Affiliation, Area, Coaching, DeclaredConflict } from '../contract.ts'

/** What of an assessor is kept; the name comes from identity. */
export interface Profile {
  personId: string
  expertise: Area[]
  affiliations: Affiliation[]
  homeRegion: string | null
  coached: Coaching[]
  capacity: number
  inactiveSince: Date | null
  revision: number
  changedAt: Date | null
}

/** What a person may keep of a profile. */
export type ProfileInput = Pick<
  Profile,
  'expertise' | 'affiliations' | 'homeRegion' | 'coached' | 'capacity'
> & { isActive: boolean; revision: number }

export async function listProfiles(tx: Tx, personId?: string): Promise<Profile[]> {
  const { rows } = await sql<Profile>`
    select person_id::text as "personId", expertise, affiliations, home_region as "homeRegion", coached, capacity,
      inactive_since as "inactiveSince", revision, changed_at as "changedAt"
    from assessor.profiles
    where tenant_id = ${NATIONAL} and (${personId ?? null}::text is null or person_id::text = ${personId ?? null})
    `.execute(tx)
  return rows
}

/**
 * Keeps a profile if it is still the one that was opened.
 *
 * @returns whether it was; false when somebody changed it meanwhile
 */
export async function saveProfile(
  tx: Tx,
  personId: string,
  profile: ProfileInput,
  by: { now: Date; actor: string },
): Promise<boolean> {
  const { revision, expertise, homeRegion, capacity, isActive } = profile
  const { numAffectedRows } = await sql`
    insert into assessor.profiles (tenant_id, person_id, expertise, affiliations, home_region, coached, capacity,
      inactive_since, revision, changed_at, changed_by)
    select ${NATIONAL}, ${personId}, ${expertise}::text[], ${JSON.stringify(profile.affiliations)}::jsonb,
      ${homeRegion}, ${JSON.stringify(profile.coached)}::jsonb, ${capacity}, ${isActive ? null : by.now}::timestamptz,
      1, ${by.now}, ${by.actor}
    where ${revision} = 0 or exists (select from assessor.profiles
      where tenant_id = ${NATIONAL} and person_id = ${personId} and revision = ${revision})
    on conflict (tenant_id, person_id) do update set
      expertise = excluded.expertise, affiliations = excluded.affiliations, home_region = excluded.home_region,
      coached = excluded.coached, capacity = excluded.capacity, revision = profiles.revision + 1,
      inactive_since = case when excluded.inactive_since is null then null
        else coalesce(profiles.inactive_since, excluded.inactive_since) end,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    where profiles.revision = ${revision}`.execute(tx)
  return numAffectedRows === 1n
}

/** Declared conflicts that stand, newest first, by person. */
export async function listConflicts(
  tx: Tx,
  personId?: string,
): Promise<(DeclaredConflict & { personId: string })[]> {
  const { rows } = await sql<Omit<DeclaredConflict, 'declaredAt'> & { personId: string; declaredAt: Date }>`
    select c.id, c.person_id::text as "personId", jsonb_build_object('code', c.region, 'name', r.name) as region,
      c.reason, c.declared_by = c.person_id as "byHerself", c.declared_at as "declaredAt"
    from assessor.conflicts as c join identity.regions as r on r.code = c.region
    where c.tenant_id = ${NATIONAL} and c.withdrawn_at is null
      and (${personId ?? null}::text is null or c.person_id::text = ${personId ?? null})
    order by c.declared_at desc, c.id`.execute(tx)
  return rows.map((row) => ({ ...row, declaredAt: row.declaredAt.toISOString() }))
}

export async function insertConflict(
  tx: Tx,
  conflict: { id: string; personId: string; region: string; reason: string; declaredBy: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into assessor.conflicts (tenant_id, id, person_id, region, reason, declared_by, declared_at)
    values (${NATIONAL}, ${conflict.id}, ${conflict.personId}, ${conflict.region}, ${conflict.reason},
      ${conflict.declaredBy}, ${now})`.execute(tx)
}

/**
 * Withdraws a standing conflict of a person.
 *
 * @param declaredBy only if this person declared it
 * @returns its region, or nothing when there is none such
 */
export async function withdrawConflict(
  tx: Tx,
  { id, personId, declaredBy }: { id: string; personId: string; declaredBy?: string },
  by: { now: Date; actor: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ region: string }>`
    update assessor.conflicts set withdrawn_at = ${by.now}, withdrawn_by = ${by.actor}
    where tenant_id = ${NATIONAL} and id = ${id} and person_id = ${personId} and withdrawn_at is null
      and (${declaredBy ?? null}::uuid is null or declared_by = ${declaredBy ?? null}::uuid)
    returning region`.execute(tx)
  return rows[0]?.region
}
