import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { columnsOf, type Measured } from './measurements.ts'

// Everything is reckoned aside, in tables of the transaction's own, and then compared with what is kept or put in its
// place: readers see the old until the new stands.

/** Room for sorting a region's measurements in memory. */
const ROOM = sql`set local work_mem = '128MB'`

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

/** The two things that are rebuilt, by what makes a row of them. */
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
    same: sql`k.code = a.code and k.dimension = a.dimension and k.member = a.member and k.day = a.day`,
    name: sql`concat_ws(' ', code, day, nullif(dimension, ''), nullif(member, ''))`,
  },
} as const

export type Rebuilt = keyof typeof KEPT

export interface Difference {
  what: Rebuilt
  name: string
  kept: unknown
  recomputed: unknown
}

/** Rows that are not the same digit by digit: how many, and the first of them. */
export async function listDifferences(
  tx: Tx,
  tenant: Tenant,
  what: Rebuilt,
  limit: number,
): Promise<{ count: number; first: Difference[] }> {
  const { kept, aside, name } = KEPT[what]
  const { rows } = await sql<{ name: string; kept: unknown; recomputed: unknown; count: number }>`
    with k as (select ${name} as name, to_jsonb(row) as row from ${kept} as row where tenant_id = ${tenant}),
    a as (select ${name} as name, to_jsonb(row) as row from ${aside} as row)
    select coalesce(k.name, a.name) as name, k.row as kept, a.row as recomputed, count(*) over () as count
    from k full join a on k.name = a.name
    where k.row is distinct from a.row
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
    where k.tenant_id = ${tenant} and not exists (
      select from ${aside} as a where ${same} and to_jsonb(a) = to_jsonb(k))`.execute(tx)
  const come = await sql`
    insert into ${kept} select a.* from ${aside} as a
    where not exists (select from ${kept} as k where k.tenant_id = ${tenant} and ${same})`.execute(tx)
  return { removed: Number(gone.numAffectedRows ?? 0), written: Number(come.numAffectedRows ?? 0) }
}
