import { sql } from 'kysely'
import { isDue } from '#platform/db/due.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Language } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { LONGEST_PAUSE_MS } from '../rules/mail.ts'

export interface WaitingMail {
  noticeId: string
  tenant: Tenant
  /** Counts this one. */
  attempts: number
}

/** Takes mails that are due and lends them out until `until`; another worker takes them again after that. */
export async function claimMails(tx: Tx, now: Date, until: Date, limit: number): Promise<WaitingMail[]> {
  const { rows } = await sql<WaitingMail>`
    update notice.mails set due_at = ${until}, attempts = attempts + 1
    where notice_id in (
      select notice_id from notice.mails where ${isDue(sql`due_at`, now, LONGEST_PAUSE_MS)}
      order by due_at limit ${limit} for update skip locked)
    returning notice_id as "noticeId", tenant_id as tenant, attempts`.execute(tx)
  return rows
}

export interface MailContent {
  email: string
  language: Language
  /** Whether the person wants e-mail at all. */
  wanted: boolean
  title: Bilingual
  body: Bilingual
  path: string
}

/** What a waiting mail says and to whom; behind the wall of the notice's region. */
export async function findMailContent(tx: Tx, mail: WaitingMail): Promise<MailContent | undefined> {
  const { rows } = await sql<MailContent>`
    select p.email, coalesce(w.language, 'id') as language, coalesce(w.by_mail, true) as wanted,
      n.title, n.body, n.path
    from notice.notices as n
    join identity.people as p on p.id = n.person_id
    left join notice.preferences as w on w.person_id = n.person_id
    where n.tenant_id = ${mail.tenant} and n.id = ${mail.noticeId}`.execute(tx)
  return rows[0]
}

export async function settleMail(tx: Tx, mail: WaitingMail, sentAt: Date | null): Promise<void> {
  await sql`delete from notice.mails where notice_id = ${mail.noticeId}`.execute(tx)
  if (sentAt === null) return
  await sql`
    update notice.notices set mailed_at = ${sentAt}
    where tenant_id = ${mail.tenant} and id = ${mail.noticeId}`.execute(tx)
}

/** Puts a mail off; null gives it up, and it stays for the operator to see. */
export async function putOffMail(
  tx: Tx,
  mail: WaitingMail,
  until: Date | null,
  failure: string,
): Promise<void> {
  await sql`
    update notice.mails set due_at = coalesce(${until}::timestamptz, 'infinity'), failure = ${failure}
    where notice_id = ${mail.noticeId}`.execute(tx)
}

export async function countMails(
  tx: Tx,
): Promise<{ waiting: number; givenUp: number; failure: string | null }> {
  const { rows } = await sql<{ waiting: number; givenUp: number; failure: string | null }>`
    select count(*) filter (where due_at < 'infinity')::int as waiting,
      count(*) filter (where due_at = 'infinity')::int as "givenUp", max(failure) as failure
    from notice.mails`.execute(tx)
  return rows[0] ?? { waiting: 0, givenUp: 0, failure: null }
}

/** Forgets mails that nobody tried to send: without a mail server they would all leave at once when one comes. */
export async function forgetUntried(tx: Tx, before: Date): Promise<void> {
  await sql`delete from notice.mails where attempts = 0 and due_at < ${before}`.execute(tx)
}
