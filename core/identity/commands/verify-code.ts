import { Secret, TOTP } from 'otpauth'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { RecoveryCodeUsed } from '../facts.ts'
import { isStepFresh, totpStep } from '../rules/sign-in.ts'
import { hashOf, plainRecoveryCode } from '../secrets.ts'
import * as store from '../store/factors.ts'

export type CodeOutcome = 'right' | 'wrong' | 'reused'

/** Opens a sealed secret; the door holds the key. */
export type OpenSecret = (sealed: string) => string

/** One authenticator: six digits, thirty seconds, SHA-1, which is what every app understands. */
export const totpOf = (secret: string, email: string): TOTP =>
  new TOTP({ issuer: 'Penataran', label: email, secret: Secret.fromBase32(secret), digits: 6, period: 30 })

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/**
 * Spends a code of the authenticator app or a recovery code. One step of clock drift either way is allowed
 * (RFC 6238 section 5.2); what was taken once is never taken again.
 */
export async function spendCode(
  ctx: Context,
  personId: string,
  typed: string,
  open: OpenSecret,
): Promise<CodeOutcome> {
  const digits = typed.replaceAll(/[\s-]/g, '')
  if (/^[0-9]{6}$/.test(digits)) return spendTotp(ctx, personId, digits, open)
  return spendRecoveryCode(ctx, personId, typed)
}

export async function spendTotp(
  ctx: Context,
  personId: string,
  digits: string,
  open: OpenSecret,
): Promise<CodeOutcome> {
  const factor = await store.findTotp(ctx.tx, personId)
  if (!factor) return 'wrong'
  const off = totpOf(open(factor.sealedSecret), 'x').validate({
    token: digits,
    window: 1,
    timestamp: ctx.now.getTime(),
  })
  if (off === null) return 'wrong'
  const step = totpStep(ctx.now, off)
  if (!isStepFresh(step, factor.lastStep)) return 'reused'
  return (await store.takeStep(ctx.tx, personId, step)) ? 'right' : 'reused'
}

async function spendRecoveryCode(ctx: Context, personId: string, typed: string): Promise<CodeOutcome> {
  const spent = await store.spendRecoveryCode(ctx.tx, personId, hashOf(plainRecoveryCode(typed)), ctx.now)
  if (spent !== 'spent') return spent === 'reused' ? 'reused' : 'wrong'
  const left = await store.countRecoveryCodes(ctx.tx, personId)
  publish(ctx, RecoveryCodeUsed.of({ personId, left }))
  return 'right'
}
