import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { LockKind } from '../rules/sign-in.ts'

export interface Lock {
  kind: LockKind
  attempts: number
  lockedUntil: Date | null
}

/** The count of one key, locked for this transaction; made when it is the first. Forgotten when stale. */
export async function lockAttempts(
  tx: Tx,
  keyHash: Buffer,
  kind: LockKind,
  forgetBefore: Date,
  now: Date,
): Promise<Lock> {
  const { rows } = await sql<Lock>`
    insert into identity.lockouts as old (key_hash, kind, failures, last_attempt_at)
    values (${keyHash}, ${kind}, 0, ${now})
    on conflict (key_hash) do update set
      failures = case when old.last_attempt_at < ${forgetBefore} then 0 else old.failures end,
      locked_until = case when old.last_attempt_at < ${forgetBefore} then null else old.locked_until end
    returning kind, failures as attempts, locked_until as "lockedUntil"`.execute(tx)
  return rows[0] as Lock
}

export async function countAttempt(
  tx: Tx,
  keyHash: Buffer,
  lockedUntil: Date | null,
  now: Date,
): Promise<void> {
  await sql`
    update identity.lockouts
    set failures = failures + 1, last_attempt_at = ${now}, locked_until = ${lockedUntil}
    where key_hash = ${keyHash}`.execute(tx)
}

/** A finished sign-in clears the account; an address gets back one attempt, so one right guess hides no others. */
export async function forgiveAttempts(tx: Tx, account: Buffer, address: Buffer | undefined): Promise<void> {
  await sql`delete from identity.lockouts where key_hash = ${account}`.execute(tx)
  if (address) await forgiveOne(tx, address)
}

/** This attempt was no guess, but earlier ones stay counted. */
export async function forgiveOne(tx: Tx, key: Buffer): Promise<void> {
  await sql`
    update identity.lockouts set failures = greatest(failures - 1, 0), locked_until = null
    where key_hash = ${key}`.execute(tx)
}

/** Counts nobody has touched for two days say nothing any more. */
export async function forgetOldAttempts(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 48 * 3600_000)
  await sql`delete from identity.lockouts where last_attempt_at < ${before}`.execute(tx)
  await sql`delete from identity.challenges where expires_at < ${before}`.execute(tx)
}

export type ChallengeKind = 'second_factor' | 'oidc' | 'passkey_registration' | 'passkey_sign_in'

export interface Challenge {
  kind: ChallengeKind
  personId: string | null
  payload: Record<string, unknown>
  expiresAt: Date
}

export async function insertChallenge(tx: Tx, idHash: Buffer, challenge: Challenge): Promise<void> {
  await sql`
    insert into identity.challenges (id_hash, kind, person_id, payload, expires_at)
    values (${idHash}, ${challenge.kind}, ${challenge.personId}, ${JSON.stringify(challenge.payload)}::jsonb,
      ${challenge.expiresAt})`.execute(tx)
}

const CHALLENGE = sql`kind, person_id as "personId", payload, expires_at as "expiresAt"`

export async function findChallenge(
  tx: Tx,
  idHash: Buffer,
  kind: ChallengeKind,
  now: Date,
): Promise<Challenge | undefined> {
  const { rows } = await sql<Challenge>`
    select ${CHALLENGE} from identity.challenges
    where id_hash = ${idHash} and kind = ${kind} and expires_at > ${now}`.execute(tx)
  return rows[0]
}

/** Takes a challenge away, so that it serves once even when two requests bring it at the same moment. */
export async function takeChallenge(
  tx: Tx,
  idHash: Buffer,
  kind: ChallengeKind,
  now: Date,
): Promise<Challenge | undefined> {
  const { rows } = await sql<Challenge>`
    delete from identity.challenges where id_hash = ${idHash} and kind = ${kind} and expires_at > ${now}
    returning ${CHALLENGE}`.execute(tx)
  return rows[0]
}
