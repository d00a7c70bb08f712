import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { isUuid } from '#platform/schema/uuid.ts'
import { openSession } from '../commands/open-session.ts'
import { recordRefusal } from '../commands/refuse-sign-in.ts'
import { accountKey, takeAttempt } from '../commands/take-attempt.ts'
import type * as contract from '../contract.ts'
import { PasskeyAdded } from '../facts.ts'
import * as problems from '../problems.ts'
import { CHALLENGE_MS } from '../rules/sign-in.ts'
import { hashOf } from '../secrets.ts'
import { type ChallengeKind, insertChallenge, takeChallenge } from '../store/attempts.ts'
import * as factors from '../store/factors.ts'
import { findPerson } from '../store/people.ts'
import { actorOf, provePassword } from './account.ts'
import { clearChallenge, readChallenge, setChallenge } from './cookies.ts'
import { arrive, openingOf } from './sign-in.ts'
import { asPerson, asSystem, type Visit } from './visit.ts'

const NATIONAL = '00'

/** Loaded at the first ceremony; most starts never need it. */
const webauthn = () => import('@simplewebauthn/server')

/** A passkey is bound to the host of the public address (WebAuthn level 2, section 5.1.2). */
function siteOf(visit: Visit): { origin: string; host: string } {
  const { publicUrl } = visit.door.services.config
  return { origin: publicUrl, host: new URL(publicUrl).hostname }
}

/** Browsers take host names only; on a bare IP address passkeys cannot be offered. */
export const arePasskeysOffered = (publicUrl: string): boolean =>
  !/^(\d+\.\d+\.\d+\.\d+|\[.*\])$/.test(new URL(publicUrl).hostname)

export async function beginPasskey(
  visit: Visit,
  { password }: Input<typeof contract.BeginPasskey>,
): Promise<Record<string, unknown>> {
  const person = await provePassword(visit, password)
  const known = await visit.run(NATIONAL, actorOf(visit), (ctx) => factors.listPasskeys(ctx.tx, person.id))
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: 'Penataran',
    rpID: siteOf(visit).host,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(visit, 'passkey_registration', person.id, options.challenge)
  return { ...options }
}

export async function registerPasskey(
  visit: Visit,
  { label, credential }: Input<typeof contract.RegisterPasskey>,
): Promise<{ done: true }> {
  const { id: personId } = actorOf(visit)
  const expectedChallenge = await spendChallenge(visit, 'passkey_registration', personId)
  const { origin, host } = siteOf(visit)
  const { verifyRegistrationResponse } = await webauthn()
  const verified = await verifyRegistrationResponse({
    response: credential as unknown as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: host,
  }).catch(() => undefined)
  const made = verified?.registrationInfo?.credential ?? refuse(problems.passkeyRefused)
  await visit.run(NATIONAL, actorOf(visit), async (ctx) => {
    const { id, counter, transports = [] } = made
    const key = {
      id,
      counter,
      transports: [...transports],
      publicKey: Buffer.from(made.publicKey),
      label: label.trim(),
    }
    await factors.insertPasskey(ctx.tx, personId, key, ctx.now)
    publish(ctx, PasskeyAdded.of({ personId }))
  })
  return { done: true }
}

export async function beginPasskeySignIn(visit: Visit): Promise<Record<string, unknown>> {
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({
    rpID: siteOf(visit).host,
    userVerification: 'required',
  })
  await keepChallenge(visit, 'passkey_sign_in', null, options.challenge)
  return { ...options }
}

/** The authenticator asks for a finger or a PIN itself, so a passkey is both factors at once. */
export async function signInWithPasskey(
  visit: Visit,
  { credential }: Input<typeof contract.SignInWithPasskey>,
) {
  const response = credential as unknown as AuthenticationResponseJSON
  const personId = claimedPerson(response)
  const expectedChallenge = await spendChallenge(visit, 'passkey_sign_in', null)
  const attempt = await visit.run(NATIONAL, asSystem, (ctx) =>
    takeAttempt(ctx, { account: accountKey(`passkey ${personId}`), address: visit.addressKey }),
  )
  const token = await visit.run(NATIONAL, asPerson(personId), async (ctx) => {
    if (await isProven(ctx, visit, response, expectedChallenge)) {
      return openSession(ctx, openingOf(visit, personId, 'passkey', true, attempt.keys))
    }
    const known = await findPerson(ctx.tx, personId)
    await recordRefusal(ctx, attempt, known?.id ?? null, 'passkey')
    return undefined
  })
  return token === undefined ? refuse(problems.passkeyRefused) : arrive(visit, personId, token)
}

/** The handle given at registration; it only says which keys to look among. */
function claimedPerson({ response }: AuthenticationResponseJSON): string {
  const handle = Buffer.from(String(response?.userHandle ?? ''), 'base64url').toString('utf8')
  return isUuid(handle) ? handle : refuse(problems.passkeyRefused)
}

async function isProven(
  ctx: Context,
  visit: Visit,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
): Promise<boolean> {
  const personId = ctx.actor.id
  const key = (await factors.listPasskeys(ctx.tx, personId)).find(({ id }) => id === response.id)
  if (!key) return false
  const { origin, host } = siteOf(visit)
  const { verifyAuthenticationResponse } = await webauthn()
  const transports = key.transports as AuthenticatorTransport[]
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: host,
    credential: { id: key.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter, transports },
  }).catch(() => undefined)
  if (!verified?.verified) return false
  return factors.advanceCounter(ctx.tx, personId, key.id, verified.authenticationInfo.newCounter, ctx.now)
}

function keepChallenge(
  visit: Visit,
  kind: ChallengeKind,
  personId: string | null,
  challenge: string,
): Promise<void> {
  setChallenge(visit, challenge)
  const expiresAt = new Date(visit.now.getTime() + CHALLENGE_MS)
  return visit.run(NATIONAL, asSystem, (ctx) =>
    insertChallenge(ctx.tx, hashOf(challenge), { kind, personId, payload: {}, expiresAt }),
  )
}

/** The challenge this browser was given, once, and for the same person. */
async function spendChallenge(visit: Visit, kind: ChallengeKind, personId: string | null): Promise<string> {
  const challenge = readChallenge(visit) ?? refuse(problems.passkeyRefused)
  const taken = await visit.run(NATIONAL, asSystem, (ctx) =>
    takeChallenge(ctx.tx, hashOf(challenge), kind, ctx.now),
  )
  if (!taken || taken.personId !== personId) return refuse(problems.passkeyRefused)
  clearChallenge(visit)
  return challenge
}
