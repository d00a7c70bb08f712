import type { Question } from '#platform/db/transaction.ts'
import type { HeldPermission } from '../rules/members.ts'
import type { Session } from './sessions.ts'

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
export function readClaim([row]: readonly unknown[]):
  | { session: Session; held: HeldPermission[] }
  | undefined {
  if (row === undefined) return undefined
  const { held, ...session } = row as Session & { held: Bundle[] | null }
  return { session, held: (held ?? []).flatMap(unbundle) }
}

/** Permissions of one wall, held in the own right or for one person. */
interface Bundle extends Omit<HeldPermission, 'permission'> {
  permissions: string[]
}

const unbundle = ({ permissions, ...of }: Bundle): HeldPermission[] =>
  permissions.map((permission) => ({ ...of, permission }))

const CLAIM = `
  select id, person_id as "personId", method, second_factor as "secondFactor", device,
    created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt", revoked_at as "revokedAt",
    (select json_agg(bundle) from (
      select tenant_id as tenant, behalf, json_agg(permission) as permissions
      from identity.held_permissions where tenant_id in ($3, '00') and person_id = $1
      group by tenant_id, behalf
    ) as bundle) as held
  from identity.sessions where person_id = $1 and token_hash = $2`
