import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Period } from '../rules/period.ts'
import type { Tally } from '../rules/tally.ts'

/** A programme in a year, plan beside what was approved; amounts whole rupiah, percentages decimal text. */
export interface LineRow {
  year: number
  programmeId: string
  dimension: string
  opdId: string | null
  isPlanned: boolean
  isRunning: boolean
  moneyPlanned: string
  moneyReal: string
  physical: string | null
  achievement: string | null
  period: Period | null
}

export async function putLines(tx: Tx, tenant: Tenant, lines: readonly LineRow[], now: Date): Promise<void> {
  await sql`
    insert into realisation.lines (tenant_id, year, programme_id, dimension, opd_id, is_planned, is_running,
      money_planned, money_real, physical, achievement, period, refreshed_at)
    select ${tenant}, year, "programmeId", dimension, "opdId", "isPlanned", "isRunning", "moneyPlanned", "moneyReal",
      physical, achievement, period, ${now}
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (year smallint, "programmeId" uuid, dimension text,
      "opdId" uuid, "isPlanned" boolean, "isRunning" boolean, "moneyPlanned" bigint, "moneyReal" bigint,
      physical numeric, achievement numeric, period text)
    on conflict (tenant_id, year, programme_id) do update set dimension = excluded.dimension,
      opd_id = excluded.opd_id, is_planned = excluded.is_planned, is_running = excluded.is_running,
      money_planned = excluded.money_planned, money_real = excluded.money_real, physical = excluded.physical,
      achievement = excluded.achievement, period = excluded.period, refreshed_at = excluded.refreshed_at`.execute(
    tx,
  )
}

export async function listLines(tx: Tx, tenant: Tenant, year: number): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select year, programme_id as "programmeId", dimension, opd_id as "opdId", is_planned as "isPlanned",
      is_running as "isRunning", money_planned::text as "moneyPlanned", money_real::text as "moneyReal",
      physical::text as physical, achievement::text as achievement, period
    from realisation.lines where tenant_id = ${tenant} and year = ${year} order by programme_id`.execute(tx)
  return rows
}

/** Years for which a programme has a line. */
export async function listLineYears(
  tx: Tx,
  tenant: Tenant,
  programmeIds: readonly string[],
): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from realisation.lines
    where tenant_id = ${tenant} and programme_id = any(${programmeIds}::uuid[]) order by year`.execute(tx)
  return rows.map(({ year }) => year)
}

export interface TallyRow {
  dimension: string
  opdId: string | null
  opdName: string | null
  tally: Tally
}

type Raw = Record<keyof Tally, string> & Omit<TallyRow, 'tally'>

/**
 * The lines of a year added up by dimension and agency: one query over narrow rows, whose cost grows with the number of
 * programmes and nothing else. Only whole numbers are added here; means are made of the sums by the rules.
 */
export async function listTallies(tx: Tx, tenant: Tenant, year: number): Promise<TallyRow[]> {
  const { rows } = await sql<Raw>`
    select l.dimension, l.opd_id as "opdId", o.name as "opdName", count(*) as planned,
      count(*) filter (where is_running) as running,
      count(physical) as reported, coalesce(sum(physical * 100), 0)::bigint as "physicalSum",
      count(achievement) as measured, coalesce(sum(achievement * 100), 0)::bigint as "uncappedSum",
      coalesce(sum(least(achievement, 100) * 100), 0)::bigint as "cappedSum",
      sum(money_planned) as "moneyPlanned", sum(money_real) as "moneyReal"
    from realisation.lines as l
    left join identity.opd as o on o.tenant_id = l.tenant_id and o.id = l.opd_id
    where l.tenant_id = ${tenant} and l.year = ${year} and l.is_planned
    group by l.dimension, l.opd_id, o.name order by l.dimension, o.name nulls last, l.opd_id`.execute(tx)
  return rows.map(({ dimension, opdId, opdName, ...raw }) => ({
    dimension,
    opdId,
    opdName,
    tally: tallyIn(raw),
  }))
}

const tallyIn = (raw: Record<keyof Tally, string>): Tally => ({
  planned: Number(raw.planned),
  running: Number(raw.running),
  reported: Number(raw.reported),
  physicalSum: BigInt(raw.physicalSum),
  measured: Number(raw.measured),
  uncappedSum: BigInt(raw.uncappedSum),
  cappedSum: BigInt(raw.cappedSum),
  moneyPlanned: BigInt(raw.moneyPlanned),
  moneyReal: BigInt(raw.moneyReal),
})
