import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { FrameworkLink } from '#platform/measure/measure.ts'
import type { ProgrammeLink } from '../contract/indicators.ts'

export interface Assignment {
  code: string
  owner: { id: string; name: string } | null
  programmes: ProgrammeLink[]
  links: FrameworkLink[]
  isPublic: boolean
  /** 0 where nothing was ever set. */
  revision: number
}

const UNSET = { owner: null, programmes: [], links: [], isPublic: false, revision: 0 }

export async function listAssignments(tx: Tx, tenant: Tenant): Promise<Map<string, Assignment>> {
  const { rows } = await sql<Assignment>`
    select a.code, a.programmes, a.links, a.is_public as "isPublic", a.revision,
      case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as owner
    from indicator.assignments as a
    left join identity.opd as o on o.tenant_id = a.tenant_id and o.id = a.owner_opd_id
    where a.tenant_id = ${tenant}`.execute(tx)
  return new Map(rows.map((row) => [row.code, row]))
}

export const assignmentOf = (all: ReadonlyMap<string, Assignment>, code: string): Assignment =>
  all.get(code) ?? { code, ...UNSET }

/** Writes an assignment whose revision the caller has compared. */
export async function putAssignment(
  tx: Tx,
  tenant: Tenant,
  one: Omit<Assignment, 'owner' | 'revision'> & { ownerOpdId: string | null },
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    insert into indicator.assignments as a (tenant_id, code, owner_opd_id, programmes, links, is_public, revision,
      changed_at)
    values (${tenant}, ${one.code}, ${one.ownerOpdId}, ${JSON.stringify(one.programmes)}::jsonb,
      ${JSON.stringify(one.links)}::jsonb, ${one.isPublic}, 1, ${now})
    on conflict (tenant_id, code) do update set owner_opd_id = excluded.owner_opd_id,
      programmes = excluded.programmes, links = excluded.links, is_public = excluded.is_public,
      revision = a.revision + 1, changed_at = excluded.changed_at
    returning revision`.execute(tx)
  return rows[0]?.revision ?? 1
}
