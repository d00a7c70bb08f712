import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import { NATIONAL, type Tenant, type Tx } from '#platform/db/tx.ts'
import type { Track } from '../contract.ts'
import type { OtherFinal, SourceData } from '../reference.ts'

/** A published result as stored: decimal texts as printed. */
export interface PublishedResult {
  year: number
  code: string
  version: number
  track: Track
  instrumentCode: string
  instrumentVersion: number
  final: string
  improvement: string | null
  sourceKey: string
  scores: Record<string, string>
}

/** National results are published from the ministry's tenant only. */
export const isMinistry = (tenant: Tenant): boolean => tenant === NATIONAL

/** What everybody sees has changed: kept pages and replies of before are thrown away. */
export const announce = (tx: Tx): Promise<void> => bumpEdition(tx)

/** The results of the years as they stand: the newest version of each region, by code. */
export async function listResults(tx: Tx, years: readonly number[]): Promise<PublishedResult[]> {
  const { rows } = await sql<PublishedResult>`
    select distinct on (r.year, r.region_code)
      r.year, r.region_code as code, r.version, r.track, r.instrument_code as "instrumentCode",
      r.instrument_version as "instrumentVersion", r.final::text as final,
      r.improvement::text as improvement, r.source_key as "sourceKey", c.scores
    from evaluation.published_results as r
    join (
      select year, region_code, version, jsonb_object_agg(component, score::text) as scores
      from evaluation.published_components where year = any(${years}::smallint[])
      group by year, region_code, version
    ) as c on (c.year, c.region_code, c.version) = (r.year, r.region_code, r.version)
    where r.year = any(${years}::smallint[])
    order by r.year, r.region_code, r.version desc`.execute(tx)
  return rows
}

/** Finals of one region in every year known, oldest first, with the number of their source. */
export async function listFinalsOf(
  tx: Tx,
  code: string,
): Promise<{ year: number; final: string; source: string }[]> {
  const { rows } = await sql<{ year: number; final: string; source: string }>`
    select distinct on (f.year) f.year, f.final::text as final, s.number as source
    from (
      select year, final, source_key, version from evaluation.published_results where region_code = ${code}
      union all
      select year, final, source_key, 0 from evaluation.other_finals where region_code = ${code}
    ) as f
    join evaluation.sources as s on s.key = f.source_key
    order by f.year, f.version desc`.execute(tx)
  return rows
}

/** How many regions are known of each source, of one year or of all. */
export async function countBySource(
  tx: Tx,
  year?: number,
): Promise<{ year: number; sourceKey: string; known: number }[]> {
  const { rows } = await sql<{ year: number; sourceKey: string; known: number }>`
    select year, source_key as "sourceKey", count(*)::int as known
    from (
      select distinct on (year, region_code) year, region_code, source_key
      from evaluation.published_results
      where ${year ?? null}::smallint is null or year = ${year ?? null}
      order by year, region_code, version desc
    ) as newest
    group by year, source_key order by year desc, source_key`.execute(tx)
  return rows
}

export async function listSources(tx: Tx): Promise<SourceData[]> {
  const { rows } = await sql<SourceData>`
    select key, kind, year, track, number, to_char(published_on, 'YYYY-MM-DD') as date, title, note,
      invited, scored, url
    from evaluation.sources order by year desc nulls last, published_on, key`.execute(tx)
  return rows
}

export async function listAbsences(tx: Tx, year: number): Promise<{ code: string; sourceKey: string }[]> {
  const { rows } = await sql<{ code: string; sourceKey: string }>`
    select region_code as code, source_key as "sourceKey"
    from evaluation.absences where year = ${year} order by region_code`.execute(tx)
  return rows
}

/** Adds sources that are not stored yet. */
export async function addSources(tx: Tx, sources: readonly SourceData[]): Promise<void> {
  await sql`
    insert into evaluation.sources
      (key, kind, year, track, number, published_on, title, note, invited, scored, url)
    select key, kind, year, track, number, date, title, note, invited, scored, url
    from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as s (
      key text, kind text, year smallint, track text, number text, date date, title jsonb, note jsonb,
      invited int, scored int, url text)
    on conflict (key) do nothing`.execute(tx)
}

/** Appends results and their components, each as the version it carries. */
export async function addResults(tx: Tx, results: readonly PublishedResult[], now: Date): Promise<void> {
  const text = JSON.stringify(results)
  await sql`
    insert into evaluation.published_results
      (year, region_code, version, track, instrument_code, instrument_version, final, improvement,
       source_key, recorded_at)
    select year, code, version, track, "instrumentCode", "instrumentVersion", final, improvement,
      "sourceKey", ${now}
    from jsonb_to_recordset(${text}::jsonb) as r (
      year smallint, code text, version int, track text, "instrumentCode" text, "instrumentVersion" int,
      final numeric, improvement numeric, "sourceKey" text)`.execute(tx)
  await sql`
    insert into evaluation.published_components (year, region_code, version, component, score)
    select r.year, r.code, r.version, c.key, c.value::numeric
    from jsonb_to_recordset(${text}::jsonb) as r (year smallint, code text, version int, scores jsonb),
      jsonb_each_text(r.scores) as c`.execute(tx)
}

export async function addAbsences(
  tx: Tx,
  absences: readonly { year: number; code: string; source: string }[],
): Promise<void> {
  await sql`
    insert into evaluation.absences (year, region_code, source_key)
    select year, code, source
    from jsonb_to_recordset(${JSON.stringify(absences)}::jsonb) as a (year smallint, code text, source text)
    on conflict do nothing`.execute(tx)
}

export async function addOtherFinals(tx: Tx, finals: readonly OtherFinal[]): Promise<void> {
  await sql`
    insert into evaluation.other_finals (year, region_code, final, source_key)
    select year, code, final, source
    from jsonb_to_recordset(${JSON.stringify(finals)}::jsonb)
      as f (year smallint, code text, final numeric, source text)
    on conflict do nothing`.execute(tx)
}

/** One process at a time publishes, so that two imports of one year never take the same version. */
export async function lockPublishing(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('evaluation.publishing'))`.execute(tx)
}

export async function hasLoaded(tx: Tx, fingerprint: string): Promise<boolean> {
  const { rows } = await sql`
    select from evaluation.reference_loads where fingerprint = ${fingerprint}`.execute(tx)
  return rows.length > 0
}

export async function recordLoad(tx: Tx, fingerprint: string, now: Date): Promise<void> {
  await sql`
    insert into evaluation.reference_loads (fingerprint, loaded_at) values (${fingerprint}, ${now})
    on conflict do nothing`.execute(tx)
}
