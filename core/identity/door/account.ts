import type { Actor, Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { renewSession } from '../commands/open-session.ts'
import { recordRefusal } from '../commands/refuse-sign-in.ts'
import { type Attempt, accountKey, takeAttempt } from '../commands/take-attempt.ts'
import { newTotpSecret, spendCode, spendTotp, totpOf } from '../commands/verify-code.ts'
import type * as contract from '../contract.ts'
import * as facts from '../facts.ts'
import { hashPassword, isPasswordRight, refuseWeakPassword } from '../password.ts'
import * as problems from '../problems.ts'
import { personalWords, RECOVERY_CODE_COUNT } from '../rules/sign-in.ts'
import { hashOf, plainRecoveryCode, randomRecoveryCode } from '../secrets.ts'
import { forgiveOne } from '../store/attempts.ts'
import * as factors from '../store/factors.ts'
import { listOwnRegions } from '../store/members.ts'
import * as people from '../store/people.ts'
import { setSession } from './cookies.ts'
import { problemOf } from './sign-in.ts'
import { asSystem, type Visit } from './visit.ts'

const NATIONAL = '00'

/** The signed-in person an act at the door is for. */
export const actorOf = (visit: Visit): Actor => visit.actor ?? refuse(problems.noSignInUnderWay)

export async function changePassword(
  visit: Visit,
  { current, next }: Input<typeof contract.ChangePassword>,
): Promise<{ done: true }> {
  const person = await provePassword(visit, current)
  await refuseWeakPassword(next, personalWords(person.email, person.name, ...person.regions))
  const hash = await hashPassword(next)
  await renewing(visit, async (ctx) => {
    await people.putPasswordHash(ctx.tx, person.id, hash, ctx.now)
    return [facts.PasswordChanged.of({ personId: person.id })]
  })
  return { done: true }
}

export async function enableTotp(
  visit: Visit,
  { password }: Input<typeof contract.EnableTotp>,
): Promise<Reply<typeof contract.EnableTotp>> {
  const person = await provePassword(visit, password)
  const secret = newTotpSecret()
  const sealed = (await visit.door.seal()).close(secret, person.id)
  await visit.run(NATIONAL, actorOf(visit), async (ctx) => {
    const factor = await factors.findTotp(ctx.tx, person.id)
    if (factor?.confirmedAt != null) refuse(problems.totpAlreadyOn)
    await factors.putTotp(ctx.tx, person.id, sealed, ctx.now)
  })
  return { secret, uri: totpOf(secret, person.email).toString() }
}

export async function confirmTotp(
  visit: Visit,
  { code }: Input<typeof contract.ConfirmTotp>,
): Promise<Reply<typeof contract.ConfirmTotp>> {
  const { id: personId } = actorOf(visit)
  const seal = await visit.door.seal()
  const recoveryCodes = newRecoveryCodes()
  await renewing(visit, async (ctx) => {
    const factor = (await factors.findTotp(ctx.tx, personId)) ?? refuse(problems.totpNotBegun)
    if (factor.confirmedAt !== null) refuse(problems.totpAlreadyOn)
    const outcome = await spendTotp(ctx, personId, code.replaceAll(/[\s-]/g, ''), (s) =>
      seal.open(s, personId),
    )
    if (outcome !== 'right') refuse(problemOf(outcome))
    await factors.confirmTotp(ctx.tx, personId, ctx.now)
    await keepRecoveryCodes(ctx, personId, recoveryCodes)
    return [facts.TotpEnabled.of({ personId })]
  })
  return { recoveryCodes }
}

export async function disableTotp(
  visit: Visit,
  { password, code }: Input<typeof contract.DisableTotp>,
): Promise<{ done: true }> {
  await provePassword(visit, password)
  await proveCode(visit, code)
  const { id: personId } = actorOf(visit)
  await renewing(visit, async (ctx) => {
    await factors.deleteTotp(ctx.tx, personId)
    return [facts.TotpDisabled.of({ personId })]
  })
  return { done: true }
}

export async function regenerateRecoveryCodes(
  visit: Visit,
  { code }: Input<typeof contract.RegenerateRecoveryCodes>,
): Promise<Reply<typeof contract.RegenerateRecoveryCodes>> {
  await proveCode(visit, code)
  const { id: personId } = actorOf(visit)
  const recoveryCodes = newRecoveryCodes()
  await visit.run(NATIONAL, actorOf(visit), async (ctx) => {
    await keepRecoveryCodes(ctx, personId, recoveryCodes)
    publish(ctx, facts.RecoveryCodesRenewed.of({ personId }))
  })
  return { recoveryCodes }
}

const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODE_COUNT }, randomRecoveryCode)

