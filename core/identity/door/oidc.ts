import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { type Problem, refuse } from '#platform/problem/problem.ts'
import { recordRefusal } from '../commands/refuse-sign-in.ts'
import { accountKey } from '../commands/take-attempt.ts'
import { ExternalAccountLinked } from '../facts.ts'
import * as problems from '../problems.ts'
import { CHALLENGE_MS, safeNext } from '../rules/sign-in.ts'
import { hashOf } from '../secrets.ts'
import { insertChallenge, takeChallenge } from '../store/attempts.ts'
import * as people from '../store/people.ts'
import * as cookies from './cookies.ts'
import { type ExternalIdentity, newTrip, type OidcClient, type Trip } from './oidc-client.ts'
import { passFirstFactor } from './sign-in.ts'
import { asSystem, type Visit } from './visit.ts'

const NATIONAL = '00'

/** Sends the browser to the provider. The state also lies in a cookie, so that only this browser can return. */
export async function departToProvider(visit: Visit, url: URL): Promise<Response> {
  const oidc = visit.door.oidc ?? refuse(problems.oidcOff)
  const trip = await newTrip()
  const target = await oidc.depart(trip).catch(() => undefined)
  if (!target) return backToSignIn(visit, problems.oidcFailed)
  const next = safeNext(url.searchParams.get('next') ?? undefined)
  const expiresAt = new Date(visit.now.getTime() + CHALLENGE_MS)
  await visit.run(NATIONAL, asSystem, (ctx) =>
    insertChallenge(ctx.tx, hashOf(trip.state), {
      kind: 'oidc',
      personId: null,
      payload: { trip, next },
      expiresAt,
    }),
  )
  cookies.setChallenge(visit, trip.state)
  return redirect(visit, target.href)
}

/** The way back: whom the provider names must be known here, by an earlier link or by a verified e-mail. */
export async function arriveFromProvider(visit: Visit, url: URL): Promise<Response> {
  const oidc = visit.door.oidc ?? refuse(problems.oidcOff)
  const state = cookies.readChallenge(visit)
  const trip = state === url.searchParams.get('state') ? await takeTrip(visit, state) : undefined
  if (!trip) return backToSignIn(visit, problems.noSignInUnderWay)
  const identity = await arriveSafely(oidc, url, trip.trip)
  if (!identity) return refused(visit, problems.oidcFailed)
  const person = await visit.run(NATIONAL, asSystem, (ctx) => findOrLink(ctx, identity))
  if (!person) return refused(visit, problems.oidcUnknownAccount)
  const keys = { account: accountKey(person.email), address: undefined }
  const { next } = await passFirstFactor(visit, person.id, 'oidc', keys)
  return redirect(
    visit,
    next === 'done' ? trip.next : `/masuk?langkah=kode&kembali=${encodeURIComponent(trip.next)}`,
  )
}

async function takeTrip(
  visit: Visit,
  state: string | undefined,
): Promise<{ trip: Trip; next: string } | undefined> {
  if (state === undefined) return undefined
  const challenge = await visit.run(NATIONAL, asSystem, (ctx) =>
    takeChallenge(ctx.tx, hashOf(state), 'oidc', ctx.now),
  )
  return challenge?.payload as { trip: Trip; next: string } | undefined
}

/** Whatever is wrong with what the provider sent, the person can only try again; the fact keeps the refusal. */
const arriveSafely = (oidc: OidcClient, url: URL, trip: Trip): Promise<ExternalIdentity | undefined> =>
  oidc.arrive(url, trip).catch(() => undefined)

/** Nobody is let in who was not invited: an account at the provider alone makes no account here. */
async function findOrLink(ctx: Context, identity: ExternalIdentity): Promise<people.Person | undefined> {
  const { issuer, subject, verifiedEmail } = identity
  const linked = await people.findExternalPerson(ctx.tx, issuer, subject)
  if (linked) return people.findPerson(ctx.tx, linked)
  const person =
    verifiedEmail === undefined ? undefined : await people.findPersonByEmail(ctx.tx, verifiedEmail)
  if (!person) return undefined
  await people.insertExternalAccount(ctx.tx, { issuer, subject, personId: person.id }, ctx.now)
  publish(ctx, ExternalAccountLinked.of({ personId: person.id, issuer }))
  return person
}

async function refused(visit: Visit, problem: Problem<undefined>): Promise<Response> {
  await visit.run(NATIONAL, asSystem, (ctx) => recordRefusal(ctx, undefined, null, 'oidc'))
  return backToSignIn(visit, problem)
}

/** The sign-in page shows the sentence of the problem and, after `langkah=kode`, asks for the code at once. */
function backToSignIn(visit: Visit, problem: Problem<undefined>): Response {
  cookies.clearChallenge(visit)
  return redirect(visit, `/masuk?masalah=${problem.code}`)
}

function redirect(visit: Visit, location: string): Response {
  const headers = new Headers({ location })
  for (const cookie of visit.cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
