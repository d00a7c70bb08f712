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
  /** Why this version was published; null for a first one. */
  reason?: string | null
  /** 95 % interval and range of ranks, where computed from ratings. */
  low?: string | null
  high?: string | null
  rankFrom?: number | null
  rankTo?: number | null
}

/**
 * Rows known at the end of a day (WIB): a later version counts from when it was recorded here, a first one already
 * from the day of its letter, which people knew before an installation took it over.
 */
const knownOn = (per: string | undefined) =>
  per === undefined
    ? sql`true`
    : sql`(r.recorded_at < ${endOf(per)} or r.version = 1 and exists (
        select from evaluation.sources as s where s.key = r.source_key and s.published_on <= ${per}::date))`

/** The first instant after a day in WIB. */
export const endOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00+07:00`) + 24 * 3_600_000)

/** National results are published from the ministry's tenant only. */
export const isMinistry = (tenant: Tenant): boolean => tenant === NATIONAL

/** What everybody sees has changed: kept pages and replies of before are thrown away. */
export const announce = (tx: Tx): Promise<void> => bumpEdition(tx)

/** The results of the years as they stand: the newest version of each region, by code. */
export async function listResults(
  tx: Tx,
  years: readonly number[],
  per?: string,
): Promise<PublishedResult[]> {
  const { rows } = await sql<PublishedResult>`
    select distinct on (r.year, r.region_code)
      r.year, r.region_code as code, r.version, r.track, r.instrument_code as "instrumentCode",
      r.instrument_version as "instrumentVersion", r.final::text as final,
      r.improvement::text as improvement, r.source_key as "sourceKey", c.scores,
      r.reason, r.low::text as low, r.high::text as high, r.rank_from as "rankFrom", r.rank_to as "rankTo"
    from evaluation.published_results as r
    join (
      select year, region_code, version, jsonb_object_agg(component, score::text) as scores
      from evaluation.published_components where year = any(${years}::smallint[])
      group by year, region_code, version
    ) as c on (c.year, c.region_code, c.version) = (r.year, r.region_code, r.version)
    where r.year = any(${years}::smallint[]) and ${knownOn(per)}
    order by r.year, r.region_code, r.version desc`.execute(tx)
  return rows
}

/** Finals of one region in every year known, oldest first, with the number of their source. */
export async function listFinalsOf(
  tx: Tx,
  code: string,
  per?: string,
): Promise<{ year: number; final: string; source: string }[]> {
  const { rows } = await sql<{ year: number; final: string; source: string }>`
    select distinct on (f.year) f.year, f.final::text as final,
      case when s.is_example then s.number || ' (contoh)' else s.number end as source
    from (
      select year, final, source_key, version from evaluation.published_results as r
      where region_code = ${code} and ${knownOn(per)}
      union all
      select year, final, source_key, 0 from evaluation.other_finals where region_code = ${code}
    ) as f
    join evaluation.sources as s on s.key = f.source_key
    order by f.year, f.version desc`.execute(tx)
  return rows
}

/** A version of a result, with the day from which on it was known. */
export interface VersionRow {
  version: number
  final: string
  sourceKey: string
  reason: string | null
  knownFrom: string
}

/** Every version of a region and year, newest first. */
export async function listVersions(tx: Tx, code: string, year: number): Promise<VersionRow[]> {
  const { rows } = await sql<Omit<VersionRow, 'knownFrom'> & { recordedAt: Date; published: string | null }>`
    select r.version, r.final::text as final, r.source_key as "sourceKey", r.reason,
      r.recorded_at as "recordedAt", to_char(s.published_on, 'YYYY-MM-DD') as published
    from evaluation.published_results as r join evaluation.sources as s on s.key = r.source_key
    where r.region_code = ${code} and r.year = ${year} order by r.version desc`.execute(tx)
  return rows.map(({ recordedAt, published, ...row }) => {
    const recorded = dayOf(recordedAt)
    const earlier = row.version === 1 && published !== null && published < recorded
    return { ...row, knownFrom: earlier ? published : recorded }
  })
}

/** The day of an instant in WIB. */
const dayOf = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

/**
 * How many regions are known of each source, of one year or of all. A region counts for the letter that first told
 * its result: a correction scores nobody anew.
 */
export async function countBySource(
  tx: Tx,
  year?: number,
  per?: string,
): Promise<{ year: number; sourceKey: string; known: number }[]> {
  const { rows } = await sql<{ year: number; sourceKey: string; known: number }>`
    select year, source_key as "sourceKey", count(*)::int as known
    from (
      select distinct on (year, region_code) year, region_code, source_key
      from evaluation.published_results as r
      where (${year ?? null}::smallint is null or year = ${year ?? null}) and ${knownOn(per)}
      order by year, region_code, version
    ) as first
    group by year, source_key order by year desc, source_key`.execute(tx)
  return rows
}

export async function listSources(tx: Tx): Promise<SourceData[]> {
  const { rows } = await sql<SourceData>`
    select key, kind, year, track, number, to_char(published_on, 'YYYY-MM-DD') as date, title, note,
      invited, scored, url, is_example as "isExample"
    from evaluation.sources order by year desc nulls last, published_on, key`.execute(tx)
  return rows
}

export async function listAbsences(
  tx: Tx,
  year: number,
  per?: string,
): Promise<{ code: string; sourceKey: string }[]> {
  const { rows } = await sql<{ code: string; sourceKey: string }>`
    select a.region_code as code, a.source_key as "sourceKey"
    from evaluation.absences as a join evaluation.sources as s on s.key = a.source_key
    where a.year = ${year} and (${per ?? null}::date is null or s.published_on <= ${per ?? null}::date)
    order by a.region_code`.execute(tx)
  return rows
}

/** Adds sources that are not stored yet. */
export async function addSources(tx: Tx, sources: readonly SourceData[]): Promise<void> {
  await sql`
    insert into evaluation.sources
      (key, kind, year, track, number, published_on, title, note, invited, scored, url, is_example)
    select key, kind, year, track, number, date, title, note, invited, scored, url, coalesce("isExample", false)
    from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as s (
      key text, kind text, year smallint, track text, number text, date date, title jsonb, note jsonb,
      invited int, scored int, url text, "isExample" boolean)
    on conflict (key) do nothing`.execute(tx)
}

/** Appends results and their components, each as the version it carries. */
export async function addResults(tx: Tx, results: readonly PublishedResult[], now: Date): Promise<void> {
  const text = JSON.stringify(results)
  await sql`
    insert into evaluation.published_results
      (year, region_code, version, track, instrument_code, instrument_version, final, improvement,
       source_key, recorded_at, reason, low, high, rank_from, rank_to)
    select year, code, version, track, "instrumentCode", "instrumentVersion", final, improvement,
      "sourceKey", ${now}, reason, low, high, "rankFrom", "rankTo"
    from jsonb_to_recordset(${text}::jsonb) as r (
      year smallint, code text, version int, track text, "instrumentCode" text, "instrumentVersion" int,
      final numeric, improvement numeric, "sourceKey" text, reason text, low numeric, high numeric,
      "rankFrom" int, "rankTo" int)`.execute(tx)
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
