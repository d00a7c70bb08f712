import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Cohort, CohortFigure, Member } from '../contract.ts'

type CohortRow = Omit<Cohort, 'figures'> & { officialCount: number | null; figures: CohortFigure[] }

/** Every cohort, oldest first, with its figures and how many members it has; examples are not counted. */
export async function listCohorts(tx: Tx): Promise<CohortRow[]> {
  const { rows } = await sql<CohortRow>`
    select c.year, jsonb_build_object('id', c.label_id, 'en', c.label_en) as label, c.status,
      jsonb_build_object('id', c.basis_id, 'en', c.basis_en) as basis, c.official_count as "officialCount",
      count(m.region_code) filter (where m.until_on is null and not m.is_example)::int as members,
      count(m.region_code) filter (where m.until_on is not null)::int as ended,
      coalesce((select jsonb_agg(jsonb_build_object('kind', f.kind, 'value', f.value, 'sources', f.sources)
        order by f.number) from selection.cohort_figures as f where f.year = c.year), '[]') as figures
    from identity.cohorts as c
    left join selection.memberships as m on m.year = c.year
    group by c.year order by c.year`.execute(tx)
  return rows
}

interface MemberFilter {
  year?: number | undefined
  region?: string | undefined
}

/** Members by year and code, ended ones too. */
export async function listMembersOf(tx: Tx, { year, region }: MemberFilter = {}): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.region_code as code, r.name, p.short_name as province, m.year,
      to_char(m.from_on, 'YYYY-MM-DD') as from, to_char(m.until_on, 'YYYY-MM-DD') as until,
      m.end_reason as "endReason", m.basis, m.is_example as "isExample"
    from selection.memberships as m
    join identity.regions as r on r.code = m.region_code
    join identity.provinces as p on p.code = r.province_code
    where (${year ?? null}::int is null or m.year = ${year ?? null})
      and (${region ?? null}::text is null or m.region_code = ${region ?? null})
    order by m.year, m.region_code`.execute(tx)
  return rows
}

export interface NewMember {
  region: string
  year: number
  from: string | null
  basis: { id: string; en: string }
  origin: 'shipped' | 'ministry' | 'selection'
  isExample: boolean
}

/** Adds members and leaves those alone that are there already; gives the codes added. */
export async function addMembers(tx: Tx, members: readonly NewMember[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    insert into selection.memberships (region_code, year, from_on, basis, origin, is_example, recorded_at)
    select region, year, "from", basis, origin, "isExample", ${now}
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
      as m (region text, year int, "from" date, basis jsonb, origin text, "isExample" boolean)
    on conflict (region_code, year) do nothing
    returning region_code as code`.execute(tx)
  if (rows.length > 0) await bumpEdition(tx)
  return rows.map(({ code }) => code)
}

/** @returns false where there is no such membership, or it has ended */
export async function endMembership(
  tx: Tx,
  end: { region: string; year: number; until: string; reason: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update selection.memberships set until_on = ${end.until}, end_reason = ${end.reason}
    where region_code = ${end.region} and year = ${end.year} and until_on is null`.execute(tx)
  await bumpEdition(tx)
  return Number(numAffectedRows ?? 0n) > 0
}

/** Puts what sources say of a cohort in place of what was there. */
export async function putFigures(tx: Tx, year: number, figures: readonly CohortFigure[]): Promise<void> {
  await sql`delete from selection.cohort_figures where year = ${year}`.execute(tx)
  await sql`
    insert into selection.cohort_figures (year, number, kind, value, sources)
    select ${year}, f.number, f.value ->> 'kind', f.value -> 'value', f.value -> 'sources'
    from jsonb_array_elements(${JSON.stringify(figures)}::jsonb) with ordinality as f (value, number)`.execute(
    tx,
  )
}

export async function isLoaded(tx: Tx, fingerprint: string): Promise<boolean> {
  const { rows } = await sql`
    select from selection.reference_loads where fingerprint = ${fingerprint}`.execute(tx)
  return rows.length > 0
}

export async function recordLoad(tx: Tx, fingerprint: string, now: Date): Promise<void> {
  await sql`
    insert into selection.reference_loads (fingerprint, loaded_at) values (${fingerprint}, ${now})`.execute(
    tx,
  )
}
