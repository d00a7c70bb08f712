import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'

export interface TotpFactor {
  sealedSecret: string
  confirmedAt: Date | null
  lastStep: number
}

export async function findTotp(tx: Tx, personId: string): Promise<TotpFactor | undefined> {
  const { rows } = await sql<TotpFactor>`
    select sealed_secret as "sealedSecret", confirmed_at as "confirmedAt", last_step as "lastStep"
    from identity.totp_factors where person_id = ${personId}`.execute(tx)
  return rows[0]
}

/** Begins anew with another secret; refused by the caller when one is confirmed. */
export async function putTotp(tx: Tx, personId: string, sealedSecret: string, now: Date): Promise<void> {
  await sql`
    insert into identity.totp_factors as old (person_id, sealed_secret, begun_at)
    values (${personId}, ${sealedSecret}, ${now})
    on conflict (person_id) do update
      set sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at, last_step = 0
      where old.confirmed_at is null`.execute(tx)
}

/**
 * Takes a step of the clock, once: of two equal codes sent at the same moment one finds the step taken.
 * Answers whether it was free.
 */
export async function takeStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const { rows } = await sql`
    update identity.totp_factors set last_step = ${step}
    where person_id = ${personId} and last_step < ${step} returning person_id`.execute(tx)
  return rows.length === 1
}

export async function confirmTotp(tx: Tx, personId: string, now: Date): Promise<void> {
  await sql`
    update identity.totp_factors set confirmed_at = ${now}
    where person_id = ${personId} and confirmed_at is null`.execute(tx)
}

export async function deleteTotp(tx: Tx, personId: string): Promise<void> {
  await sql`delete from identity.recovery_codes where person_id = ${personId}`.execute(tx)
  await sql`delete from identity.totp_factors where person_id = ${personId}`.execute(tx)
}

export async function replaceRecoveryCodes(
  tx: Tx,
  personId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await sql`delete from identity.recovery_codes where person_id = ${personId}`.execute(tx)
  await sql`
    insert into identity.recovery_codes (person_id, code_hash)
    select ${personId}, hash from unnest(${[...hashes]}::bytea[]) as hash`.execute(tx)
}

/** Spends a recovery code: `spent` now, `reused` if spent before, `unknown` otherwise. */
export async function spendRecoveryCode(
  tx: Tx,
  personId: string,
  hash: Buffer,
  now: Date,
): Promise<'spent' | 'reused' | 'unknown'> {
  const spent = await sql`
    update identity.recovery_codes set used_at = ${now}
    where person_id = ${personId} and code_hash = ${hash} and used_at is null returning person_id`.execute(tx)
  if (spent.rows.length === 1) return 'spent'
  const known = await sql`
    select from identity.recovery_codes where person_id = ${personId} and code_hash = ${hash}`.execute(tx)
  return known.rows.length === 1 ? 'reused' : 'unknown'
}

export async function countRecoveryCodes(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select count(*)::int as left from identity.recovery_codes
    where person_id = ${personId} and used_at is null`.execute(tx)
  return rows[0]?.left ?? 0
}

export interface Passkey {
  id: string
  publicKey: Buffer
  counter: number
  transports: string[]
  label: string
  createdAt: Date
  usedAt: Date | null
}

export async function listPasskeys(tx: Tx, personId: string): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`
    select credential_id as id, public_key as "publicKey", counter, transports, label,
      created_at as "createdAt", used_at as "usedAt"
    from identity.passkeys where person_id = ${personId} order by created_at`.execute(tx)
  return rows
}

export type NewPasskey = Omit<Passkey, 'createdAt' | 'usedAt'>

export async function insertPasskey(tx: Tx, personId: string, key: NewPasskey, now: Date): Promise<void> {
  await sql`
    insert into identity.passkeys (person_id, credential_id, public_key, counter, transports, label, created_at)
    values (${personId}, ${key.id}, ${key.publicKey}, ${key.counter}, ${key.transports}, ${key.label}, ${now})`.execute(
    tx,
  )
}

/** Moves the authenticator's counter; answers false when a copy used the key in between. */
export async function advanceCounter(
  tx: Tx,
  personId: string,
  id: string,
  counter: number,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update identity.passkeys set counter = ${counter}, used_at = ${now}
    where person_id = ${personId} and credential_id = ${id} and (counter < ${counter} or ${counter} = 0)
    returning credential_id`.execute(tx)
  return rows.length === 1
}

export async function deletePasskey(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from identity.passkeys where person_id = ${personId} and credential_id = ${id}
    returning credential_id`.execute(tx)
  return rows.length === 1
}
