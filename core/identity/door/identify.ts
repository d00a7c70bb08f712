import type { Actor } from '#platform/context.ts'
import type { Claim, HeaderReader } from '#platform/http/authenticator.ts'
import { behalfIn, type HeldBundle, permissionsIn } from '../rules/members.ts'
import { isSeenStale, isSessionOver } from '../rules/sign-in.ts'
import { hashOf } from '../secrets.ts'
import { type ClaimedSession, claimQuestion, readClaim } from '../store/claims.ts'
import { markSeen } from '../store/sessions.ts'
import { readSession } from './cookies.ts'
import type { Services } from './visit.ts'

/**
 * The person behind the session cookie, with the permissions held behind one wall. The cookie claims a person;
 * only the token, found under that person, proves it.
 */
export function claimOf(services: Services, headers: HeaderReader, tenant: string): Claim | undefined {
  const cookie = readSession(headers, services.config.publicUrl.startsWith('https:'))
  if (!cookie) return undefined
  const { personId, token } = cookie
  return {
    actor: personId,
    question: claimQuestion({ personId, tokenHash: hashOf(token), tenant }),
    prove: (answer) => {
      const now = services.now()
      const found = readClaim(answer)
      if (!found || isSessionOver(found.session, now)) return undefined
      const actor = actorOf(personId, tenant, found)
      if (!isSeenStale(found.session, now)) return { actor }
      return { actor, note: () => noteSeen(services, tenant, { personId, id: found.session.id, now }) }
    },
  }
}

/** The same for who does not act in one transaction; asks at once. */
export async function identify(
  services: Services,
  headers: HeaderReader,
  tenant: string,
): Promise<Actor | undefined> {
  const claim = claimOf(services, headers, tenant)
  if (!claim) return undefined
  const { rows } = await services.database.owner.query(claim.question)
  const proof = claim.prove(rows)
  await proof?.note?.()
  return proof?.actor
}

const actorOf = (
  id: string,
  tenant: string,
  { session, held }: { session: ClaimedSession; held: HeldBundle[] },
): Actor => ({
  kind: 'person',
  id,
  permissions: permissionsIn(tenant, held),
  lent: behalfIn(tenant, held),
  sessionId: session.id,
})

/**
 * Notes that a session is in use. Where that fails, for want of room or of the database, the next request does it: an
 * act that stands may not be answered as failed for its sake.
 */
async function noteSeen(
  { database }: Services,
  tenant: string,
  { personId, id, now }: { personId: string; id: string; now: Date },
): Promise<void> {
  await database.inTenant(tenant, personId, (tx) => markSeen(tx, personId, id, now)).catch(() => {})
}
