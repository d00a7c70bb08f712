import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** How much is forgotten in one turn of the chore. */
const AT_ONCE = 500

/** References to recordings of calls before an instant; the recordings themselves lie with the telephony system. */
export async function forgetRecordings(tx: Tx, tenant: Tenant, before: Date): Promise<void> {
  await sql`
    update dispatch.calls set recording_url = null
    where tenant_id = ${tenant} and recording_url is not null and at < ${before}`.execute(tx)
}

/**
 * Numbers and names of calls before an instant, with the keyed hashes that joined them to a history.
 *
 * @returns the facts whose details held a number
 */
export async function forgetCallers(tx: Tx, tenant: Tenant, before: Date): Promise<number[]> {
  const { rows } = await sql<{ seqs: number[] }>`
    delete from dispatch.callers as c using (
      select id from dispatch.calls where tenant_id = ${tenant} and at < ${before}
        and exists (select from dispatch.callers as k where k.tenant_id = ${tenant} and k.call_id = calls.id)
      limit ${AT_ONCE}) as old
    where c.tenant_id = ${tenant} and c.call_id = old.id
    returning c.fact_seqs as seqs`.execute(tx)
  await sql`
    update dispatch.calls set number_key = null, number_tail = ''
    where tenant_id = ${tenant} and at < ${before} and number_key is not null`.execute(tx)
  return rows.flatMap(({ seqs }) => seqs.map(Number))
}

/** Numbers nobody has called from since, whose block is over. */
export async function forgetNumbers(tx: Tx, tenant: Tenant, now: Date): Promise<void> {
  const { rows } = await sql<{ key: string }>`
    delete from dispatch.numbers as n
    where tenant_id = ${tenant} and (blocked_until is null or blocked_until < ${now})
      and not exists (select from dispatch.calls as c
        where c.tenant_id = ${tenant} and c.number_key = n.number_key)
    returning number_key as key`.execute(tx)
  await sql`
    delete from dispatch.number_log
    where tenant_id = ${tenant} and number_key = any(${rows.map(({ key }) => key)})`.execute(tx)
}

/** Incidents received before an instant whose personal fields are still there. */
export async function listToForget(tx: Tx, tenant: Tenant, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from dispatch.incidents
    where tenant_id = ${tenant} and received_at < ${before} and forgotten_at is null
      and state in ('closed', 'cancelled', 'merged', 'transferred')
    order by received_at limit ${AT_ONCE}`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Takes address, point and everything typed out of incidents; district and figures stay.
 *
 * @returns the hashes of photographs that nothing names any more
 */
export async function forgetIncidents(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
  now: Date,
): Promise<string[]> {
  const list = [...ids]
  await sql`
    update dispatch.incidents set address = '', landmark = '', village = null, lat = null, lng = null,
      accuracy = null, description = '', exit_reason = '', hazards = '{}',
      closure = case when closure is null then null else closure || '{"outcome": "", "callbackNote": ""}' end,
      forgotten_at = ${now}
    where tenant_id = ${tenant} and id = any(${list}::uuid[])`.execute(tx)
  await sql`
    delete from dispatch.incident_notes
    where tenant_id = ${tenant} and incident_id = any(${list}::uuid[])`.execute(tx)
  await sql`
    update dispatch.tasks set note = ''
    where tenant_id = ${tenant} and incident_id = any(${list}::uuid[]) and note <> ''`.execute(tx)
  await sql`
    delete from dispatch.reporters
    where tenant_id = ${tenant} and incident_id = any(${list}::uuid[])`.execute(tx)
  const { rows } = await sql<{ sha256: string }>`
    delete from dispatch.photos where tenant_id = ${tenant} and incident_id = any(${list}::uuid[])
    returning sha256`.execute(tx)
  const { rows: kept } = await sql<{ sha256: string }>`
    select distinct sha256 from dispatch.photos
    where tenant_id = ${tenant} and sha256 = any(${rows.map((row) => row.sha256)})`.execute(tx)
  const stay = new Set(kept.map((row) => row.sha256))
  return [...new Set(rows.map((row) => row.sha256))].filter((sha256) => !stay.has(sha256))
}

/** Names on the radio and in shift logs, a year after. */
export async function forgetNames(tx: Tx, tenant: Tenant, before: Date): Promise<void> {
  await sql`
    update dispatch.crew set name = ''
    where tenant_id = ${tenant} and left_at < ${before} and name <> ''`.execute(tx)
  await sql`
    update dispatch.shift_people set name = ''
    where tenant_id = ${tenant} and until_at < ${before} and name <> ''`.execute(tx)
}
