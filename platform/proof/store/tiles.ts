import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Tile, TilePlace } from '../merkle/tiles.ts'

/** The tiles at some places; those that are missing are left out. */
export async function readTiles(tx: Tx, tenant: string, places: readonly TilePlace[]): Promise<Tile[]> {
  if (places.length === 0) return []
  const { rows } = await sql<Tile>`
    select t.level::int as level, t.tile, t.hashes
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as wanted (level int, tile bigint)
    join proof.tiles as t on t.tenant_id = ${tenant} and t.level = wanted.level and t.tile = wanted.tile`.execute(
    tx,
  )
  return rows
}

export async function writeTiles(tx: Tx, tenant: string, tiles: readonly Tile[]): Promise<void> {
  const rows = tiles.map(({ level, tile, hashes }) => ({ level, tile, hashes: hashes.toString('hex') }))
  await sql`
    insert into proof.tiles as t (tenant_id, level, tile, hashes)
    select ${tenant}, level, tile, decode(hashes, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (level int, tile bigint, hashes text)
    on conflict (tenant_id, level, tile) do update set hashes = excluded.hashes`.execute(tx)
}
