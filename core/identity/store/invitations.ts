import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Role } from '#platform/module.ts'
import type { InvitationTimes } from '../rules/members.ts'

export interface StoredInvitation extends InvitationTimes {
  id: string
  email: string
  role: Role
  opdId: string | null
  opdName: string | null
  createdAt: Date
}

const INVITATION = sql`
  i.id, i.email, i.role, i.opd_id as "opdId", o.name as "opdName", i.created_at as "createdAt",
  i.expires_at as "expiresAt", i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"`

export async function listInvitations(tx: Tx, tenant: string): Promise<StoredInvitation[]> {
  const { rows } = await sql<StoredInvitation>`
    select ${INVITATION}
    from identity.invitations as i
    left join identity.opd as o on o.tenant_id = i.tenant_id and o.id = i.opd_id
    where i.tenant_id = ${tenant} order by i.created_at desc limit 500`.execute(tx)
  return rows
}

/** The invitation of a link, locked: of two who follow it at once, the second finds it accepted. */
export async function lockInvitationOf(
  tx: Tx,
  tenant: string,
  tokenHash: Buffer,
): Promise<StoredInvitation | undefined> {
  const { rows } = await sql<StoredInvitation>`
    select ${INVITATION}
    from identity.invitations as i
    left join identity.opd as o on o.tenant_id = i.tenant_id and o.id = i.opd_id
    where i.tenant_id = ${tenant} and i.token_hash = ${tokenHash} for update of i`.execute(tx)
  return rows[0]
}

export interface NewInvitation {
  id: string
  email: string
  role: Role
  opdId: string | null
  tokenHash: Buffer
  invitedBy: string
  now: Date
  expiresAt: Date
}

export async function insertInvitation(tx: Tx, tenant: string, i: NewInvitation): Promise<void> {
  await sql`
    insert into identity.invitations
      (tenant_id, id, email, role, opd_id, token_hash, invited_by, created_at, expires_at)
    values (${tenant}, ${i.id}, ${i.email}, ${i.role}, ${i.opdId}, ${i.tokenHash}, ${i.invitedBy}, ${i.now},
      ${i.expiresAt})`.execute(tx)
}

/** Ends the open invitations of the same person to the same place, so that only the newest link works. */
export async function revokeEarlier(
  tx: Tx,
  tenant: string,
  same: { email: string; role: Role; opdId: string | null },
  now: Date,
): Promise<void> {
  await sql`
    update identity.invitations set revoked_at = ${now}
    where tenant_id = ${tenant} and email = ${same.email} and role = ${same.role}
      and opd_id is not distinct from ${same.opdId}::uuid and accepted_at is null and revoked_at is null`.execute(
    tx,
  )
}

/** Answers whether there was an open invitation to end. */
export async function revokeInvitation(tx: Tx, tenant: string, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update identity.invitations set revoked_at = ${now}
    where tenant_id = ${tenant} and id = ${id} and accepted_at is null and revoked_at is null
    returning id`.execute(tx)
  return rows.length === 1
}

export async function markAccepted(tx: Tx, tenant: string, id: string, now: Date): Promise<void> {
  await sql`
    update identity.invitations set accepted_at = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(
    tx,
  )
}
