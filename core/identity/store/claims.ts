import type { Database } from '#platform/db/database.ts'
import type { HeldPermission } from '../rules/members.ts'
import type { Session } from './sessions.ts'

/**
 * What every request with a cookie asks: whether the token is this person's, and what the person holds behind
 * one wall. One prepared read by primary key and index, without a transaction around it. It runs on the owner's
 * connections, past the walls, so it names person and tenant itself; nothing else may be added here.
 */
export async function readClaim(
  { owner }: Pick<Database, 'owner'>,
  claim: { personId: string; tokenHash: Buffer; tenant: string },
): Promise<{ session: Session | undefined; held: HeldPermission[] }> {
  const { rows } = await owner.query<Session & { held: Bundle[] | null }>({
    name: 'claim',
    text: CLAIM,
    values: [claim.personId, claim.tokenHash, claim.tenant],
  })
  if (rows[0] === undefined) return { session: undefined, held: [] }
  const { held, ...session } = rows[0]
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
      select tenant_id as tenant, behalf, json_agg(distinct permission) as permissions
      from identity.held_permissions where tenant_id in ($3, '00') and person_id = $1
      group by tenant_id, behalf
    ) as bundle) as held
  from identity.sessions where person_id = $1 and token_hash = $2`
