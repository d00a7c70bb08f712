import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { RegionKind } from '../contract.ts'

export interface ProvinceRow {
  code: string
  name: string
  shortName: string
}
export interface RegionRow {
  code: string
  provinceCode: string
  name: string
  kind: RegionKind
  searchText: string
}
/** A row of a lower level: its own code, the code above it, its name. */
export interface PartRow {
  code: string
  parent: string
  name: string
}
export interface RegionFactsRow {
  code: string
  latitude: number | null
  longitude: number | null
  population: number | null
  areaKm2: string | null
}
export interface CohortRow {
  year: number
  label: Bilingual
  status: string
  officialCount: number | null
  basis: Bilingual
  regions: readonly string[]
}
/** Where a set comes from and since when it is valid here. */
export interface Origin {
  source: string
  today: string
}

export async function findLoadedVersion(tx: Tx, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ version: string }>`
    select version from identity.reference_versions where name = ${name}`.execute(tx)
  return rows[0]?.version
}

/** Notes what is loaded and lets every kept page go. */
export async function recordVersion(
  tx: Tx,
  name: string,
  version: string,
  rowCount: number,
  now: Date,
): Promise<void> {
  await sql`
    insert into identity.reference_versions (name, version, row_count, loaded_at)
    values (${name}, ${version}, ${rowCount}, ${now})
    on conflict (name) do update
      set version = excluded.version, row_count = excluded.row_count, loaded_at = excluded.loaded_at`.execute(
    tx,
  )
  await bumpEdition(tx)
}

const column = <R, K extends keyof R>(rows: readonly R[], key: K): R[K][] => rows.map((row) => row[key])

// One statement a level: arrays go over the wire once, and a code that left the list is closed, never deleted.

export async function putProvinces(
  tx: Tx,
  rows: readonly ProvinceRow[],
  { source, today }: Origin,
): Promise<void> {
  await sql`
    insert into identity.provinces as old (code, name, short_name, source, valid_from)
    select code, name, short_name, ${source}, ${today}::date
    from unnest(${column(rows, 'code')}::text[], ${column(rows, 'name')}::text[], ${column(rows, 'shortName')}::text[])
      as listed (code, name, short_name)
    on conflict (code) do update
      set name = excluded.name, short_name = excluded.short_name, source = excluded.source, valid_to = null`.execute(
    tx,
  )
  await closeMissing(tx, 'provinces', column(rows, 'code'), today)
}

export async function putRegions(
  tx: Tx,
  rows: readonly RegionRow[],
  { source, today }: Origin,
): Promise<void> {
  await sql`
    insert into identity.regions (code, province_code, name, kind, search_text, source, valid_from)
    select code, province_code, name, kind, search_text, ${source}, ${today}::date
    from unnest(${column(rows, 'code')}::text[], ${column(rows, 'provinceCode')}::text[],
      ${column(rows, 'name')}::text[], ${column(rows, 'kind')}::text[], ${column(rows, 'searchText')}::text[])
      as listed (code, province_code, name, kind, search_text)
    on conflict (code) do update
      set province_code = excluded.province_code, name = excluded.name, kind = excluded.kind,
          search_text = excluded.search_text, source = excluded.source, valid_to = null`.execute(tx)
  await closeMissing(tx, 'regions', column(rows, 'code'), today)
}

export async function putDistricts(tx: Tx, rows: readonly PartRow[], { today }: Origin): Promise<void> {
  await sql`
    insert into identity.districts as old (code, region_code, name)
    select code, parent, name
    from unnest(${column(rows, 'code')}::text[], ${column(rows, 'parent')}::text[], ${column(rows, 'name')}::text[])
      as listed (code, parent, name)
    on conflict (code) do update set name = excluded.name, valid_to = null
      where old.name <> excluded.name or old.valid_to is not null`.execute(tx)
  await closeMissing(tx, 'districts', column(rows, 'code'), today)
}

export async function putVillages(tx: Tx, rows: readonly PartRow[], { today }: Origin): Promise<void> {
  await sql`
    insert into identity.villages as old (code, district_code, name)
    select code, parent, name
    from unnest(${column(rows, 'code')}::text[], ${column(rows, 'parent')}::text[], ${column(rows, 'name')}::text[])
      as listed (code, parent, name)
    on conflict (code) do update set name = excluded.name, valid_to = null
      where old.name <> excluded.name or old.valid_to is not null`.execute(tx)
  await closeMissing(tx, 'villages', column(rows, 'code'), today)
}

async function closeMissing(tx: Tx, table: string, codes: readonly string[], today: string): Promise<void> {
  await sql`
    update ${sql.table(`identity.${table}`)} as old set valid_to = ${today}::date
    where old.valid_to is null
      and not exists (select from unnest(${[...codes]}::text[]) as listed (code) where listed.code = old.code)`.execute(
    tx,
  )
}

export async function putRegionFacts(tx: Tx, rows: readonly RegionFactsRow[]): Promise<void> {
  await sql`
    update identity.regions as r
    set latitude = listed.latitude, longitude = listed.longitude,
        population = listed.population, area_km2 = listed.area_km2
    from unnest(${column(rows, 'code')}::text[], ${column(rows, 'latitude')}::numeric[],
      ${column(rows, 'longitude')}::numeric[], ${column(rows, 'population')}::bigint[],
      ${column(rows, 'areaKm2')}::numeric[]) as listed (code, latitude, longitude, population, area_km2)
    where r.code = listed.code`.execute(tx)
}

export async function putCohorts(tx: Tx, cohorts: readonly CohortRow[]): Promise<void> {
  for (const cohort of cohorts) {
    await sql`
      insert into identity.cohorts (year, label_id, label_en, status, official_count, basis_id, basis_en)
      values (${cohort.year}, ${cohort.label.id}, ${cohort.label.en}, ${cohort.status}, ${cohort.officialCount},
        ${cohort.basis.id}, ${cohort.basis.en})
      on conflict (year) do update set label_id = excluded.label_id, label_en = excluded.label_en,
        status = excluded.status, official_count = excluded.official_count,
        basis_id = excluded.basis_id, basis_en = excluded.basis_en`.execute(tx)
    await sql`delete from identity.cohort_regions where year = ${cohort.year}`.execute(tx)
    await sql`
      insert into identity.cohort_regions (region_code, year)
      select code, ${cohort.year} from unnest(${[...cohort.regions]}::text[]) as code`.execute(tx)
  }
}
