import { createTransport } from 'nodemailer'

export interface Mail {
  to: string
  subject: string
  /** Plain text; links stand on lines of their own. */
  text: string
  /** Steady per message, so that a mail sent twice after a crash is seen as one by the reader's program. */
  messageId: string
  /** Where the reader's mail program may end such mails by a plain POST (RFC 8058). */
  endAddress?: string
}

export interface Mailer {
  /** Hands one message to the mail server. @throws Error when the server refuses it or can not be reached */
  send: (mail: Mail) => Promise<void>
  close: () => void
}

const TEN_SECONDS = 10_000

/**
 * A mailer over SMTP, with STARTTLS where the server offers it.
 *
 * @param url `smtp://user:password@host:port` or `smtps://…`
 * @param from address and name the mails come from
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    { url, pool: true, maxConnections: 2, connectionTimeout: TEN_SECONDS, socketTimeout: TEN_SECONDS },
    { from },
  )
  return {
    send: async ({ endAddress, ...mail }) => {
      const headers = { 'Auto-Submitted': 'auto-generated', ...endingHeaders(endAddress) }
      await transport.sendMail({ ...mail, headers })
    },
    close: () => transport.close(),
  }
}

const endingHeaders = (address: string | undefined): Record<string, string> =>
  address === undefined
    ? {}
    : { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
