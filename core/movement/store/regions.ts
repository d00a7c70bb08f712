import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'

/** Regions to read: nothing named means every one the wall shows. */
export type Regions = readonly string[] | undefined

/** `column` is one of these regions, or any where none are named. */
export const among = (column: string, regions: Regions) =>
  sql`(${regions ?? null}::text[] is null or ${sql.raw(column)} = any(${regions ?? null}::text[]))`

export interface NamedRegion {
  code: string
  name: string
  kind: 'kabupaten' | 'kota'
  province: { code: string; name: string }
}

/** Regions that there are now, by code. */
export async function listNamed(tx: Tx, codes: readonly string[]): Promise<NamedRegion[]> {
  const { rows } = await sql<NamedRegion>`
    select r.code, r.name, r.kind, jsonb_build_object('code', p.code, 'name', p.short_name) as province
    from identity.regions as r join identity.provinces as p on p.code = r.province_code
    where r.code = any(${codes}::text[]) and r.valid_to is null order by r.code`.execute(tx)
  return rows
}
