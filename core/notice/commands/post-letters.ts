import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { addLetters } from '../store/letters.ts'

/** An e-mail to an address that is nobody's account; its owner asked for it. */
export interface PostedLetter {
  /** Steady name, for example `portfolio.news:812`; written to an address once while it waits. */
  key: string
  email: string
  subject: string
  /** Plain text, links on lines of their own. */
  text: string
  /** Address that ends such letters by a plain POST (RFC 8058). */
  endAddress?: string
}

/**
 * Puts letters into the out box, in the act's own transaction.
 *
 * @example await postLetters(ctx, [{ key: `portfolio.confirm:${id}`, email, subject, text }])
 */
export async function postLetters(ctx: Context, letters: readonly PostedLetter[]): Promise<void> {
  if (letters.length === 0) return
  const posted = letters.map((letter) => ({ ...letter, id: randomUUID() }))
  await addLetters(ctx.tx, ctx.tenant, posted, ctx.now)
}
