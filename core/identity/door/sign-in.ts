import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { openSession } from '../commands/open-session.ts'
import { recordRefusal } from '../commands/refuse-sign-in.ts'
import { type Attempt, type AttemptKeys, accountKey, takeAttempt } from '../commands/take-attempt.ts'
import { type CodeOutcome, spendCode } from '../commands/verify-code.ts'
import type { SignIn, SignInReply, SubmitSecondFactor } from '../contract.ts'
import { SignedOut } from '../facts.ts'
import { isPasswordRight } from '../password.ts'
import * as problems from '../problems.ts'
import { CHALLENGE_MS } from '../rules/sign-in.ts'
import { hashOf, randomToken } from '../secrets.ts'
import { findChallenge, forgiveOne, insertChallenge, takeChallenge } from '../store/attempts.ts'
import { findTotp } from '../store/factors.ts'
import { findPasswordHash, findPerson, findPersonByEmail } from '../store/people.ts'
import { findSession, type Method, revokeSession } from '../store/sessions.ts'
import * as cookies from './cookies.ts'
import { asPerson, asSystem, type Visit } from './visit.ts'

const NATIONAL = '00'

/** E-mail and password. The answer and its time are the same for a wrong password and an unknown account. */
export async function signIn(visit: Visit, { email, password }: Input<typeof SignIn>): Promise<SignInReply> {
  const keys = { account: accountKey(email), address: visit.addressKey }
  const { attempt, person, hash } = await visit.run(NATIONAL, asSystem, async (ctx) => {
    const attempt = await takeAttempt(ctx, keys)
    const person = await findPersonByEmail(ctx.tx, email)
    return { attempt, person, hash: person && (await findPasswordHash(ctx.tx, person.id)) }
  })
  if (person && (await isPasswordRight(hash, password)))
    return passFirstFactor(visit, person.id, 'password', keys)
  if (!person) await isPasswordRight(undefined, password)
  // Who failed is not proven, so the fact is the product's own.
  await visit.run(NATIONAL, asSystem, (ctx) =>
    recordRefusal(ctx, attempt, person?.id ?? null, person ? 'wrong_password' : 'unknown_account'),
  )
  return refuse(problems.signInRefused)
}

/** The first factor is right: ask for the second where there is one, else open the session. */
export async function passFirstFactor(
  visit: Visit,
  personId: string,
  method: Method,
  keys: AttemptKeys,
): Promise<SignInReply> {
  const token = randomToken()
  const opened = await visit.run(NATIONAL, asPerson(personId), async (ctx) => {
    const totp = await findTotp(ctx.tx, personId)
    if (totp?.confirmedAt == null) return openSession(ctx, openingOf(visit, personId, method, false, keys))
    await forgiveOne(ctx.tx, keys.account)
    if (keys.address) await forgiveOne(ctx.tx, keys.address)
    const expiresAt = new Date(ctx.now.getTime() + CHALLENGE_MS)
    await insertChallenge(ctx.tx, hashOf(token), {
      kind: 'second_factor',
      personId,
      payload: { method },
      expiresAt,
    })
    return undefined
  })
  if (opened !== undefined) return arrive(visit, personId, opened)
  cookies.setChallenge(visit, token)
  return { next: 'second_factor' }
}

export function openingOf(
  visit: Visit,
  personId: string,
  method: Method,
  secondFactor: boolean,
  keys: AttemptKeys,
) {
  const present = cookies.readSession(
    visit.headers,
    visit.door.services.config.publicUrl.startsWith('https:'),
  )
  const earlier = present?.personId === personId ? hashOf(present.token) : undefined
  return { personId, method, secondFactor, device: visit.device, keys, earlier }
}

export function arrive(visit: Visit, personId: string, token: string): SignInReply {
  cookies.clearChallenge(visit)
  cookies.setSession(visit, personId, token)
  return { next: 'done' }
}

/** The code of the authenticator app, or a recovery code, for the sign-in this browser has begun. */
export async function submitSecondFactor(
  visit: Visit,
  { code }: Input<typeof SubmitSecondFactor>,
): Promise<Reply<typeof SubmitSecondFactor>> {
  const token = cookies.readChallenge(visit) ?? refuse(problems.noSignInUnderWay)
  const { attempt, personId, method } = await takeSecondAttempt(visit, hashOf(token))
  const seal = await visit.door.seal()
  const outcome = await visit.run(NATIONAL, asPerson(personId), async (ctx) => {
    const spent = await spendCode(ctx, personId, code, (sealed) => seal.open(sealed, personId))
    if (spent === 'right') return finish(ctx, visit, hashOf(token), personId, method, attempt)
    await recordRefusal(ctx, attempt, personId, spent === 'reused' ? 'reused_code' : 'wrong_code')
    return spent
  })
  if (typeof outcome === 'object') return arrive(visit, personId, outcome.token)
  return refuse(problemOf(outcome))
}

/** The account is counted by its e-mail here too, so that a known password buys no more guesses of the code. */
function takeSecondAttempt(visit: Visit, challengeHash: Buffer) {
  return visit.run(NATIONAL, asSystem, async (ctx) => {
    const challenge = await findChallenge(ctx.tx, challengeHash, 'second_factor', ctx.now)
    const person = challenge?.personId && (await findPerson(ctx.tx, challenge.personId))
    if (!person) return refuse(problems.noSignInUnderWay)
    const attempt = await takeAttempt(ctx, { account: accountKey(person.email), address: visit.addressKey })
    return { attempt, personId: person.id, method: challenge.payload.method as Method }
  })
}

async function finish(
  ctx: Context,
  visit: Visit,
  challengeHash: Buffer,
  personId: string,
  method: Method,
  { keys }: Attempt,
): Promise<{ token: string }> {
  if (!(await takeChallenge(ctx.tx, challengeHash, 'second_factor', ctx.now)))
    refuse(problems.noSignInUnderWay)
  return { token: await openSession(ctx, openingOf(visit, personId, method, true, keys)) }
}

export const problemOf = (outcome: Exclude<CodeOutcome, 'right'>) =>
  outcome === 'reused' ? problems.codeReused : problems.codeWrong

/** Ends the session of the cookie; without one there is nothing to end, and nothing to refuse. */
export async function signOut(visit: Visit): Promise<{ done: true }> {
  const claim = cookies.readSession(visit.headers, visit.door.services.config.publicUrl.startsWith('https:'))
  if (claim) {
    await visit.run(NATIONAL, asPerson(claim.personId), async (ctx) => {
      const session = await findSession(ctx.tx, claim.personId, hashOf(claim.token))
      if (!session || !(await revokeSession(ctx.tx, claim.personId, session.id, ctx.now))) return
      publish(ctx, SignedOut.of({ sessionId: session.id }))
    })
  }
  cookies.clearSession(visit)
  return { done: true }
}
