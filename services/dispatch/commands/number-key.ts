import { createHmac } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { secretsOf } from '#platform/secret/secrets.ts'

/** A number in one form, so that the same telephone is known again: `0812…`, `62812…` and `+62812…` are one. */
export const normalNumber = (number: string): string => {
  const digits = number.replace(/[^0-9]/g, '')
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits
}

/**
 * A keyed hash of a number: joins its calls to a history without keeping the number beside them. The key is the
 * installation's and the region's own, so hashes of two regions can not be compared and none can be tried out from a
 * copy of the tables.
 */
export async function numberKeyOf(
  ctx: Context,
  number: string,
): Promise<{ key: string; tail: string } | null> {
  const normal = normalNumber(number)
  if (normal === '') return null
  const secret = await secretsOf(ctx).key(`dispatch.callers ${ctx.tenant}`)
  return { key: createHmac('sha256', secret).update(normal).digest('hex'), tail: normal.slice(-3) }
}
