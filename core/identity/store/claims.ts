import type { Question } from '#platform/db/transaction.ts'
import { type HeldBundle, namesIn } from '../rules/members.ts'
import type { SessionTimes } from '../rules/sign-in.ts'

/** What a request has to know of the session that speaks for a person. */
export interface ClaimedSession extends SessionTimes {
  id: string
}

/**
 * What every request with a cookie asks: whether the token is this person's, and what the person holds behind
 * one wall. One prepared read by primary key and index, without a transaction around it. It runs on the owner's
 * side, past the walls, so it names person and tenant itself; nothing else may be added here.
 */
export const claimQuestion = (claim: { personId: string; tokenHash: Buffer; tenant: string }): Question => ({
  name: 'claim',
  text: CLAIM,
  values: [claim.personId, claim.tokenHash, claim.tenant],
})

/** The session and the permissions that the answer tells of; nothing where the token is not this person's. */
export function readClaim(
  answer: readonly unknown[],
): { session: ClaimedSession; held: HeldBundle[] } | undefined {
  const rows = answer as readonly Row[]
  const [session] = rows
  if (session === undefined) return undefined
  const held = rows.flatMap(({ tenant, permissions, behalf }) =>
    tenant === null || permissions === null ? [] : [{ tenant, behalf, permissions: namesIn(permissions) }],
  )
  return { session, held }
}

/** A session beside one membership of its person; once beside nothing where there is none. */
interface Row extends ClaimedSession {
  tenant: string | null
  behalf: string | null
  permissions: string | null
}

const CLAIM = `
  select session.id, session.seen_at as "seenAt", session.expires_at as "expiresAt", session.revoked_at as "revokedAt",
    held.tenant_id as tenant, held.behalf, held.permissions
  from identity.sessions as session
  left join identity.held_bundles as held on held.person_id = session.person_id and held.tenant_id in ($3, '00')
  where session.person_id = $1 and session.token_hash = $2`
