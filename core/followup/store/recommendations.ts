import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Recommendation } from '../contract.ts'
import type { State } from '../rules/recommendation.ts'

interface Row extends Omit<Recommendation, 'changedAt'> {
  changedAt: Date
}

interface Filter {
  year?: number
  id?: string
  states?: readonly State[]
}

/** Recommendations the reader may see, by region, those of all years or one, newest change first. */
export async function listRecommendations(tx: Tx, tenant: Tenant, filter: Filter): Promise<Recommendation[]> {
  const { rows } = await sql<Row>`
    select r.id, jsonb_build_object('code', r.tenant_id, 'name', g.name) as region, r.year, r.component, r.text,
      r.state, case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as opd,
      to_char(r.due_on, 'YYYY-MM-DD') as "dueOn", r.programme, r.revision, r.changed_at as "changedAt",
      coalesce((
        with recursive before as (
          select f.carried_from, f.year from followup.recommendations as f
            where f.tenant_id = r.tenant_id and f.id = r.carried_from
          union all
          select f.carried_from, f.year from before
            join followup.recommendations as f on f.tenant_id = r.tenant_id and f.id = before.carried_from
        ) select min(year) from before), r.year) as since
    from followup.recommendations as r
    join identity.regions as g on g.code = r.tenant_id
    left join identity.opd as o on o.tenant_id = r.tenant_id and o.id = r.opd_id
    where (${tenant} = '00' or r.tenant_id = ${tenant})
      and (${filter.year ?? null}::smallint is null or r.year = ${filter.year ?? null})
      and (${filter.id ?? null}::uuid is null or r.id = ${filter.id ?? null})
      and (${filter.states ?? null}::text[] is null or r.state = any(${filter.states ?? null}::text[]))
    order by r.tenant_id, r.changed_at desc, r.id`.execute(tx)
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }))
}

export interface Held {
  id: string
  tenant: Tenant
  year: number
  component: string | null
  text: string
  state: State
  opdId: string | null
  revision: number
}

/** A recommendation the caller may change, locked until the act ends. */
export async function lockRecommendation(tx: Tx, tenant: Tenant, id: string): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select id, tenant_id as tenant, year, component, text, state, opd_id as "opdId", revision
    from followup.recommendations
    where (${tenant} = '00' or tenant_id = ${tenant}) and id = ${id} for update`.execute(tx)
  return rows[0]
}

/** Those of the years before that are not accepted and not yet carried over, locked. */
export async function lockUnaccepted(tx: Tx, year: number): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select id, tenant_id as tenant, year, component, text, state, opd_id as "opdId", revision
    from followup.recommendations
    where year < ${year} and state in ('open', 'in_progress', 'proven')
    order by tenant_id, id for update`.execute(tx)
  return rows
}

export interface NewRecommendation {
  id: string
  tenant: Tenant
  year: number
  component: string | null
  text: string
  authorId: string | null
  opdId: string | null
  carriedFrom: string | null
}

export async function addRecommendations(
  tx: Tx,
  added: readonly NewRecommendation[],
  now: Date,
): Promise<void> {
  await sql`
    insert into followup.recommendations
      (tenant_id, id, year, component, text, author_id, state, opd_id, carried_from, revision, created_at, changed_at)
    select tenant, id, year, component, text, "authorId", 'open', "opdId", "carriedFrom", 1, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as r (tenant text, id uuid, year smallint,
      component text, text text, "authorId" uuid, "opdId" uuid, "carriedFrom" uuid)`.execute(tx)
}

export async function moveRecommendation(tx: Tx, held: Held, state: State, now: Date): Promise<void> {
  await sql`
    update followup.recommendations set state = ${state}, revision = revision + 1, changed_at = ${now}
    where tenant_id = ${held.tenant} and id = ${held.id}`.execute(tx)
}

export interface Plan {
  opdId: string
  dueOn: string
  programme: string | null
}

export async function planRecommendation(tx: Tx, held: Held, plan: Plan, now: Date): Promise<void> {
  await sql`
    update followup.recommendations
    set opd_id = ${plan.opdId}, due_on = ${plan.dueOn}, programme = ${plan.programme},
      revision = revision + 1, changed_at = ${now}
    where tenant_id = ${held.tenant} and id = ${held.id}`.execute(tx)
}

/** How many of a cycle's regions have recommendations already. */
export async function hasRecommendations(tx: Tx, year: number, tenant: Tenant): Promise<boolean> {
  const { rows } = await sql`
    select from followup.recommendations where tenant_id = ${tenant} and year = ${year} limit 1`.execute(tx)
  return rows.length > 0
}
