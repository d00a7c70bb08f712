import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { WaitingMail } from './mails.ts'

export interface NewLetter {
  id: string
  key: string
  email: string
  subject: string
  text: string
  endAddress?: string
}

/** Adds the letters that do not wait already, and lists each to be sent. */
export async function addLetters(
  tx: Tx,
  tenant: Tenant,
  letters: readonly NewLetter[],
  now: Date,
): Promise<void> {
  await sql`
    with added as (
      insert into notice.letters (tenant_id, id, key, email, subject, body, end_address, created_at)
      select ${tenant}, id, key, email, subject, text, "endAddress", ${now}
      from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb)
        as l (id uuid, key text, email text, subject text, text text, "endAddress" text)
      on conflict on constraint letters_once do nothing
      returning id
    )
    insert into notice.mails (notice_id, tenant_id, due_at) select id, ${tenant}, ${now} from added`.execute(
    tx,
  )
}

export interface LetterContent {
  email: string
  subject: string
  text: string
  endAddress: string | null
}

/** What a waiting letter says and to whom; behind the wall of its region. */
export async function findLetter(tx: Tx, mail: WaitingMail): Promise<LetterContent | undefined> {
  const { rows } = await sql<LetterContent>`
    select email, subject, body as text, end_address as "endAddress" from notice.letters
    where tenant_id = ${mail.tenant} and id = ${mail.noticeId}`.execute(tx)
  return rows[0]
}

/** Forgets a letter that was sent: address and content are needed no longer. */
export async function dropLetter(tx: Tx, mail: WaitingMail): Promise<void> {
  await sql`
    delete from notice.letters where tenant_id = ${mail.tenant} and id = ${mail.noticeId}`.execute(tx)
}

/** Forgets letters that could not be sent in time, and takes them off the list. */
export async function forgetOldLetters(tx: Tx, tenant: Tenant, before: Date): Promise<void> {
  await sql`
    with old as (
      delete from notice.letters where tenant_id = ${tenant} and created_at < ${before} returning id
    )
    delete from notice.mails where notice_id in (select id from old)`.execute(tx)
}
