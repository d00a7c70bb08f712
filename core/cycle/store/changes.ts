import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { CycleChange } from '../contract.ts'

/** What was changed in an open cycle, newest first. */
export async function listChanges(tx: Tx, year: number): Promise<CycleChange[]> {
  const { rows } = await sql<Omit<CycleChange, 'changedAt'> & { changedAt: Date }>`
    select kind, subject, before, after, reason, changed_at as "changedAt"
    from cycle.changes where year = ${year} order by changed_at desc, id`.execute(tx)
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }))
}

export async function insertChange(
  tx: Tx,
  year: number,
  change: Omit<CycleChange, 'changedAt'>,
  by: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into cycle.changes (year, id, kind, subject, before, after, reason, changed_at, changed_by)
    values (${year}, ${randomUUID()}, ${change.kind}, ${change.subject}, ${change.before}, ${change.after},
      ${change.reason}, ${now}, ${by})`.execute(tx)
}
