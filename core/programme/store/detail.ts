import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { CONTENT } from './content.ts'
import type { Held } from './held.ts'

export interface DetailRow extends Held {
  isExample: boolean
  publishedCode: string | null
  changedAt: Date
}

export async function findDetail(tx: Tx, tenant: Tenant, id: string): Promise<DetailRow | undefined> {
  const { rows } = await sql<DetailRow>`
    select p.id, p.revision, p.state, p.stage, p.approved_at as "approvedAt", p.owner_opd_id as "ownerOpdId",
      ${CONTENT} as content, p.pending, p.returned_because as "returnedBecause", p.is_example as "isExample",
      p.published_code as "publishedCode", p.changed_at as "changedAt"
    from programme.programmes as p
    where p.tenant_id = ${tenant} and p.id = ${id} and p.withdrawn_at is null`.execute(tx)
  return rows[0]
}
