import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Period, PeriodDates, Rhythm } from '../rules/period.ts'

export interface YearRow {
  year: number
  rhythm: Rhythm
  dueDays: number
  lockDays: number | null
  openedOn: string
  revision: number
}

const YEAR = sql`year, rhythm, due_days as "dueDays", lock_days as "lockDays",
  to_char(opened_on, 'YYYY-MM-DD') as "openedOn", revision`

/** A year of reporting, where the region opened it. */
export async function findYear(tx: Tx, tenant: Tenant, year: number): Promise<YearRow | undefined> {
  const { rows } = await sql<YearRow>`
    select ${YEAR} from realisation.years where tenant_id = ${tenant} and year = ${year}`.execute(tx)
  return rows[0]
}

/** The same, locked against change until the act ends. */
export async function lockYear(tx: Tx, tenant: Tenant, year: number): Promise<YearRow | undefined> {
  const { rows } = await sql<YearRow>`
    select ${YEAR} from realisation.years where tenant_id = ${tenant} and year = ${year} for update`.execute(
    tx,
  )
  return rows[0]
}

/** Years the region opened, newest first. */
export async function listYears(tx: Tx, tenant: Tenant): Promise<YearRow[]> {
  const { rows } = await sql<YearRow>`
    select ${YEAR} from realisation.years where tenant_id = ${tenant} order by year desc`.execute(tx)
  return rows
}

/** Opens or changes a year; answers whether it stood at the revision expected. */
export async function putYear(
  tx: Tx,
  tenant: Tenant,
  year: YearRow,
  by: { id: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into realisation.years
      (tenant_id, year, rhythm, due_days, lock_days, opened_on, revision, changed_by, changed_at)
    values (${tenant}, ${year.year}, ${year.rhythm}, ${year.dueDays}, ${year.lockDays}, ${year.openedOn},
      ${year.revision + 1}, ${by.id}, ${by.now})
    on conflict (tenant_id, year) do update set rhythm = excluded.rhythm, due_days = excluded.due_days,
      lock_days = excluded.lock_days, revision = excluded.revision, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at
    where years.revision = ${year.revision}`.execute(tx)
  return numAffectedRows === 1n
}

export async function listMonthly(tx: Tx, tenant: Tenant, year: number): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select programme_id as id from realisation.monthly_programmes
    where tenant_id = ${tenant} and year = ${year} order by programme_id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

export async function putMonthly(
  tx: Tx,
  tenant: Tenant,
  year: number,
  ids: readonly string[],
): Promise<void> {
  await sql`
    delete from realisation.monthly_programmes
    where tenant_id = ${tenant} and year = ${year} and programme_id <> all(${ids}::uuid[])`.execute(tx)
  await sql`
    insert into realisation.monthly_programmes (tenant_id, year, programme_id)
    select ${tenant}, ${year}, id from unnest(${ids}::uuid[]) as id on conflict do nothing`.execute(tx)
}

export interface PeriodRow extends PeriodDates {
  lockedAt: Date | null
  isLocked: boolean
}

const PERIOD = sql`period, to_char(ends_on, 'YYYY-MM-DD') as "endsOn", to_char(due_on, 'YYYY-MM-DD') as "dueOn",
  to_char(locks_on, 'YYYY-MM-DD') as "locksOn", locked_at as "lockedAt", locked_at is not null as "isLocked"`

/** The periods of a year, quarters after the months that end with them. */
export async function listPeriods(tx: Tx, tenant: Tenant, year: number): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`
    select ${PERIOD} from realisation.periods where tenant_id = ${tenant} and year = ${year}
    order by ends_on, period`.execute(tx)
  return rows
}

/** One period, held against locking until the act ends. */
export async function holdPeriod(
  tx: Tx,
  tenant: Tenant,
  year: number,
  period: Period,
  how: 'share' | 'update' = 'share',
): Promise<PeriodRow | undefined> {
  const { rows } = await sql<PeriodRow>`
    select ${PERIOD} from realisation.periods
    where tenant_id = ${tenant} and year = ${year} and period = ${period}
    ${how === 'share' ? sql`for share` : sql`for update`}`.execute(tx)
  return rows[0]
}

/** Writes the dates of periods; a locked one keeps its own. */
export async function putPeriods(
  tx: Tx,
  tenant: Tenant,
  year: number,
  dates: readonly PeriodDates[],
): Promise<void> {
  await sql`
    insert into realisation.periods (tenant_id, year, period, ends_on, due_on, locks_on)
    select ${tenant}, ${year}, period, "endsOn", "dueOn", "locksOn"
    from jsonb_to_recordset(${JSON.stringify(dates)}::jsonb)
      as p (period text, "endsOn" date, "dueOn" date, "locksOn" date)
    on conflict (tenant_id, year, period) do update set due_on = excluded.due_on, locks_on = excluded.locks_on
    where periods.locked_at is null`.execute(tx)
}

export async function lockPeriod(
  tx: Tx,
  tenant: Tenant,
  at: { year: number; period: Period; by: string },
  now: Date,
): Promise<void> {
  await sql`
    update realisation.periods set locked_at = ${now}, locked_by = ${at.by}
    where tenant_id = ${tenant} and year = ${at.year} and period = ${at.period} and locked_at is null`.execute(
    tx,
  )
}

/** Periods whose last day has passed and that nobody locked yet, held until the act ends. */
export async function lockOverduePeriods(
  tx: Tx,
  tenant: Tenant,
  today: string,
): Promise<{ year: number; period: Period }[]> {
  const { rows } = await sql<{ year: number; period: Period }>`
    select year, period from realisation.periods
    where tenant_id = ${tenant} and locked_at is null and locks_on < ${today}::date
    order by year, ends_on, period for update`.execute(tx)
  return rows
}
