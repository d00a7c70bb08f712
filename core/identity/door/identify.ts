import { isStorageFull } from '#platform/blob/storage-full.ts'
import type { Actor } from '#platform/context.ts'
import { behalfIn, permissionsIn } from '../rules/members.ts'
import { isSeenStale, isSessionOver } from '../rules/sign-in.ts'
import { hashOf } from '../secrets.ts'
import { readClaim } from '../store/claims.ts'
import { markSeen } from '../store/sessions.ts'
import { readSession } from './cookies.ts'
import type { Services } from './visit.ts'

/**
 * The person behind the session cookie, with the permissions held behind one wall. The cookie claims a person;
 * only the token, found under that person, proves it.
 */
export async function identify(
  { database, config, now: clock }: Services,
  headers: Headers,
  tenant: string,
): Promise<Actor | undefined> {
  const claim = readSession(headers, config.publicUrl.startsWith('https:'))
  if (!claim) return undefined
  const { personId, token } = claim
  const now = clock()
  const { session, held } = await readClaim(database, { personId, tokenHash: hashOf(token), tenant })
  if (!session || isSessionOver(session, now)) return undefined
  if (isSeenStale(session, now)) {
    const marking = database.inTenant(tenant, personId, (tx) => markSeen(tx, personId, session.id, now))
    await marking.catch(unlessFull)
  }
  return {
    kind: 'person',
    id: personId,
    permissions: permissionsIn(tenant, held),
    lent: behalfIn(tenant, held),
    sessionId: session.id,
  }
}

/** Without room nobody is written down as seen; people may read on all the same. */
function unlessFull(cause: unknown): void {
  if (!isStorageFull(cause)) throw cause
}
