import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Goal, OwnFramework, OwnGoal } from '../contract.ts'

/** The region's own open goals, then the aspects of SPBE and the sustainable development goals. */
export async function listAllGoals(tx: Tx, tenant: Tenant): Promise<Goal[]> {
  const { rows } = await sql<Goal>`
    select id, framework, code, name from (
      select id::text as id, framework, code, jsonb_build_object('id', name, 'en', name) as name,
        array_position(array['RPJMD', 'RKPD', 'NATIONAL'], framework) as kind, 0 as position
      from plan.goals where tenant_id = ${tenant} and closed_at is null
      union all
      select framework || ':' || code, framework, code, jsonb_build_object('id', name_id, 'en', name_en),
        case framework when 'SPBE' then 4 else 5 end, position
      from plan.framework_goals) as goal
    order by kind, position, code`.execute(tx)
  return rows
}

/** The region's own goals with those that were closed. */
export async function listOwnGoals(tx: Tx, tenant: Tenant): Promise<OwnGoal[]> {
  const { rows } = await sql<Omit<OwnGoal, 'closedAt'> & { closedAt: Date | null }>`
    select id, framework, code, name, revision, closed_at as "closedAt" from plan.goals
    where tenant_id = ${tenant}
    order by closed_at is not null, array_position(array['RPJMD', 'RKPD', 'NATIONAL'], framework), code`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, closedAt: row.closedAt?.toISOString() ?? null }))
}

export interface NewGoal {
  id: string
  framework: OwnFramework
  code: string
  name: string
}

/** Adds goals; one whose framework and code are there already gets the new name and is open again. */
export async function putGoals(tx: Tx, tenant: Tenant, goals: readonly NewGoal[], now: Date): Promise<void> {
  await sql`
    insert into plan.goals as held (tenant_id, id, framework, code, name, revision, changed_at)
    select ${tenant}, id, framework, code, name, 1, ${now}
    from jsonb_to_recordset(${JSON.stringify(goals)}::jsonb) as g (id uuid, framework text, code text, name text)
    on conflict (tenant_id, framework, code) do update
      set name = excluded.name, revision = held.revision + 1, closed_at = null, changed_at = excluded.changed_at
      where held.name <> excluded.name or held.closed_at is not null`.execute(tx)
}

export interface GoalChange {
  id: string
  revision: number
  name: string
  isClosed: boolean
}

/** @returns false where there is no such goal at the revision its writer saw */
export async function changeGoal(tx: Tx, tenant: Tenant, change: GoalChange, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update plan.goals
    set name = ${change.name}, revision = revision + 1, changed_at = ${now},
      closed_at = case when ${change.isClosed} then coalesce(closed_at, ${now}) end
    where tenant_id = ${tenant} and id = ${change.id} and revision = ${change.revision}`.execute(tx)
  return Number(numAffectedRows ?? 0n) > 0
}

export async function hasGoal(tx: Tx, tenant: Tenant, id: string): Promise<boolean> {
  const { rows } = await sql`select from plan.goals where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return rows.length > 0
}

/** Goals that are the same for every region. */
export async function putFrameworkGoals(tx: Tx, goals: readonly Omit<Goal, 'id'>[]): Promise<void> {
  const rows = goals.map((goal, position) => ({ ...goal, position }))
  await sql`
    insert into plan.framework_goals (framework, code, name_id, name_en, position)
    select framework, code, name ->> 'id', name ->> 'en', position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (framework text, code text, name jsonb, position integer)
    on conflict (framework, code) do update
      set name_id = excluded.name_id, name_en = excluded.name_en, position = excluded.position`.execute(tx)
}
