import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { InstrumentData } from '../rules/instrument.ts'

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

/** The versions that the results of these years were scored with. */
export async function listInstrumentsOfYears(tx: Tx, years: readonly number[]): Promise<InstrumentData[]> {
  const { rows } = await sql<{ data: InstrumentData }>`
    select data from evaluation.instruments where year = any(${years}::smallint[])
    order by code, version desc`.execute(tx)
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

/** One version of an instrument. */
export async function findInstrumentVersion(
  tx: Tx,
  code: string,
  version: number,
): Promise<InstrumentData | undefined> {
  const { rows } = await sql<{ data: InstrumentData }>`
    select data from evaluation.instruments where code = ${code} and version = ${version}`.execute(tx)
  return rows[0]?.data
}
