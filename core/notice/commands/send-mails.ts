import { SYSTEM } from '#platform/context.ts'
import type { Mail, Mailer } from '#platform/mail/mail.ts'
import { letterOf, nextAttempt } from '../rules/mail.ts'
import { type Database, NATIONAL, type Tx } from '../store/database.ts'
import { dropLetter, findLetter, type LetterContent } from '../store/letters.ts'
import {
  claimMails,
  findMailContent,
  type MailContent,
  putOffMail,
  settleMail,
  type WaitingMail,
} from '../store/mails.ts'

/** What sending mails needs; no transaction is open while a mail server is asked. */
export interface MailRoom {
  database: Database
  mailer: Mailer
  now: () => Date
  publicUrl: string
}

const BATCH = 20
/** Longer than a batch takes at the slowest; then another worker may take its mails. */
const LEASE_MS = 10 * 60_000

/**
 * Sends what is due, batch after batch. A mail that fails is tried again after growing pauses, five times.
 *
 * @returns how many were sent
 */
export async function sendMails(room: MailRoom): Promise<number> {
  let sent = 0
  for (;;) {
    const now = room.now()
    const until = new Date(now.getTime() + LEASE_MS)
    const mails = await room.database.inTenant(NATIONAL, SYSTEM.id, (tx) => claimMails(tx, now, until, BATCH))
    for (const mail of mails) if (await sendMail(room, mail)) sent++
    if (mails.length < BATCH) return sent
  }
}

async function sendMail(room: MailRoom, mail: WaitingMail): Promise<boolean> {
  const { database, mailer, now } = room
  const within = <R>(act: Parameters<typeof database.inTenant<R>>[2]) =>
    database.inTenant(mail.tenant, SYSTEM.id, act)
  const message = await within((tx) => findMessage(room, tx, mail))
  if (message === undefined) {
    await within((tx) => settleMail(tx, mail, null))
    return false
  }
  try {
    await mailer.send(message)
  } catch (cause) {
    const failure = cause instanceof Error ? cause.message.slice(0, 300) : 'unknown'
    await within((tx) => putOffMail(tx, mail, nextAttempt(now(), mail.attempts), failure))
    return false
  }
  await within(async (tx) => {
    await settleMail(tx, mail, now())
    await dropLetter(tx, mail)
  })
  return true
}

/** A notice that its person wants by e-mail, or a letter; nothing where neither is there any more. */
async function findMessage(room: MailRoom, tx: Tx, mail: WaitingMail): Promise<Mail | undefined> {
  const content = await findMailContent(tx, mail)
  if (content !== undefined) return content.wanted ? messageOf(room, mail, content) : undefined
  const letter = await findLetter(tx, mail)
  return letter && letterMessage(room, mail, letter)
}

const letterMessage = (
  room: MailRoom,
  mail: WaitingMail,
  { email, subject, text, endAddress }: LetterContent,
): Mail => ({
  to: email,
  subject,
  text,
  messageId: idOf(room, mail),
  ...(endAddress === null ? {} : { endAddress }),
})

const idOf = ({ publicUrl }: MailRoom, { noticeId }: WaitingMail): string =>
  `<${noticeId}@${new URL(publicUrl).hostname}>`

function messageOf(room: MailRoom, mail: WaitingMail, content: MailContent): Mail {
  const { email, language, title, body, path } = content
  const link = `${room.publicUrl}/kerja/${mail.tenant}/${path}`
  return {
    to: email,
    messageId: idOf(room, mail),
    ...letterOf({ title: title[language], body: body[language], link, language }),
  }
}
