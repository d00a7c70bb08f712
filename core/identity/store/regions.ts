import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type {
  CohortMembership,
  District,
  Point,
  Province,
  RegionKind,
  RegionProfile,
  RegionSummary,
  Village,
} from '../contract.ts'
import { searchWords, villageKind } from '../rules/names.ts'

export async function listProvinces(tx: Tx): Promise<Province[]> {
  const { rows } = await sql<Province>`
    select p.code, p.name, p.short_name as "shortName", count(r.code)::int as regions
    from identity.provinces as p
    left join identity.regions as r on r.province_code = p.code and r.valid_to is null
    where p.valid_to is null
    group by p.code order by p.code`.execute(tx)
  return rows
}

export interface RegionFilter {
  q?: string | undefined
  province?: string | undefined
  kind?: RegionKind | undefined
}

interface RegionRow extends Omit<RegionSummary, 'point'> {
  latitude: number | null
  longitude: number | null
}

const SUMMARY = sql`
  r.code, r.name, r.kind, r.province_code as "provinceCode", p.short_name as "provinceName",
  r.latitude::float8 as latitude, r.longitude::float8 as longitude`

/** Every word must occur; regions whose name begins with what was typed come first. */
export async function listRegions(tx: Tx, filter: RegionFilter = {}): Promise<RegionSummary[]> {
  const typed = searchWords(filter.q ?? '')
  const words = typed === '' ? [] : typed.split(' ')
  const { rows } = await sql<RegionRow>`
    select ${SUMMARY}
    from identity.regions as r join identity.provinces as p on p.code = r.province_code
    where r.valid_to is null
      and (${filter.province ?? null}::text is null or r.province_code = ${filter.province ?? null})
      and (${filter.kind ?? null}::text is null or r.kind = ${filter.kind ?? null})
      and (select coalesce(bool_and(r.search_text like '%' || word || '%'), true)
           from unnest(${words}::text[]) as word)
    order by ${typed} <> '' and r.search_text like '% ' || ${typed} || '%' desc, r.code`.execute(tx)
  return rows.map(summaryOf)
}

export async function findRegion(tx: Tx, code: string): Promise<RegionSummary | undefined> {
  const { rows } = await sql<RegionRow>`
    select ${SUMMARY}
    from identity.regions as r join identity.provinces as p on p.code = r.province_code
    where r.code = ${code} and r.valid_to is null`.execute(tx)
  return rows[0] && summaryOf(rows[0])
}

interface ProfileRow extends RegionRow {
  population: number | null
  areaKm2: number | null
  source: string
  districts: number
  villages: number
  cohorts: CohortMembership[]
}

export async function findRegionProfile(tx: Tx, code: string): Promise<RegionProfile | undefined> {
  const { rows } = await sql<ProfileRow>`
    select ${SUMMARY}, r.population, r.area_km2::float8 as "areaKm2", r.source,
      (select count(*)::int from identity.districts as d where d.region_code = r.code and d.valid_to is null) as districts,
      (select count(*)::int from identity.villages as v join identity.districts as d on d.code = v.district_code
        where d.region_code = r.code and v.valid_to is null) as villages,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'year', c.year, 'label', jsonb_build_object('id', c.label_id, 'en', c.label_en), 'status', c.status,
          'basis', jsonb_build_object('id', c.basis_id, 'en', c.basis_en)) order by c.year), '[]'::jsonb)
        from identity.cohort_regions as m join identity.cohorts as c on c.year = m.year
        where m.region_code = r.code) as cohorts
    from identity.regions as r join identity.provinces as p on p.code = r.province_code
    where r.code = ${code} and r.valid_to is null`.execute(tx)
  return rows[0] && profileOf(rows[0])
}

export async function listDistricts(tx: Tx, regionCode: string): Promise<District[]> {
  const { rows } = await sql<District>`
    select code, name from identity.districts
    where region_code = ${regionCode} and valid_to is null order by code`.execute(tx)
  return rows
}

export async function listVillages(tx: Tx, districtCode: string): Promise<Village[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from identity.villages
    where district_code = ${districtCode} and valid_to is null order by code`.execute(tx)
  return rows.map((row) => ({ ...row, kind: villageKind(row.code) }))
}

const pointOf = ({ latitude, longitude }: RegionRow): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }

const summaryOf = (row: RegionRow): RegionSummary => ({
  code: row.code,
  name: row.name,
  kind: row.kind,
  provinceCode: row.provinceCode,
  provinceName: row.provinceName,
  point: pointOf(row),
})

const profileOf = (row: ProfileRow): RegionProfile => ({
  ...summaryOf(row),
  population: row.population,
  areaKm2: row.areaKm2,
  source: row.source,
  districts: row.districts,
  villages: row.villages,
  cohorts: row.cohorts,
})
