import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { lockedOut } from '../problems.ts'
import { FORGET_AFTER_MS, type LockKind, lockSeconds, secondsLocked } from '../rules/sign-in.ts'
import { hashOf } from '../secrets.ts'
import { countAttempt, forgetOldAttempts, lockAttempts } from '../store/attempts.ts'

/** Whom an attempt is counted against. */
export interface AttemptKeys {
  account: Buffer
  address: Buffer | undefined
}

/** How long this attempt, should it fail, keeps the next ones waiting; seconds. */
export interface Attempt {
  keys: AttemptKeys
  accountSeconds: number
  addressSeconds: number
}

/** Known and unknown accounts are counted alike, so the key is made of what was typed. */
export const accountKey = (email: string): Buffer => hashOf(`account:${email.toLowerCase()}`)

/**
 * Counts an attempt before it is looked at. It must be committed before the password is checked, or guesses
 * sent at once would not see each other.
 *
 * @throws Refusal `identity.locked_out`; such an attempt is not counted, so waiting is enough
 */
export async function takeAttempt(ctx: Context, keys: AttemptKeys): Promise<Attempt> {
  await forgetOldAttempts(ctx.tx, ctx.now)
  const account = await lockKey(ctx, 'account', keys.account)
  const address = keys.address ? await lockKey(ctx, 'address', keys.address) : undefined
  const wait = Math.max(account.wait, address?.wait ?? 0)
  if (wait > 0) refuse(lockedOut, { seconds: wait })
  return {
    keys,
    accountSeconds: await count(ctx, 'account', keys.account, account.attempts),
    addressSeconds: keys.address ? await count(ctx, 'address', keys.address, address?.attempts ?? 0) : 0,
  }
}

async function lockKey(
  ctx: Context,
  kind: LockKind,
  key: Buffer,
): Promise<{ attempts: number; wait: number }> {
  const forgetBefore = new Date(ctx.now.getTime() - FORGET_AFTER_MS[kind])
  const lock = await lockAttempts(ctx.tx, key, kind, forgetBefore, ctx.now)
  return { attempts: lock.attempts, wait: secondsLocked(lock.lockedUntil, ctx.now) }
}

async function count(ctx: Context, kind: LockKind, key: Buffer, before: number): Promise<number> {
  const seconds = lockSeconds(kind, before + 1)
  const until = seconds > 0 ? new Date(ctx.now.getTime() + seconds * 1000) : null
  await countAttempt(ctx.tx, key, until, ctx.now)
  return seconds
}
