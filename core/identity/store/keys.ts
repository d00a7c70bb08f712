import { randomBytes } from 'node:crypto'
import type { Database } from '#platform/db/database.ts'

/**
 * The installation's own sealing key, made at its first use. Read with the owner's connection, because the
 * application role may not see it: SQL that slips into an act can not open what the key seals.
 */
export async function installationKey(database: Database): Promise<Buffer> {
  await database.owner.query(
    "insert into identity.keys (id, key) values ('own', $1) on conflict (id) do nothing",
    [randomBytes(32)],
  )
  const { rows } = await database.owner.query<{ key: Buffer }>(
    "select key from identity.keys where id = 'own'",
  )
  const key = rows[0]?.key
  if (!key) throw new Error('The sealing key of this installation is missing.')
  return key
}
