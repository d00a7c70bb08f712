import { sql } from 'kysely'
import { isDue } from '#platform/db/due.ts'
import type { Tx } from '#platform/db/tx.ts'

/** Makes chores known; a new one is due at once. */
export async function addChores(tx: Tx, names: readonly string[], now: Date): Promise<void> {
  await sql`
    insert into platform.chores (name, due_at)
    select name, ${now} from unnest(${names}::text[]) as name
    on conflict (name) do nothing`.execute(tx)
}

/**
 * Takes a chore that is due by moving its date on: of several processes exactly one gets it.
 *
 * @param everyMs how far the date is moved on
 * @returns whether this caller does the work
 */
export async function claimChore(tx: Tx, name: string, now: Date, everyMs: number): Promise<boolean> {
  const next = new Date(now.getTime() + everyMs)
  const { rows } = await sql`
    update platform.chores set due_at = ${next}
    where name = ${name} and ${isDue(sql`due_at`, now, everyMs)} returning name`.execute(tx)
  return rows.length > 0
}

/** Keeps how the last run ended; `failure` names the first region that failed and why. */
export async function recordRun(tx: Tx, name: string, now: Date, failure: string | null): Promise<void> {
  await sql`update platform.chores set ran_at = ${now}, failure = ${failure} where name = ${name}`.execute(tx)
}
