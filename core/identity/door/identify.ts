import type { Actor } from '#platform/context.ts'
import { permissionsIn } from '../rules/members.ts'
import { isSeenStale, isSessionOver } from '../rules/sign-in.ts'
import { hashOf } from '../secrets.ts'
import * as store from '../store/sessions.ts'
import { readSession } from './cookies.ts'
import type { Services } from './visit.ts'

/**
 * The person behind the session cookie, with the permissions held behind one wall: two reads by index in one
 * transaction. The cookie claims a person and the transaction opens for that person only, so a false claim
 * finds nothing; the token proves it.
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
  return database.inTenant(tenant, personId, async (tx) => {
    const session = await store.findSession(tx, personId, hashOf(token))
    if (!session || isSessionOver(session, now)) return undefined
    if (isSeenStale(session, now)) await store.markSeen(tx, personId, session.id, now)
    const held = await store.listHeldPermissions(tx, personId, tenant)
    return { kind: 'person', id: personId, permissions: permissionsIn(tenant, held), sessionId: session.id }
  })
}
