import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ProgrammeContent, ProgrammeState, Stage } from '../contract.ts'
import { CONTENT } from './content.ts'

export interface RowFilter {
  ids?: readonly string[]
  states?: readonly ProgrammeState[]
  /** Those whose period covers some of the year. */
  year?: number
  approvedOnly?: boolean
}

/** A programme with its content and the names of its agencies. */
export interface StoredProgramme {
  id: string
  revision: number
  state: ProgrammeState
  stage: Stage
  approvedAt: Date | null
  isExample: boolean
  publishedCode: string | null
  content: ProgrammeContent
  ownerName: string | null
  coOwners: { id: string; name: string }[]
}

/** Programmes that were not withdrawn, by code. One query however many they are. */
export async function listStored(tx: Tx, tenant: Tenant, filter: RowFilter = {}): Promise<StoredProgramme[]> {
  const { rows } = await sql<StoredProgramme>`
    select p.id, p.revision, p.state, p.stage, p.approved_at as "approvedAt", p.is_example as "isExample",
      p.published_code as "publishedCode", ${CONTENT} as content, o.name as "ownerName",
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.opd_id, 'name', x.name) order by x.name), '[]')
        from programme.co_owners as c
        join identity.opd as x on x.tenant_id = c.tenant_id and x.id = c.opd_id
        where c.tenant_id = p.tenant_id and c.programme_id = p.id) as "coOwners"
    from programme.programmes as p
    left join identity.opd as o on o.tenant_id = p.tenant_id and o.id = p.owner_opd_id
    where p.tenant_id = ${tenant} and p.withdrawn_at is null
      and (${filter.ids ?? null}::uuid[] is null or p.id = any(${filter.ids ?? null}::uuid[]))
      and (${filter.states ?? null}::text[] is null or p.state = any(${filter.states ?? null}::text[]))
      and (${filter.year ?? null}::int is null
        or ${filter.year ?? null}::int between extract(year from p.from_month) and extract(year from p.to_month))
      and (not ${filter.approvedOnly ?? false} or p.approved_at is not null)
    order by p.code, p.id`.execute(tx)
  return rows
}

/**
 * Names the state of all programmes of a region and of the agencies they name: every write of one leaves its row with
 * another transaction id, and parts are never written without their programme.
 */
export async function findListVersion(tx: Tx, tenant: Tenant): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws(' ', current_database(),
      (select concat_ws(' ', count(*), sum(xmin::text::bigint), max(xmin::text::bigint), sum(revision))
        from programme.programmes where tenant_id = ${tenant}),
      (select concat_ws(' ', count(*), sum(xmin::text::bigint)) from identity.opd where tenant_id = ${tenant})
    ) as version`.execute(tx)
  return rows[0]?.version ?? ''
}

/** Locks a programme until the act ends; whether it is there. */
export async function lockRow(tx: Tx, tenant: Tenant, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from programme.programmes
    where tenant_id = ${tenant} and id = ${id} and withdrawn_at is null for update`.execute(tx)
  return rows.length > 0
}
