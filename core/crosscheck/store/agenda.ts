import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { AgendaItem } from '../contract.ts'

export async function listAgenda(tx: Tx, tenant: Tenant, sessionId: string): Promise<AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`
    select id, question, title, minutes, doubt, finding, follow_up as "followUp", verified
    from crosscheck.agenda_items where tenant_id = ${tenant} and session_id = ${sessionId}
    order by position, id`.execute(tx)
  return rows
}

/** A point as it is ordered; findings are kept apart. */
export type AgendaEntry = Pick<AgendaItem, 'id' | 'question' | 'title' | 'minutes' | 'doubt'>

/** Puts the agenda into this order; points that are not named go, findings of the others stay. */
export async function putAgenda(
  tx: Tx,
  tenant: Tenant,
  sessionId: string,
  entries: readonly AgendaEntry[],
): Promise<void> {
  await sql`
    delete from crosscheck.agenda_items
    where tenant_id = ${tenant} and session_id = ${sessionId}
      and not id = any(${entries.map(({ id }) => id)}::uuid[])`.execute(tx)
  const rows = entries.map((entry, position) => ({ ...entry, position }))
  await sql`
    insert into crosscheck.agenda_items (tenant_id, session_id, id, position, question, title, minutes, doubt,
      finding, follow_up)
    select ${tenant}, ${sessionId}, e.id, e.position, e.question, e.title, e.minutes,
      case when jsonb_typeof(e.doubt) = 'null' then null else e.doubt end, '', ''
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e (id uuid, position smallint, question text, title text, minutes smallint, doubt jsonb)
    on conflict (tenant_id, session_id, id) do update set
      position = excluded.position, title = excluded.title, minutes = excluded.minutes`.execute(tx)
}

/** @returns whether there is such a point */
export async function recordFinding(
  tx: Tx,
  tenant: Tenant,
  sessionId: string,
  item: Pick<AgendaItem, 'id' | 'finding' | 'followUp' | 'verified'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update crosscheck.agenda_items
    set finding = ${item.finding}, follow_up = ${item.followUp}, verified = ${item.verified}
    where tenant_id = ${tenant} and session_id = ${sessionId} and id = ${item.id}`.execute(tx)
  return numAffectedRows === 1n
}
