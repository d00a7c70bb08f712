import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ProgrammeContent, ProgrammeState, Stage } from '../contract.ts'
import { CONTENT } from './content.ts'
import type { Reader } from './lists.ts'

export interface OpenWork {
  id: string
  state: ProgrammeState
  stage: Stage
  returnedBecause: string | null
  content: ProgrammeContent
}

/** Programmes of the reader's agencies on which something is open: to decide, to mend, or before they run. */
export async function listOpenWork(tx: Tx, tenant: Tenant, reader: Reader): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select p.id, p.state, p.stage, p.returned_because as "returnedBecause", ${CONTENT} as content
    from programme.programmes as p
    where p.tenant_id = ${tenant} and p.withdrawn_at is null
      and (${reader.seesAll} or p.owner_opd_id = any(${reader.opdIds}::uuid[]))
      and (p.stage in ('sent', 'returned') or p.state in ('planned', 'budgeted', 'continued'))
    order by lower(p.code)`.execute(tx)
  return rows
}
