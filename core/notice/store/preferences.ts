import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { NoticePreference } from '../contract.ts'

/** What a person chose; e-mail in Indonesian while nothing was chosen. */
export async function getPreference(tx: Tx, personId: string): Promise<NoticePreference> {
  const { rows } = await sql<NoticePreference>`
    select by_mail as "byMail", language from notice.preferences where person_id = ${personId}`.execute(tx)
  return rows[0] ?? { byMail: true, language: 'id' }
}

export async function putPreference(
  tx: Tx,
  personId: string,
  { byMail, language }: NoticePreference,
  now: Date,
): Promise<void> {
  await sql`
    insert into notice.preferences (person_id, by_mail, language, changed_at)
    values (${personId}, ${byMail}, ${language}, ${now})
    on conflict (person_id) do update
      set by_mail = excluded.by_mail, language = excluded.language, changed_at = excluded.changed_at`.execute(
    tx,
  )
}
