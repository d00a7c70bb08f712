import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { SignedIn } from '../facts.ts'
import { SESSION_LONGEST_MS } from '../rules/sign-in.ts'
import { hashOf, newId, randomToken } from '../secrets.ts'
import { forgiveAttempts } from '../store/attempts.ts'
import * as store from '../store/sessions.ts'
import type { AttemptKeys } from './take-attempt.ts'

export interface Opening {
  personId: string
  method: store.Method
  secondFactor: boolean
  device: string
  keys: AttemptKeys
  /** Hash of the token of an earlier session of the same browser, which ends now. */
  earlier?: Buffer | undefined
}

const SESSION_KEPT_MS = 30 * 24 * 3600_000

/** Opens a session with a fresh token; the token leaves only in the reply. */
export async function openSession(ctx: Context, opening: Opening): Promise<string> {
  const { personId, method, secondFactor, device, keys } = opening
  const token = randomToken()
  const id = newId()
  const expiresAt = new Date(ctx.now.getTime() + SESSION_LONGEST_MS)
  await endEarlier(ctx, opening)
  await store.forgetOldSessions(ctx.tx, personId, new Date(ctx.now.getTime() - SESSION_KEPT_MS))
  const tokenHash = hashOf(token)
  await store.insertSession(ctx.tx, {
    id,
    personId,
    tokenHash,
    method,
    secondFactor,
    device,
    now: ctx.now,
    expiresAt,
  })
  await forgiveAttempts(ctx.tx, keys.account, keys.address)
  publish(ctx, SignedIn.of({ personId, sessionId: id, method, secondFactor }))
  return token
}

async function endEarlier(ctx: Context, { personId, earlier }: Opening): Promise<void> {
  const session = earlier && (await store.findSession(ctx.tx, personId, earlier))
  if (session) await store.revokeSession(ctx.tx, personId, session.id, ctx.now)
}

/** The session goes on under a new token, and every other session of the person ends: a privilege changed. */
export async function renewSession(ctx: Context): Promise<{ token: string; ended: string[] }> {
  const { sessionId } = ctx.actor
  if (sessionId === undefined) throw new Error('Only a session can be renewed.')
  const token = randomToken()
  await store.rotateToken(ctx.tx, ctx.actor.id, sessionId, hashOf(token))
  return { token, ended: await store.revokeOthers(ctx.tx, ctx.actor.id, sessionId, ctx.now) }
}
