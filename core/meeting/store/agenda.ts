import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { AgendaItem } from '../contract.ts'

export async function listAgenda(tx: Tx, tenant: Tenant, meetingId: string): Promise<AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`
    select id, title, source, note from meeting.agenda_items
    where tenant_id = ${tenant} and meeting_id = ${meetingId} order by position, id`.execute(tx)
  return rows
}

/** A point as it is ordered; notes are kept apart. */
export type AgendaEntry = Pick<AgendaItem, 'id' | 'title' | 'source'>

/** Puts the agenda into this order; points that are not named go, notes of the others stay. */
export async function putAgenda(
  tx: Tx,
  tenant: Tenant,
  meetingId: string,
  entries: readonly AgendaEntry[],
): Promise<void> {
  await sql`
    delete from meeting.agenda_items
    where tenant_id = ${tenant} and meeting_id = ${meetingId}
      and not id = any(${entries.map(({ id }) => id)}::uuid[])`.execute(tx)
  const rows = entries.map((entry, position) => ({ ...entry, position }))
  await sql`
    insert into meeting.agenda_items (tenant_id, meeting_id, id, position, title, source, note)
    select ${tenant}, ${meetingId}, e.id, e.position, e.title,
      case when jsonb_typeof(e.source) = 'null' then null else e.source end, ''
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e (id uuid, position smallint, title text, source jsonb)
    on conflict (tenant_id, meeting_id, id) do update set
      position = excluded.position, title = excluded.title`.execute(tx)
}

/** Keeps the summary and the notes of points that are there. @returns the new revision of the notes */
export async function putNotes(
  tx: Tx,
  tenant: Tenant,
  meetingId: string,
  said: { summary: string; notes: readonly { itemId: string; note: string }[] },
): Promise<number> {
  await sql`
    update meeting.agenda_items as a set note = n.note
    from jsonb_to_recordset(${JSON.stringify(said.notes)}::jsonb) as n ("itemId" uuid, note text)
    where a.tenant_id = ${tenant} and a.meeting_id = ${meetingId} and a.id = n."itemId"`.execute(tx)
  const { rows } = await sql<{ notesRevision: number }>`
    update meeting.meetings set summary = ${said.summary}, notes_revision = notes_revision + 1
    where tenant_id = ${tenant} and id = ${meetingId}
    returning notes_revision as "notesRevision"`.execute(tx)
  return rows[0]?.notesRevision ?? 0
}
