import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/**
 * Announces, in the act's own transaction, that something published has changed. Every page and
 * reply kept for the edition before is thrown away by every process at its next request.
 */
export async function bumpEdition(tx: Tx): Promise<void> {
  await sql`update platform.edition set number = number + 1, changed_at = now()`.execute(tx)
}
