import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ArrangementContent } from '../contract.ts'

export interface ArrangementRow {
  version: number
  content: ArrangementContent
  madeAt: Date
  madeBy: string
}

const columns = sql`version, content, made_at as "madeAt", made_by as "madeBy"`

/** The newest arrangement; nothing while nobody arranged anything. */
export async function findArrangement(tx: Tx, tenant: Tenant): Promise<ArrangementRow | undefined> {
  const { rows } = await sql<ArrangementRow>`
    select ${columns} from command.arrangements
    where tenant_id = ${tenant} order by version desc limit 1`.execute(tx)
  return rows[0]
}

/** Versions without their content, newest first. */
export async function listVersions(tx: Tx, tenant: Tenant): Promise<Omit<ArrangementRow, 'content'>[]> {
  const { rows } = await sql<Omit<ArrangementRow, 'content'>>`
    select version, made_at as "madeAt", made_by as "madeBy" from command.arrangements
    where tenant_id = ${tenant} order by version desc limit 21`.execute(tx)
  return rows
}

/** @returns false when somebody else made this version first */
export async function addArrangement(tx: Tx, tenant: Tenant, row: ArrangementRow): Promise<boolean> {
  const { rows } = await sql`
    insert into command.arrangements (tenant_id, version, content, made_at, made_by)
    values (${tenant}, ${row.version}, ${JSON.stringify(row.content)}::jsonb, ${row.madeAt}, ${row.madeBy})
    on conflict (tenant_id, version) do nothing
    returning version`.execute(tx)
  return rows.length === 1
}
