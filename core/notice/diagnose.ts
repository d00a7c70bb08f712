import type { Context } from '#platform/context.ts'
import { type Finding, ill, well } from '#platform/finding.ts'
import { countMails } from './store/mails.ts'

/** Whether e-mails leave: none was given up. */
export async function diagnoseMails({ tx }: Context): Promise<Finding[]> {
  const { waiting, givenUp, failure } = await countMails(tx)
  if (givenUp === 0)
    return [well(`${waiting} surel menunggu dikirim.`, `${waiting} e-mails wait to be sent.`)]
  return [
    ill(
      `${givenUp} surel tidak dapat dikirim (${failure ?? 'sebab tidak diketahui'}). Periksa SMTP_URL dan alamat penerimanya.`,
      `${givenUp} e-mails could not be sent (${failure ?? 'cause unknown'}). Look at SMTP_URL and the addresses.`,
    ),
  ]
}
