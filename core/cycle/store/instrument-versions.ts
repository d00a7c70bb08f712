import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { InstrumentCard, InstrumentVersion } from '../contract.ts'

interface Row extends Omit<InstrumentCard, 'origin'> {
  origin: (Omit<NonNullable<InstrumentCard['origin']>, 'addedAt'> & { addedAt: string }) | null
}

/** Every version of every instrument, newest year first; within a code the newest version first. */
export async function listInstrumentCards(tx: Tx): Promise<InstrumentCard[]> {
  const { rows } = await sql<Row>`
    select i.code, i.version, i.year, i.track, i.data -> 'name' as name,
      jsonb_array_length(i.data -> 'questions') as questions,
      (select count(*)::int from jsonb_array_elements(i.data -> 'questions') as q where q ? 'rubric') as "withRubric",
      case when v.code is null then null else jsonb_build_object(
        'base', jsonb_build_object('code', v.base_code, 'version', v.base_version),
        'reason', v.reason, 'addedAt', v.added_at) end as origin,
      coalesce((select jsonb_agg(distinct t.year order by t.year) from cycle.tracks as t
        where t.instrument_code = i.code and t.instrument_version = i.version), '[]') as "usedIn"
    from evaluation.instruments as i
    left join cycle.instrument_versions as v on v.code = i.code and v.version = i.version
    order by i.year desc nulls last, i.code, i.version desc`.execute(tx)
  return rows.map((row) => ({
    ...row,
    origin: row.origin && { ...row.origin, addedAt: new Date(row.origin.addedAt).toISOString() },
  }))
}

/** The newest version of a code; 0 where there is none. */
export async function newestVersion(tx: Tx, code: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0)::int as version from evaluation.instruments where code = ${code}`.execute(
    tx,
  )
  return rows[0]?.version ?? 0
}

/** Notes where a version comes from; two people who add the same one at once meet at its key. */
export async function insertVersion(
  tx: Tx,
  added: { instrument: InstrumentVersion; base: InstrumentVersion; reason: string; by: string },
  now: Date,
): Promise<void> {
  const { instrument, base } = added
  await sql`
    insert into cycle.instrument_versions (code, version, base_code, base_version, reason, added_at, added_by)
    values (${instrument.code}, ${instrument.version}, ${base.code}, ${base.version}, ${added.reason}, ${now},
      ${added.by})`.execute(tx)
  // The public list of instruments shows the newest versions.
  await bumpEdition(tx)
}
