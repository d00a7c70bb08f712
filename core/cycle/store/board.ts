import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { BoardRow, Candidate } from '../contract.ts'
import { listLetterMarks } from './letters.ts'
import { listParticipations } from './participations.ts'

/** Every invited region of a year with its province and invitation letter, by code. */
export async function listBoard(tx: Tx, year: number): Promise<BoardRow[]> {
  const rows = await listParticipations(tx, year)
  const provinces = await mapProvinces(tx)
  const letters = await listLetterMarks(tx, year, 'invitation')
  return rows.map((row) => ({
    ...row,
    province: provinces.get(row.region.code.slice(0, 2)) ?? { code: row.region.code.slice(0, 2), name: '' },
    letter: letters.get(row.region.code) ?? null,
  }))
}

async function mapProvinces(tx: Tx): Promise<Map<string, { code: string; name: string }>> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, short_name as name from identity.provinces`.execute(tx)
  return new Map(rows.map((row) => [row.code, row]))
}

/** Every region that may be invited, with the cohorts it was chosen in. */
export async function listCandidates(tx: Tx): Promise<{
  cohorts: { year: number; label: { id: string; en: string } }[]
  regions: Candidate[]
}> {
  const cohorts = await sql<{ year: number; label: { id: string; en: string } }>`
    select year, jsonb_build_object('id', label_id, 'en', label_en) as label
    from identity.cohorts order by year`.execute(tx)
  const regions = await sql<Candidate>`
    select r.code, r.name, jsonb_build_object('code', p.code, 'name', p.short_name) as province,
      coalesce((select jsonb_agg(m.year order by m.year) from identity.cohort_regions as m
        where m.region_code = r.code), '[]') as cohorts
    from identity.regions as r join identity.provinces as p on p.code = r.province_code
    where r.valid_to is null order by r.code`.execute(tx)
  return { cohorts: cohorts.rows, regions: regions.rows }
}
