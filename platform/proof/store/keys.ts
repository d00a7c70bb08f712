import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'

export interface KeyRow {
  key: string
  place: number
  publicKey: string
  from: Date
  until: Date | null
  endorsedBy: string | null
  endorsement: string | null
}

const COLUMNS = sql`
  id as key, place, encode(public_key, 'hex') as "publicKey", begun_at as "from", ended_at as until,
  endorsed_by as "endorsedBy", encode(endorsement, 'hex') as endorsement`

/** Every key, in the order of use. */
export async function listKeys(tx: Tx): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`select ${COLUMNS} from proof.keys order by place`.execute(tx)
  return rows
}

/** The key in use with its closed private half; nothing before the first seal. */
export async function findCurrentKey(tx: Tx): Promise<(KeyRow & { privateKey: string | null }) | undefined> {
  const { rows } = await sql<KeyRow & { privateKey: string | null }>`
    select ${COLUMNS}, private_key as "privateKey" from proof.keys where ended_at is null
    order by place desc limit 1`.execute(tx)
  return rows[0]
}

export async function insertKey(tx: Tx, row: KeyRow & { privateKey: string | null }): Promise<void> {
  await sql`
    insert into proof.keys (id, place, public_key, private_key, begun_at, endorsed_by, endorsement)
    values (${row.key}, ${row.place}, decode(${row.publicKey}, 'hex'), ${row.privateKey}, ${row.from},
      ${row.endorsedBy}, decode(${row.endorsement}, 'hex'))`.execute(tx)
}

export async function endKey(tx: Tx, key: string, at: Date): Promise<void> {
  await sql`update proof.keys set ended_at = ${at} where id = ${key}`.execute(tx)
}

const LOCK = 202611221000

/** Held by everybody who seals, so that a key does not end in the middle of a seal. */
export async function holdKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${LOCK}::bigint)`.execute(tx)
}

/** Held alone by whoever changes keys. */
export async function lockKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx)
}
