import { join } from 'node:path'
import { modules } from '#apps/modules.ts'
import { sendMails } from '#core/notice/manifest.ts'
import { repeatedly } from '#platform/chore/repeatedly.ts'
import { startChores, startErrands } from '#platform/chore/run-chores.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/database.ts'
import { smtpMailer } from '#platform/mail/mail.ts'
import { startSealing } from '#platform/proof/sealer.ts'
import { startDelivery } from './delivery.ts'
import { type Log, tell } from './tell.ts'

/** What works while nobody asks: delivery of facts, chores by the clock, seals, e-mails. */
export async function startBackground(
  config: Config,
  database: Database,
  log: Log,
): Promise<{ stop: () => Promise<void> }> {
  const delivery = await startDelivery(database, log)
  const house = {
    database,
    now: () => new Date(),
    publicUrl: config.publicUrl,
    onError: (error: unknown, where: object) => tell(log, error, 'a chore failed', where),
  }
  const chores = startChores({ ...house, chores: modules.flatMap((m) => m.chores ?? []) })
  // Beside the chores: an exchange that is slow to answer keeps none of them from its turn.
  const errands = startErrands({ ...house, errands: modules.flatMap((m) => m.errands ?? []) })
  const sealing = startSealing({
    database,
    sealKey: config.sealKey,
    headsFolder: join(config.dataFolder, 'heads'),
    now: () => new Date(),
    onError: (error, where) => tell(log, error, 'sealing failed', where),
  })
  const post = startPost(config, database, log)
  return {
    stop: async () => {
      await Promise.all([delivery.stop(), chores.stop(), errands.stop(), sealing.stop(), post.stop()])
    },
  }
}

const LOOK_MS = 10_000

/** Sends waiting e-mails every ten seconds; does nothing without a mail server. */
function startPost(config: Config, database: Database, log: Log): { stop: () => Promise<void> } {
  if (config.smtpUrl === undefined) return { stop: async () => {} }
  const mailer = smtpMailer(config.smtpUrl, config.mailFrom)
  const room = { database, mailer, now: () => new Date(), publicUrl: config.publicUrl }
  const sending = repeatedly(
    LOOK_MS,
    () => sendMails(room),
    (error) => tell(log, error, 'sending mails failed'),
  )
  return {
    stop: async () => {
      await sending.stop()
      mailer.close()
    },
  }
}