const keepRecoveryCodes = (ctx: Context, personId: string, codes: readonly string[]): Promise<void> =>
  factors.replaceRecoveryCodes(
    ctx.tx,
    personId,
    codes.map((code) => hashOf(plainRecoveryCode(code))),
  )

/**
 * Asks for the password again before a safeguard is changed, so that a browser left open is not enough.
 * Wrong answers count like sign-ins. An account without a password (OpenID only) is proven by its session.
 */
export async function provePassword(visit: Visit, password: string | undefined) {
  const { id } = actorOf(visit)
  const { person, attempt } = await visit.run(NATIONAL, actorOf(visit), async (ctx) => {
    const found = (await people.findPerson(ctx.tx, id)) ?? refuse(problems.sessionUnknown)
    const regions = (await listOwnRegions(ctx.tx, id)).map((region) => region.name)
    const hash = await people.findPasswordHash(ctx.tx, id)
    const keys = { account: accountKey(found.email), address: visit.addressKey }
    return { person: { ...found, regions, hash }, attempt: await takeAttempt(ctx, keys) }
  })
  const right = person.hash === undefined || (await isPasswordRight(person.hash, password ?? ''))
  await visit.run(NATIONAL, actorOf(visit), (ctx) =>
    right ? forgiveThis(ctx, attempt) : recordRefusal(ctx, attempt, id, 'wrong_password'),
  )
  return right ? person : refuse(problems.currentPasswordWrong)
}

/** Earlier wrong answers stay counted, or a known password would buy endless guesses of the code. */
async function forgiveThis(ctx: Context, { keys }: Attempt): Promise<void> {
  await forgiveOne(ctx.tx, keys.account)
  if (keys.address) await forgiveOne(ctx.tx, keys.address)
}

/** Asks for a code of the second factor again; wrong answers count like sign-ins. */
async function proveCode(visit: Visit, code: string): Promise<void> {
  const { id } = actorOf(visit)
  const seal = await visit.door.seal()
  const attempt = await visit.run(NATIONAL, asSystem, async (ctx) => {
    const person = (await people.findPerson(ctx.tx, id)) ?? refuse(problems.sessionUnknown)
    if ((await factors.findTotp(ctx.tx, id))?.confirmedAt == null) refuse(problems.totpNotBegun)
    return takeAttempt(ctx, { account: accountKey(person.email), address: visit.addressKey })
  })
  const outcome = await visit.run(NATIONAL, actorOf(visit), async (ctx) => {
    const spent = await spendCode(ctx, id, code, (sealed) => seal.open(sealed, id))
    if (spent === 'right') await forgiveThis(ctx, attempt)
    else await recordRefusal(ctx, attempt, id, spent === 'reused' ? 'reused_code' : 'wrong_code')
    return spent
  })
  if (outcome !== 'right') refuse(problemOf(outcome))
}

/** Changes a safeguard; this session goes on under a new token and every other one ends, all in one step. */
async function renewing(
  visit: Visit,
  change: (ctx: Context) => Promise<Parameters<typeof publish>[1][]>,
): Promise<void> {
  const actor = actorOf(visit)
  const token = await visit.run(NATIONAL, actor, async (ctx) => {
    const drafts = await change(ctx)
    const { token, ended } = await renewSession(ctx)
    publish(ctx, ...drafts, ...ended.map((sessionId) => facts.SessionRevoked.of({ sessionId })))
    return token
  })
  setSession(visit, actor.id, token)
}
