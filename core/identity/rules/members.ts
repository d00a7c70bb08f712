/**
 * Invariants of membership
 * 1. Ministry roles live in the national tenant, region roles in a region; an auditor may serve either.
 * 2. An assessor enters a region only through an assignment, never by invitation.
 * 3. A region, and the ministry, never loses its last administrator.
 * 4. An invitation is taken once, within seven days.
 *
 * 5. A delegated membership copies one its giver holds in the own right, counts between two instants of the
 *    database's clock, and ends with the membership it comes from. It is never delegated on.
 *
 *   invitation:  open ──accept──▶ accepted        membership:  active ──end──▶ ended
 *                 ├──revoke──▶ revoked                           └─change─▶ active in another role
 *                 └──(7 days)──▶ expired
 */

import type { Role } from '#platform/module.ts'

const NATIONAL = '00'
export const INVITATION_DAYS = 7

const ROLES_OF_MINISTRY: readonly Role[] = ['ministry_admin', 'assessor', 'auditor']
const ROLES_OF_REGION: readonly Role[] = [
  'region_admin',
  'opd_officer',
  'leader',
  'service_operator',
  'call_taker',
  'dispatcher',
  'field_crew',
  'pharmacist',
  'pharmacy_assistant',
  'auditor',
  'citizen',
]

/** What the switcher calls the national tenant, which is no region. */
export const nationalName = (language: 'id' | 'en'): string =>
  language === 'id' ? 'Kementerian (nasional)' : 'Ministry (national)'

/** Roles that may be given by hand behind a wall. */
export const rolesOf = (tenant: string): readonly Role[] =>
  tenant === NATIONAL ? ROLES_OF_MINISTRY : ROLES_OF_REGION

export const mayCarry = (tenant: string, role: Role): boolean => rolesOf(tenant).includes(role)

/** The role that administers people behind a wall. */
export const adminRoleOf = (tenant: string): Role => (tenant === NATIONAL ? 'ministry_admin' : 'region_admin')

/** An officer speaks for one agency; the others may have one. */
export const needsOpd = (role: Role): boolean => role === 'opd_officer'

/**
 * What a national role may also do behind every region's wall: call in the first administrator and nothing else.
 * All other permissions end at the wall.
 */
const REACHES_EVERY_REGION: ReadonlySet<string> = new Set(['identity.administrator.invite'])

/** What one membership gives. */
export interface HeldBundle {
  tenant: string
  permissions: ReadonlySet<string>
  /** Who lent it, where it is held for somebody away. */
  behalf: string | null
}

const NAMES_KEPT = 500
const sets = new Map<string, ReadonlySet<string>>()

/** Names parted by spaces, as a set; the few texts that come again and again are taken apart once. */
export function namesIn(text: string): ReadonlySet<string> {
  const known = sets.get(text)
  if (known !== undefined) return known
  if (sets.size >= NAMES_KEPT) sets.clear()
  const names: ReadonlySet<string> = new Set(text.split(' '))
  sets.set(text, names)
  return names
}

/**
 * The permissions that count behind one wall: those of own memberships there, and the few of the ministry
 * that reach every region.
 *
 * @example permissionsIn('35.05', [{ tenant: '35.72', permissions: new Set(['identity.opd.manage']), behalf: null }]).size // 0
 */
export function permissionsIn(tenant: string, held: readonly HeldBundle[]): ReadonlySet<string> {
  const counting = held.flatMap((bundle) =>
    bundle.tenant === tenant ? [bundle.permissions] : bundle.tenant === NATIONAL ? [reaching(bundle)] : [],
  )
  return counting.length === 1
    ? (counting[0] as ReadonlySet<string>)
    : new Set(counting.flatMap((names) => [...names]))
}

const reaching = ({ permissions }: HeldBundle): ReadonlySet<string> =>
  new Set([...permissions].filter((name) => REACHES_EVERY_REGION.has(name)))

/**
 * Whom the holder stands in for behind one wall, by the permission that was lent. The holder may have the same
 * permission in the own right too; facts name both.
 */
export function behalfIn(tenant: string, held: readonly HeldBundle[]): ReadonlyMap<string, string[]> {
  const lent = new Map<string, string[]>()
  for (const { tenant: there, permissions, behalf } of held) {
    if (behalf === null || there !== tenant) continue
    for (const name of permissions) lent.set(name, [...(lent.get(name) ?? []), behalf])
  }
  return lent
}

export interface InvitationTimes {
  expiresAt: Date
  acceptedAt: Date | null
  revokedAt: Date | null
}

export type InvitationState = 'open' | 'expired' | 'accepted' | 'revoked'

/** An accepted or revoked invitation stays so; only an open one can expire. */
export function invitationState(invitation: InvitationTimes, now: Date): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.revokedAt !== null) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

/** @example invitationEnd(new Date('2026-11-22T00:00:00Z')).toISOString() // '2026-11-29T00:00:00.000Z' */
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * 24 * 3600_000)

/** Permissions without which nobody could mend the table of roles again. */
const KEPT_BY_MINISTRY: ReadonlySet<string> = new Set(['identity.role.change', 'identity.role.read'])

export const mayWithdraw = (role: Role, permission: string): boolean =>
  !(role === 'ministry_admin' && KEPT_BY_MINISTRY.has(permission))
