import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import { KeptByVersion } from '#platform/kept-by-version.ts'
import { readRubrics } from '../reference.ts'
import type { InstrumentData } from '../rules/instrument.ts'
import { withRubrics } from '../rules/rubric.ts'

/** The newest version of every instrument, years first, newest year first. */
export async function listInstruments(tx: Tx): Promise<InstrumentData[]> {
  const { rows } = await sql<{ data: InstrumentData }>`
    select data from (
      select distinct on (code) code, year, data from evaluation.instruments order by code, version desc
    ) as newest
    order by year desc nulls last, code`.execute(tx)
  return rows.map((row) => row.data)
}

/** The newest version of one instrument. */
export async function findInstrumentByCode(tx: Tx, code: string): Promise<InstrumentData | undefined> {
  const { rows } = await sql<{ data: InstrumentData }>`
    select data from evaluation.instruments where code = ${code} order by version desc limit 1`.execute(tx)
  return rows[0]?.data
}

/** The versions made for these years. */
export async function listInstrumentsOfYears(tx: Tx, years: readonly number[]): Promise<InstrumentData[]> {
  const { rows } = await sql<{ data: InstrumentData }>`
    select data from evaluation.instruments where year = any(${years}::smallint[])
    order by code, version desc`.execute(tx)
  return rows.map((row) => row.data)
}

/** The versions that results of these years were scored with; a year may use the instrument of another. */
export async function listInstrumentsOfResults(tx: Tx, years: readonly number[]): Promise<InstrumentData[]> {
  const { rows } = await sql<{ data: InstrumentData }>`
    select i.data from evaluation.instruments as i where exists (
      select from evaluation.published_results as r
      where r.year = any(${years}::smallint[]) and r.instrument_code = i.code and r.instrument_version = i.version)
    order by i.code, i.version desc`.execute(tx)
  return rows.map((row) => row.data)
}

/** Adds versions that are not stored yet; a stored version never changes. */
export async function addInstruments(
  tx: Tx,
  instruments: readonly InstrumentData[],
  now: Date,
): Promise<void> {
  await sql`
    insert into evaluation.instruments (code, version, year, track, data, loaded_at)
    select i.data ->> 'code', (i.data ->> 'version')::int, (i.data ->> 'year')::smallint,
      i.data ->> 'track', i.data, ${now}
    from jsonb_array_elements(${JSON.stringify(instruments)}::jsonb) as i (data)
    on conflict do nothing`.execute(tx)
}

/** Documents read before, by the transaction that wrote them; there are a few dozen versions in all. */
const kept = new KeptByVersion<InstrumentData>(200)

/**
 * One version of an instrument, with the shipped rubrics where it has none of its own: installations that stored
 * the instruments of 2023 before there were rubrics show them too. Every write of a round asks for it, so the
 * large document is read once; whoever gets it must not change it.
 */
export async function findInstrumentVersion(
  tx: Tx,
  code: string,
  version: number,
): Promise<InstrumentData | undefined> {
  const { rows } = await sql<{ writer: string }>`
    select current_database() || xmin::text as writer from evaluation.instruments
    where code = ${code} and version = ${version}`.execute(tx)
  const writer = rows[0]?.writer
  if (writer === undefined) return undefined
  const key = `${code}@${version}`
  return kept.find(key, writer) ?? kept.keep(key, writer, await readVersion(tx, code, version))
}

async function readVersion(tx: Tx, code: string, version: number): Promise<InstrumentData> {
  const { rows } = await sql<{ data: InstrumentData }>`
    select data from evaluation.instruments where code = ${code} and version = ${version}`.execute(tx)
  return withRubrics((rows[0] as { data: InstrumentData }).data, await readRubrics())
}
