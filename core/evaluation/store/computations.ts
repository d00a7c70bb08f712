import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { SavedComputation } from '../contract.ts'

interface ComputationRow extends Omit<SavedComputation, 'madeAt'> {
  madeAt: Date
}

const MOST_LISTED = 200

/** The newest computations kept in a region. */
export async function listSavedComputations(tx: Tx, tenant: Tenant): Promise<SavedComputation[]> {
  const { rows } = await sql<ComputationRow>`
    select id, name, instrument_code as instrument, instrument_version as "instrumentVersion", scores,
      final::text as final, made_at as "madeAt", made_by as "madeBy"
    from evaluation.computations
    where tenant_id = ${tenant} order by made_at desc, id limit ${MOST_LISTED}`.execute(tx)
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

export async function addComputation(tx: Tx, tenant: Tenant, made: SavedComputation): Promise<void> {
  await sql`
    insert into evaluation.computations
      (tenant_id, id, name, instrument_code, instrument_version, scores, final, made_by, made_at)
    values (${tenant}, ${made.id}, ${made.name}, ${made.instrument}, ${made.instrumentVersion},
      ${JSON.stringify(made.scores)}::jsonb, ${made.final}, ${made.madeBy}, ${made.madeAt})`.execute(tx)
}
