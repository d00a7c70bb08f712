import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** A measurement as it is kept: one for each subject of a measure. */
export interface Measured {
  measure: string
  subject: string
  /** RFC 3339. */
  at: string
  value: number | null
  by: Readonly<Record<string, string | undefined>>
  seq: number
  recordedAt: Date
}

/** A day (WIB) of a measure whose figures changed. */
export interface Touched {
  measure: string
  day: string
}

/** One writer of measurements and folds in a region at a time: delivery, recomputation, a new formula. */
export async function lockValues(tx: Tx, tenant: Tenant): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`indicator.values ${tenant}`}, 0))`.execute(tx)
}

/** The columns of a batch, one array each: a statement whose text is the same for every batch. */
export const columnsOf = (rows: readonly Measured[]) => {
  const member = (name: string) => rows.map(({ by }) => by[name] ?? null)
  return sql`
    unnest(${rows.map((r) => r.measure)}::text[], ${rows.map((r) => r.subject)}::text[],
      ${rows.map((r) => r.at)}::timestamptz[], ${rows.map((r) => r.value)}::bigint[],
      ${member('district')}::text[], ${member('village')}::text[], ${member('agency')}::text[],
      ${member('facility')}::text[], ${member('lane')}::text[], ${member('category')}::text[],
      ${member('channel')}::text[], ${member('sex')}::text[],
      ${rows.map((r) => r.seq)}::bigint[], ${rows.map((r) => r.recordedAt)}::timestamptz[])
    as m (measure, subject, at, value, district, village, agency, facility, lane, category, channel, sex,
      fact_seq, fact_recorded_at)`
}

/**
 * Keeps what the newest facts say, in one statement; a row of a newer fact stays. A measurement that moves to another
 * day changes both days.
 *
 * @param rows at most one for each subject of a measure
 * @returns the days that changed
 */
export async function upsertMeasurements(
  tx: Tx,
  tenant: Tenant,
  rows: readonly Measured[],
): Promise<Touched[]> {
  const { rows: touched } = await sql<Touched>`
    with incoming as materialized (select * from ${columnsOf(rows)}),
    old as materialized (
      select o.measure, o.subject, o.at from indicator.measurements as o
      join incoming as i on o.measure = i.measure and o.subject = i.subject
      where o.tenant_id = ${tenant}
    ),
    kept as (
      insert into indicator.measurements as m (tenant_id, measure, subject, at, value, district, village, agency,
        facility, lane, category, channel, sex, fact_seq, fact_recorded_at)
      select ${tenant}, i.* from incoming as i
      on conflict (tenant_id, measure, subject) do update
        set at = excluded.at, value = excluded.value, district = excluded.district, village = excluded.village,
          agency = excluded.agency, facility = excluded.facility, lane = excluded.lane,
          category = excluded.category, channel = excluded.channel, sex = excluded.sex,
          fact_seq = excluded.fact_seq, fact_recorded_at = excluded.fact_recorded_at
        where m.fact_seq <= excluded.fact_seq
      returning measure, subject, at
    )
    select distinct measure, to_char(at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day from (
      select measure, at from kept
      union all
      select old.measure, old.at from old join kept using (measure, subject)
    ) as moved`.execute(tx)
  return touched
}

/** Members seen so far of each measure, at most two hundred of a dimension. */
export async function listMembers(
  tx: Tx,
  tenant: Tenant,
): Promise<{ measure: string; dimension: string; members: string[] }[]> {
  const { rows } = await sql<{ measure: string; dimension: string; members: string[] }>`
    select measure, dimension, (array_agg(member order by member))[1:200] as members
    from (
      select distinct m.measure, d.dimension, d.member
      from (select * from indicator.measurements where tenant_id = ${tenant} order by fact_seq desc limit 20000) as m
      cross join lateral (values ('district', m.district), ('village', m.village), ('agency', m.agency),
        ('facility', m.facility), ('lane', m.lane), ('category', m.category), ('channel', m.channel),
        ('sex', m.sex)) as d (dimension, member)
      where d.member is not null
    ) as seen
    group by measure, dimension
    order by measure, dimension`.execute(tx)
  return rows
}

export async function putProgress(tx: Tx, tenant: Tenant, through: number, now: Date): Promise<void> {
  await sql`
    insert into indicator.progress as p (tenant_id, through_seq, changed_at) values (${tenant}, ${through}, ${now})
    on conflict (tenant_id) do update set through_seq = greatest(p.through_seq, excluded.through_seq),
      changed_at = excluded.changed_at`.execute(tx)
}

export async function findProgress(tx: Tx, tenant: Tenant): Promise<number | null> {
  const { rows } = await sql<{ through: number }>`
    select through_seq as through from indicator.progress where tenant_id = ${tenant}`.execute(tx)
  return rows[0]?.through ?? null
}
