import { isStorageFull } from '#platform/blob/storage-full.ts'
import type { Actor } from '#platform/context.ts'
import type { Claim } from '#platform/http/authenticator.ts'
import { behalfIn, type HeldPermission, permissionsIn } from '../rules/members.ts'
import { isSeenStale, isSessionOver } from '../rules/sign-in.ts'
import { hashOf } from '../secrets.ts'
import { claimQuestion, readClaim } from '../store/claims.ts'
import { markSeen, type Session } from '../store/sessions.ts'
import { readSession } from './cookies.ts'
import type { Services } from './visit.ts'

/**
 * The person behind the session cookie, with the permissions held behind one wall. The cookie claims a person;
 * only the token, found under that person, proves it.
 */
export function claimOf(services: Services, headers: Headers, tenant: string): Claim | undefined {
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
      const actor = actorOf(tenant, found)
      if (!isSeenStale(found.session, now)) return { actor }
      return { actor, note: () => noteSeen(services, tenant, found.session, now) }
    },
  }
}

/** The same for who does not act in one transaction; asks at once. */
export async function identify(
  services: Services,
  headers: Headers,
  tenant: string,
): Promise<Actor | undefined> {
  const claim = claimOf(services, headers, tenant)
  if (!claim) return undefined
  const { rows } = await services.database.owner.query(claim.question)
  const proof = claim.prove(rows)
  await proof?.note?.()
  return proof?.actor
}

const actorOf = (tenant: string, { session, held }: { session: Session; held: HeldPermission[] }): Actor => ({
  kind: 'person',
  id: session.personId,
  permissions: permissionsIn(tenant, held),
  lent: behalfIn(tenant, held),
  sessionId: session.id,
})

async function noteSeen(
  { database }: Services,
  tenant: string,
  { id, personId }: Session,
  now: Date,
): Promise<void> {
  await database.inTenant(tenant, personId, (tx) => markSeen(tx, personId, id, now)).catch(unlessFull)
}

/** Without room nobody is written down as seen; people may read on all the same. */
function unlessFull(cause: unknown): void {
  if (!isStorageFull(cause)) throw cause
}
