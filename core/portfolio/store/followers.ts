import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Language } from '#platform/problem/problem.ts'
import type { Follower } from '../rules/following.ts'

export interface FollowerRow extends Follower {
  id: string
  email: string
  language: Language
  token: string
  /** News up to this number was told. */
  toldNumber: number
}

type Row = Omit<FollowerRow, 'toldNumber'> & { toldNumber: string }

const COLUMNS = sql`id, email, language, token, asked_at as "askedAt", confirmed_at as "confirmedAt",
  told_at as "toldAt", told_number as "toldNumber"`
const followerOf = (row: Row): FollowerRow => ({ ...row, toldNumber: Number(row.toldNumber) })

export async function findFollower(
  tx: Tx,
  tenant: Tenant,
  by: { email: string } | { token: string },
): Promise<FollowerRow | undefined> {
  const isIt = 'email' in by ? sql`email = ${by.email}` : sql`token = ${by.token}`
  const { rows } = await sql<Row>`
    select ${COLUMNS} from portfolio.followers where tenant_id = ${tenant} and ${isIt}`.execute(tx)
  return rows[0] && followerOf(rows[0])
}

/** Addresses asked since an instant that have not answered. */
export async function countAsked(tx: Tx, tenant: Tenant, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from portfolio.followers
    where tenant_id = ${tenant} and asked_at >= ${since} and confirmed_at is null`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Notes that an address asked; one that asked before keeps its row and gets the new token. */
export async function putAsked(
  tx: Tx,
  tenant: Tenant,
  asked: Pick<FollowerRow, 'id' | 'email' | 'language' | 'token' | 'askedAt'>,
): Promise<void> {
  await sql`
    insert into portfolio.followers (tenant_id, id, email, language, token, asked_at, told_number)
    values (${tenant}, ${asked.id}, ${asked.email}, ${asked.language}, ${asked.token}, ${asked.askedAt}, 0)
    on conflict on constraint followers_once do update
      set language = excluded.language, token = excluded.token, asked_at = excluded.asked_at`.execute(tx)
}

/** From here on the address is told of news after `number`; confirming again changes nothing. */
export async function confirmFollower(
  tx: Tx,
  tenant: Tenant,
  token: string,
  number: number,
  now: Date,
): Promise<void> {
  await sql`
    update portfolio.followers set confirmed_at = ${now}, told_number = ${number}
    where tenant_id = ${tenant} and token = ${token} and confirmed_at is null`.execute(tx)
}

/** Forgets an address at its owner's word. */
export async function dropFollower(tx: Tx, tenant: Tenant, token: string): Promise<void> {
  await sql`delete from portfolio.followers where tenant_id = ${tenant} and token = ${token}`.execute(tx)
}

export async function forgetUnconfirmed(tx: Tx, tenant: Tenant, before: Date): Promise<void> {
  await sql`
    delete from portfolio.followers
    where tenant_id = ${tenant} and confirmed_at is null and asked_at < ${before}`.execute(tx)
}

/** Confirmed followers who were not told up to `number`, locked so that nobody is written to twice. */
export async function lockUntold(tx: Tx, tenant: Tenant, number: number): Promise<FollowerRow[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from portfolio.followers
    where tenant_id = ${tenant} and confirmed_at is not null and told_number < ${number}
    order by id for update`.execute(tx)
  return rows.map(followerOf)
}

export async function markTold(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
  number: number,
  now: Date,
): Promise<void> {
  await sql`
    update portfolio.followers set told_number = ${number}, told_at = ${now}
    where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[])`.execute(tx)
}

export async function countFollowers(tx: Tx, tenant: Tenant): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from portfolio.followers
    where tenant_id = ${tenant} and confirmed_at is not null`.execute(tx)
  return rows[0]?.n ?? 0
}
