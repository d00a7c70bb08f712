import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Role } from '#platform/module.ts'

export interface DelegationRow {
  id: string
  from: { personId: string; name: string }
  to: { personId: string; name: string }
  role: Role
  opd: { id: string; name: string } | null
  beginsAt: Date
  endsAt: Date
  endedAt: Date | null
  isRecalled: boolean
  reason: string
  acts: number
}

export interface DelegationFilter {
  id?: string
  /** Giver or stand-in. */
  personId?: string
}

/** Delegations of a region, newest first, with how many facts each left. */
export async function listDelegations(
  tx: Tx,
  tenant: Tenant,
  { id, personId }: DelegationFilter,
): Promise<DelegationRow[]> {
  const { rows } = await sql<DelegationRow>`
    select d.id, jsonb_build_object('personId', giver.id, 'name', giver.name) as from,
      jsonb_build_object('personId', taker.id, 'name', taker.name) as to, m.role,
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as opd,
      m.begins_at as "beginsAt", m.ends_at as "endsAt", m.ended_at as "endedAt",
      d.recalled_by is not null as "isRecalled", d.reason,
      (select count(*)::int from facts.fact as f
        where f.tenant_id = d.tenant_id and f.on_behalf_of @> array[giver.id] and f.actor = taker.id::text
          and f.recorded_at between m.begins_at and coalesce(m.ended_at, m.ends_at)) as acts
    from handover.delegations as d
    join identity.memberships as m on m.tenant_id = d.tenant_id and m.id = d.id
    join identity.memberships as lent on lent.tenant_id = m.tenant_id and lent.id = m.delegated_from
    join identity.people as giver on giver.id = lent.person_id
    join identity.people as taker on taker.id = m.person_id
    left join identity.opd as o on o.tenant_id = m.tenant_id and o.id = m.opd_id
    where d.tenant_id = ${tenant} and (${id ?? null}::uuid is null or d.id = ${id ?? null})
      and (${personId ?? null}::uuid is null or ${personId ?? null}::uuid in (giver.id, taker.id))
    order by m.begins_at desc, d.id`.execute(tx)
  return rows
}

export async function insertDelegation(
  tx: Tx,
  tenant: Tenant,
  { id, reason, byId }: { id: string; reason: string; byId: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into handover.delegations (tenant_id, id, reason, created_by, created_at)
    values (${tenant}, ${id}, ${reason}, ${byId}, ${now})`.execute(tx)
}

export async function markRecalled(tx: Tx, tenant: Tenant, id: string, byId: string): Promise<void> {
  await sql`
    update handover.delegations set recalled_by = ${byId} where tenant_id = ${tenant} and id = ${id}`.execute(
    tx,
  )
}
