import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { ROOM } from './folding.ts'
import { columnsOf, type Measured } from './measurements.ts'

// Everything is reckoned aside, in tables of the transaction's own, and then compared with what is kept or put in its
// place: readers see the old until the new stands.

export async function beginAside(tx: Tx): Promise<void> {
  await ROOM.execute(tx)
  // Tables of the transaction have no statistics yet: a loop within a loop over them would take hours.
  await sql`set local enable_nestloop = off`.execute(tx)
  await sql`create temporary table aside_figures (like indicator.measurements) on commit drop`.execute(tx)
  await sql`create temporary table aside_measurements (like indicator.measurements) on commit drop`.execute(
    tx,
  )
  await sql`create temporary table aside_folds (like indicator.folds) on commit drop`.execute(tx)
}

export interface FactRow {
  seq: number
  name: string
  payload: unknown
  recordedAt: Date
}

/** Facts of some names after a number, in order. */
export async function listFactsAfter(
  tx: Tx,
  tenant: Tenant,
  names: readonly string[],
  { after, through, limit }: { after: number; through: number; limit: number },
): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select seq, name, payload, recorded_at as "recordedAt" from facts.fact
    where tenant_id = ${tenant} and seq > ${after} and seq <= ${through} and name = any(${[...names]}::text[])
    order by seq limit ${limit}`.execute(tx)
  return rows
}

export async function findHead(tx: Tx, tenant: Tenant): Promise<number> {
  const { rows } = await sql<{ head: number }>`
    select last_seq as head from facts.heads where tenant_id = ${tenant}`.execute(tx)
  return rows[0]?.head ?? 0
}

export async function addAside(tx: Tx, tenant: Tenant, rows: readonly Measured[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into aside_figures (tenant_id, measure, subject, at, value, district, village, agency, facility, lane,
      category, channel, sex, fact_seq, fact_recorded_at)
    select ${tenant}, m.* from ${columnsOf(rows)}`.execute(tx)
}

/** Keeps the newest fact's word on each subject. */
export async function settleAside(tx: Tx): Promise<void> {
  await sql`
    insert into aside_measurements
    select distinct on (measure, subject) * from aside_figures order by measure, subject, fact_seq desc`.execute(
    tx,
  )
  await sql`truncate aside_figures`.execute(tx)
  await sql`analyze aside_measurements`.execute(tx)
}

/** The two things that are rebuilt: what makes rows the same one, and what a person calls it. */
const KEPT = {
  measurements: {
    kept: sql`indicator.measurements`,
    aside: sql`aside_measurements`,
    same: sql`k.measure = a.measure and k.subject = a.subject`,
    name: sql`measure || ' ' || subject`,
  },
  folds: {
    kept: sql`indicator.folds`,
    aside: sql`aside_folds`,
    same: sql`k.code = a.code and k.grain = a.grain and k.dimension = a.dimension and k.day = a.day
      and k.member = a.member`,
    name: sql`concat_ws(' ', code, to_char(day, case grain when 'day' then 'YYYY-MM-DD' when 'month' then 'YYYY-MM'
      when 'quarter' then 'YYYY-"Q"Q' else 'YYYY' end), nullif(dimension, ''), nullif(member, ''))`,
  },
} as const

export type Rebuilt = keyof typeof KEPT

export interface Difference {
  what: Rebuilt
  name: string
  kept: unknown
  recomputed: unknown
}

/** Rows that are not the same bit by bit: how many, and the first of them. */
export async function listDifferences(
  tx: Tx,
  tenant: Tenant,
  what: Rebuilt,
  limit: number,
): Promise<{ count: number; first: Difference[] }> {
  const { kept, aside, same, name } = KEPT[what]
  const nameIn = (table: string) => sql`(select ${name} from (select ${sql.ref(table)}.*) as named)`
  const { rows } = await sql<{ name: string; kept: unknown; recomputed: unknown; count: number }>`
    select coalesce(${nameIn('k')}, ${nameIn('a')}) as name, to_jsonb(k) as kept, to_jsonb(a) as recomputed,
      count(*) over () as count
    from (select * from ${kept} where tenant_id = ${tenant}) as k full join ${aside} as a on ${same}
    where (k *= a) is not true
    order by 1 limit ${limit}`.execute(tx)
  const first = rows.map((row) => ({ what, name: row.name, kept: row.kept, recomputed: row.recomputed }))
  return { count: rows[0]?.count ?? 0, first }
}

/** Puts what was reckoned aside in place, touching only rows that differ. @returns rows removed and rows written */
export async function replaceKept(
  tx: Tx,
  tenant: Tenant,
  what: Rebuilt,
): Promise<{ removed: number; written: number }> {
  const { kept, aside, same } = KEPT[what]
  const gone = await sql`
    delete from ${kept} as k
    where k.tenant_id = ${tenant} and not exists (select from ${aside} as a where ${same} and k *= a)`.execute(
    tx,
  )
  const come = await sql`
    insert into ${kept} select a.* from ${aside} as a
    where not exists (select from ${kept} as k where k.tenant_id = ${tenant} and ${same})`.execute(tx)
  return { removed: Number(gone.numAffectedRows ?? 0), written: Number(come.numAffectedRows ?? 0) }
}
