import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'

export type Method = 'password' | 'passkey' | 'oidc'

export interface Session {
  id: string
  personId: string
  method: Method
  secondFactor: boolean
  device: string
  createdAt: Date
  seenAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

export interface NewSession {
  id: string
  personId: string
  tokenHash: Buffer
  method: Method
  secondFactor: boolean
  device: string
  now: Date
  expiresAt: Date
}

const SESSION = sql`
  id, person_id as "personId", method, second_factor as "secondFactor", device,
  created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt", revoked_at as "revokedAt"`

export async function insertSession(tx: Tx, s: NewSession): Promise<void> {
  await sql`
    insert into identity.sessions
      (person_id, id, token_hash, method, second_factor, device, created_at, seen_at, expires_at)
    values (${s.personId}, ${s.id}, ${s.tokenHash}, ${s.method}, ${s.secondFactor}, ${s.device},
      ${s.now}, ${s.now}, ${s.expiresAt})`.execute(tx)
}

/** The session of a cookie, also one that is over; the caller asks the rules. */
export async function findSession(tx: Tx, personId: string, tokenHash: Buffer): Promise<Session | undefined> {
  const { rows } = await sql<Session>`
    select ${SESSION} from identity.sessions
    where person_id = ${personId} and token_hash = ${tokenHash}`.execute(tx)
  return rows[0]
}

export async function markSeen(tx: Tx, personId: string, sessionId: string, now: Date): Promise<void> {
  await sql`
    update identity.sessions set seen_at = ${now}
    where person_id = ${personId} and id = ${sessionId}`.execute(tx)
}

/** Sessions that may still speak for the person, newest first; the rules drop the idle ones. */
export async function listSessions(tx: Tx, personId: string, now: Date): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select ${SESSION} from identity.sessions
    where person_id = ${personId} and revoked_at is null and expires_at > ${now}
    order by seen_at desc`.execute(tx)
  return rows
}

/** Answers whether there was such a session to end. */
export async function revokeSession(
  tx: Tx,
  personId: string,
  sessionId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update identity.sessions set revoked_at = ${now}
    where person_id = ${personId} and id = ${sessionId} and revoked_at is null and expires_at > ${now}
    returning id`.execute(tx)
  return rows.length === 1
}

/** Ends every session of a person but one; gives the ids of those ended. */
export async function revokeOthers(
  tx: Tx,
  personId: string,
  keep: string | null,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update identity.sessions set revoked_at = ${now}
    where person_id = ${personId} and id is distinct from ${keep}::uuid and revoked_at is null and expires_at > ${now}
    returning id`.execute(tx)
  return rows.map((row) => row.id)
}

/** The session goes on under a new token; a stolen old one is worthless from now on. */
export async function rotateToken(
  tx: Tx,
  personId: string,
  sessionId: string,
  tokenHash: Buffer,
): Promise<void> {
  await sql`
    update identity.sessions set token_hash = ${tokenHash}
    where person_id = ${personId} and id = ${sessionId}`.execute(tx)
}

/** Long-ended sessions are of no use to anyone; removed whenever the person signs in. */
export async function forgetOldSessions(tx: Tx, personId: string, before: Date): Promise<void> {
  await sql`
    delete from identity.sessions where person_id = ${personId} and expires_at < ${before}`.execute(tx)
}
