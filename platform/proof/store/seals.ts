import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Seal } from '../contract.ts'

interface SealRow extends Omit<Seal, 'sealedAt'> {
  sealedAt: Date
}

const COLUMNS = sql`
  tenant_id as tenant, number, tree_size as size, encode(root, 'hex') as root,
  encode(previous, 'hex') as previous, sealed_at as "sealedAt", key_id as key,
  encode(signature, 'hex') as signature`

const toSeal = (row: SealRow): Seal => ({ ...row, sealedAt: row.sealedAt.toISOString() })

export async function findLastSeal(tx: Tx, tenant: string): Promise<Seal | undefined> {
  const { rows } = await sql<SealRow>`
    select ${COLUMNS} from proof.seals where tenant_id = ${tenant} order by number desc limit 1`.execute(tx)
  return rows.map(toSeal)[0]
}

/** The earliest seal that covers a fact. */
export async function findSealOver(tx: Tx, tenant: string, seq: number): Promise<Seal | undefined> {
  const { rows } = await sql<SealRow>`
    select ${COLUMNS} from proof.seals where tenant_id = ${tenant} and tree_size >= ${seq}
    order by tree_size limit 1`.execute(tx)
  return rows.map(toSeal)[0]
}

/** Seals before a number, newest first. */
export async function listSeals(tx: Tx, tenant: string, before: number, limit: number): Promise<Seal[]> {
  const { rows } = await sql<SealRow>`
    select ${COLUMNS} from proof.seals where tenant_id = ${tenant} and number < ${before}
    order by number desc limit ${limit}`.execute(tx)
  return rows.map(toSeal)
}

/** Seals after a number, oldest first; for exports. */
export async function listSealsAfter(tx: Tx, tenant: string, after: number, limit: number): Promise<Seal[]> {
  const { rows } = await sql<SealRow>`
    select ${COLUMNS} from proof.seals where tenant_id = ${tenant} and number > ${after}
    order by number limit ${limit}`.execute(tx)
  return rows.map(toSeal)
}

/** The last seal of each of the latest days in western Indonesian time, newest first. */
export async function listDayHeads(
  tx: Tx,
  tenant: string,
  days: number,
): Promise<{ day: string; seal: Seal }[]> {
  const { rows } = await sql<SealRow & { day: string }>`
    with recursive heads as (
      (select *, (sealed_at at time zone 'Asia/Jakarta')::date as day from proof.seals
        where tenant_id = ${tenant} order by sealed_at desc, number desc limit 1)
      union all
      (select earlier.* from heads
        cross join lateral (
          select *, (sealed_at at time zone 'Asia/Jakarta')::date as day from proof.seals
          where tenant_id = ${tenant} and sealed_at < (heads.day::timestamp at time zone 'Asia/Jakarta')
          order by sealed_at desc, number desc limit 1) as earlier)
    )
    select ${COLUMNS}, day::text from heads limit ${days}`.execute(tx)
  return rows.map(({ day, ...row }) => ({ day, seal: toSeal(row) }))
}

export async function insertSeal(tx: Tx, seal: Seal): Promise<void> {
  await sql`
    insert into proof.seals (tenant_id, number, tree_size, root, previous, sealed_at, key_id, signature)
    values (${seal.tenant}, ${seal.number}, ${seal.size}, decode(${seal.root}, 'hex'),
      decode(${seal.previous}, 'hex'), ${seal.sealedAt}, ${seal.key}, decode(${seal.signature}, 'hex'))`.execute(
    tx,
  )
}

export interface Head {
  tenant: string
  number: number
  size: number
  sealedAt: Date
}

/** How far every tenant is sealed; public. */
export async function listHeads(tx: Tx): Promise<Head[]> {
  const { rows } = await sql<Head>`
    select tenant_id as tenant, number, tree_size as size, sealed_at as "sealedAt" from proof.heads
    where number > 0 order by tenant_id`.execute(tx)
  return rows
}

/**
 * Tenants with facts to seal: so many that they do not wait, or the last seal is old enough.
 *
 * @param most from so many unsealed facts on nobody waits
 * @param before tenants sealed after this wait for the next turn, unless the clock has jumped back since
 */
export async function listDue(tx: Tx, most: number, before: Date, now: Date): Promise<string[]> {
  const { rows } = await sql<{ tenant: string }>`
    select facts.tenant_id as tenant
    from facts.heads as facts left join proof.heads as head on head.tenant_id = facts.tenant_id
    where facts.last_seq > coalesce(head.tree_size, 0)
      and (facts.last_seq - coalesce(head.tree_size, 0) >= ${most}
        or coalesce(head.sealed_at, '-infinity') <= ${before}
        or head.sealed_at > ${now})
    order by head.sealed_at nulls first limit 600`.execute(tx)
  return rows.map(({ tenant }) => tenant)
}

/** The tenant's head, locked; nothing when somebody else is sealing. */
export async function lockHead(
  tx: Tx,
  tenant: string,
): Promise<{ number: number; size: number } | undefined> {
  await sql`insert into proof.heads (tenant_id) values (${tenant}) on conflict do nothing`.execute(tx)
  const { rows } = await sql<{ number: number; size: number }>`
    select number, tree_size as size from proof.heads where tenant_id = ${tenant}
    for update skip locked`.execute(tx)
  return rows[0]
}

export async function advanceHead(tx: Tx, { tenant, number, size, sealedAt }: Seal): Promise<void> {
  await sql`
    update proof.heads set number = ${number}, tree_size = ${size}, sealed_at = ${sealedAt}
    where tenant_id = ${tenant}`.execute(tx)
}

/** Facts written and facts sealed, of tenants where the two differ. */
export async function listGaps(tx: Tx): Promise<{ tenant: string; facts: number; sealed: number }[]> {
  const { rows } = await sql<{ tenant: string; facts: number; sealed: number }>`
    select coalesce(head.tenant_id, facts.tenant_id) as tenant, coalesce(facts.last_seq, 0) as facts,
      coalesce(head.tree_size, 0) as sealed
    from facts.heads as facts full join proof.heads as head on head.tenant_id = facts.tenant_id
    where coalesce(facts.last_seq, 0) <> coalesce(head.tree_size, 0)`.execute(tx)
  return rows
}
