import type { Role } from '#platform/module.ts'
import { adminRoleOf } from './rules/members.ts'

/** The membership an act is about, beside the memberships that administer the same region. */
export interface Situation {
  tenant: string
  actorId: string
  membership: { id: string; personId: string; role: Role }
  /** Ids of the active memberships with the administering role, locked for this act. */
  administrators: readonly string[]
}

/** Nobody changes the own role: neither up, nor by accident down. */
export const mayChangeRole = ({ actorId, membership }: Situation): boolean => membership.personId !== actorId

/** A region keeps at least one administrator, or only the ministry could help it. */
export function mayLoseRole({ tenant, membership, administrators }: Situation): boolean {
  if (membership.role !== adminRoleOf(tenant)) return true
  return administrators.some((id) => id !== membership.id)
}

/** The ministry calls in the first administrator; afterwards the region invites its own people. */
export const mayInviteFirstAdministrator = (administrators: readonly string[]): boolean =>
  administrators.length === 0
