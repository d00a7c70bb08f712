import type { Database } from '#platform/db/database.ts'

// Programmes and reports of whole plans, put straight into the tables: how they are written is not measured here.

export interface Rows {
  region: string
  /** Agencies that own the programmes, by turns. */
  opdIds: readonly string[]
  dimensions: readonly string[]
  programmes: number
  fromYear: number
  toYear: number
}

const DIMENSION = `($4::text[])[1 + n % array_length($4::text[], 1)]`
const ID = `md5($1 || ' programme ' || n)::uuid`
const TARGET = `md5($1 || ' target ' || n)::uuid`

/** Approved programmes with a target and a budget line for each year. */
export async function putProgrammes({ owner }: Database, rows: Rows): Promise<void> {
  const { region, opdIds, dimensions, programmes, fromYear, toYear } = rows
  await owner.query(
    `insert into programme.programmes (tenant_id, id, code, name, description, dimension, quick_win_year, owner_opd_id,
       beneficiaries, from_month, to_month, indicators, notes, state, stage, approved_at, is_example, revision,
       created_at, created_by, changed_at, changed_by)
     select $1, ${ID}, 'UKUR-' || lpad(n::text, 4, '0'), 'Contoh program ' || n, '', ${DIMENSION},
       case when n % 10 = 0 then $5::int end, ($3::uuid[])[1 + n % array_length($3::uuid[], 1)], 'Contoh warga',
       make_date($5::int, 1, 1), make_date($6::int, 12, 1), '{}', '', 'running', 'settled', now(), true, 1, now(),
       'bench', now(), 'bench'
     from generate_series(1, $2::int) as n`,
    [region, programmes, opdIds, dimensions, fromYear, toYear],
  )
  await owner.query(
    `insert into programme.targets (tenant_id, programme_id, id, position, kind, name, unit, direction)
     select $1, ${ID}, ${TARGET}, 1, 'output', 'Contoh titik layanan', 'titik', 'up'
     from generate_series(1, $2::int) as n`,
    [region, programmes],
  )
  const ofYears = [region, programmes, fromYear, toYear]
  await owner.query(
    `insert into programme.target_years (tenant_id, programme_id, target_id, year, target)
     select $1, ${ID}, ${TARGET}, year, 100
     from generate_series(1, $2::int) as n, generate_series($3::int, $4::int) as year`,
    ofYears,
  )
  await owner.query(
    `insert into programme.budgets (tenant_id, programme_id, year, source, amount)
     select $1, ${ID}, year, 'APBD', 100000000 + n
     from generate_series(1, $2::int) as n, generate_series($3::int, $4::int) as year`,
    ofYears,
  )
}

/** An approved report of every programme, year and quarter. @returns how many */
export async function putReports({ owner }: Database, rows: Rows): Promise<number> {
  const { region, programmes, fromYear, toYear } = rows
  const ofYears = [region, fromYear, toYear]
  await owner.query(
    `insert into realisation.years (tenant_id, year, rhythm, due_days, opened_on, revision, changed_by, changed_at)
     select $1, year, 'quarter', 14, make_date(year, 1, 1), 1, 'bench', now()
     from generate_series($2::int, $3::int) as year`,
    ofYears,
  )
  await owner.query(
    `insert into realisation.periods (tenant_id, year, period, ends_on, due_on)
     select $1, year, 'Q' || q, make_date(year, 3 * q, 28), make_date(year, 3 * q, 28) + 14
     from generate_series($2::int, $3::int) as year, generate_series(1, 4) as q`,
    ofYears,
  )
  const { rowCount } = await owner.query(
    `insert into realisation.reports (tenant_id, programme_id, year, period, version, state, physical, money, outputs,
       narrative, obstacles, help_asked, reason_over, reason_budget, reason_falling, evidence, revision, changed_by,
       changed_at, submitted_at, approved_at)
     select $1, ${ID}, year, 'Q' || q, 1, 'approved', 20 * q, q * 20000000, jsonb_build_object(${TARGET}, (20 * q)::text),
       'Contoh', '', '', '', '', '', '{}', 1, 'bench', now(), now(), now()
     from generate_series(1, $2::int) as n, generate_series($3::int, $4::int) as year, generate_series(1, 4) as q`,
    [region, programmes, fromYear, toYear],
  )
  await putLines({ owner }, [region], rows)
  return rowCount ?? 0
}

/** The narrow lines of roll-ups of many regions: plan beside what was approved. @returns how many */
export async function putLines(
  { owner }: Pick<Database, 'owner'>,
  regions: readonly string[],
  {
    programmes,
    dimensions,
    fromYear,
    toYear,
  }: Pick<Rows, 'programmes' | 'dimensions' | 'fromYear' | 'toYear'>,
): Promise<number> {
  const { rowCount } = await owner.query(
    `insert into realisation.lines (tenant_id, year, programme_id, dimension, is_planned, is_running, money_planned,
       money_real, physical, achievement, period, refreshed_at)
     select region, year, md5(region || ' programme ' || n)::uuid, ($5::text[])[1 + n % array_length($5::text[], 1)],
       true, n % 7 <> 0, 100000000 + n, 80000000, 80, 60 + n % 90, 'Q4', now()
     from unnest($1::text[]) as region, generate_series(1, $2::int) as n, generate_series($3::int, $4::int) as year
     on conflict do nothing`,
    [regions, programmes, fromYear, toYear, dimensions],
  )
  return rowCount ?? 0
}
