import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { SheetKey } from './ratings.ts'

interface NoteDraft {
  question: string
  text: string
  flagged: boolean
  revision: number
  device: string | null
}

export interface NoteRow extends NoteDraft {
  savedAt: Date
}

/** What an assessor wrote beside questions, by code. */
export async function listOwnNotes(tx: Tx, tenant: Tenant, sheet: SheetKey): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select question, text, flagged, revision, saved_at as "savedAt", device from scoring.notes
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid
    order by question`.execute(tx)
  return rows
}

export async function keepNotes(
  tx: Tx,
  tenant: Tenant,
  sheet: SheetKey,
  notes: readonly NoteDraft[],
  now: Date,
): Promise<void> {
  await sql`
    with kept as (
      insert into scoring.notes (tenant_id, year, assessor_id, question, text, flagged, revision, saved_at, device)
      select ${tenant}, ${sheet.year}, ${sheet.assessorId}::uuid, question, text, flagged, revision, ${now}, device
      from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb)
        as n (question text, text text, flagged boolean, revision integer, device text)
      on conflict (tenant_id, year, assessor_id, question) do update set text = excluded.text,
        flagged = excluded.flagged, revision = excluded.revision, saved_at = excluded.saved_at,
        device = excluded.device
    )
    update scoring.sheets set last_activity_at = ${now}
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid`.execute(
    tx,
  )
}
