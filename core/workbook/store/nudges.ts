import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** When each agency was last reminded by hand. */
export async function mapNudges(tx: Tx, tenant: Tenant, year: number): Promise<Map<string, Date>> {
  const { rows } = await sql<{ opdId: string; at: Date }>`
    select opd_id as "opdId", max(nudged_at) as at from workbook.nudges
    where tenant_id = ${tenant} and year = ${year} group by opd_id`.execute(tx)
  return new Map(rows.map((row) => [row.opdId, row.at]))
}

export async function addNudge(
  tx: Tx,
  tenant: Tenant,
  n: { year: number; opdId: string; by: string | null },
  now: Date,
): Promise<void> {
  await sql`
    insert into workbook.nudges (tenant_id, year, opd_id, nudged_at, nudged_by)
    values (${tenant}, ${n.year}, ${n.opdId}, ${now}, ${n.by})`.execute(tx)
}
