import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { BlobStore } from '#platform/blob/blob-store.ts'
import { REFERENCE_LOAD, SYSTEM } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { VERSION } from '#platform/root.ts'
import {
  createFactPartitions,
  createGround,
  MIGRATION_LOCK,
  type Migration,
  readMigrations,
  runMigration,
} from '../migrate.ts'
import type { BackupManifest } from './manifest.ts'
import { type Backup, openBackup, verifyBackup } from './open-backup.ts'
import {
  backupDamaged,
  backupForeign,
  backupNewer,
  installationInUse,
  installationNotEmpty,
} from './problems.ts'
import { listSchemas, listSequences, listTables } from './tables.ts'
import { NEUTRAL } from './write-backup.ts'

export interface RestoreRequest {
  owner: pg.Pool
  file: string
  /** Where the files of the vault go. */
  files?: BlobStore
  /** Module folders that may hold migrations. */
  folders: readonly string[]
  progress?: (done: number, total: number, what: string) => void
}

/**
 * Brings a backup back into an empty installation, in one transaction: the schema is built anew by the
 * migrations that the backup had seen, then filled. Later migrations are the next start's work, so a backup
 * of an older version passes through the same steps as the installation it was taken from.
 *
 * @throws the refusals of `problems.ts`; nothing is changed then
 * @example await restoreBackup({ owner: database.owner, file, folders }); await prepareDatabase(database, modules)
 */
export async function restoreBackup(request: RestoreRequest): Promise<BackupManifest> {
  const backup = await openBackup(request.file)
  try {
    const migrations = matchMigrations(backup.manifest, await readMigrations(request.folders))
    const total = backup.manifest.tables.length * 2
    const progress = (done: number, what: string): void => request.progress?.(done, total, what)
    await verifyBackup(backup, (done, name) => progress(done, `checking ${name}`))
    await alone(request.owner, async (client) => {
      await restoreInto(client, backup, migrations, progress)
      await restoreFiles(backup, request.files)
    })
    progress(total, 'done')
    return backup.manifest
  } finally {
    backup.close()
  }
}

/** Before the rows that name them are committed; a file without a row does no harm. */
async function restoreFiles(backup: Backup, store: BlobStore | undefined): Promise<void> {
  if (store === undefined) return
  for await (const { name, bytes } of backup.readFiles())
    await store.put(name, bytes, 'application/octet-stream')
}

/** The migrations of the backup as files of ours, in order. */
function matchMigrations({ product, migrations }: BackupManifest, ours: readonly Migration[]): Migration[] {
  const known = new Map(ours.map((m) => [m.name, m]))
  const unknown = migrations.filter(({ name }) => !known.has(name)).map((m) => m.name)
  if (unknown.length > 0) refuse(backupNewer, { product, own: VERSION, migrations: unknown })
  const changed = migrations.filter(({ name, checksum }) => known.get(name)?.checksum !== checksum)
  if (changed.length > 0) refuse(backupForeign, { migrations: changed.map((m) => m.name) })
  const taken = new Set(migrations.map((m) => m.name))
  return ours.filter((m) => taken.has(m.name))
}

/** One transaction under the lock of the migrations, so that no start meddles. */
async function alone(owner: pg.Pool, act: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await owner.connect()
  let broken = true
  try {
    await client.query('begin')
    await client.query(NEUTRAL)
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await act(client)
    await client.query('commit')
    broken = false
  } finally {
    // Closing the connection rolls back whatever state a COPY left it in.
    client.release(broken)
  }
}

async function restoreInto(
  client: pg.PoolClient,
  backup: Backup,
  migrations: readonly Migration[],
  progress: (done: number, what: string) => void,
): Promise<void> {
  await refuseInUse(client)
  await refuseFilled(client)
  for (const schema of await listSchemas(client)) await client.query(`drop schema ${schema} cascade`)
  await createGround(client)
  for (const migration of migrations) await runMigration(client, migration)
  await createFactPartitions(client, backup.manifest.factYears)
  await fillTables(client, backup, (done, name) =>
    progress(backup.manifest.tables.length + done, `restoring ${name}`),
  )
  await setSequences(client, backup)
}

/** A server that runs on would keep showing what was here before. */
async function refuseInUse(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ connections: number }>(`
    select count(*)::int as connections from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'penataran%'`)
  const connections = rows[0]?.connections ?? 0
  if (connections > 0) refuse(installationInUse, { connections })
}

/**
 * Every act leaves a fact, so an installation is empty when its only facts are those of loading the
 * reference data. Tables are not looked at one by one: what the product ships is no one's work.
 */
async function refuseFilled(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query("select to_regclass('facts.fact') is not null as there")
  if (!rows[0]?.there) return
  const acts = await client.query<{ facts: number }>(
    'select count(*)::int as facts from facts.fact where not (actor = $1 and request_id = $2)',
    [SYSTEM.id, REFERENCE_LOAD],
  )
  const facts = acts.rows[0]?.facts ?? 0
  if (facts > 0) refuse(installationNotEmpty, { facts })
}

/** Names come from the catalogue, never from the file. What the migrations themselves wrote makes room. */
async function fillTables(
  client: pg.PoolClient,
  { file, manifest, readRows }: Backup,
  progress: (done: number, name: string) => void,
): Promise<void> {
  const tables = (await listTables(client)).filter((table) => table.name !== 'platform.migrations')
  const listed = new Map(manifest.tables.map((table) => [table.name, table]))
  if (tables.length !== listed.size) refuse(backupDamaged, { file, part: 'manifest.json' })
  await client.query(`truncate ${tables.map((table) => table.name).join(', ')}`)
  for (const [done, { name, columns }] of tables.entries()) {
    const table = listed.get(name)
    if (!table || table.columns.join() !== columns.join())
      return refuse(backupDamaged, { file, part: 'manifest.json' })
    progress(done, name)
    await readRows(table, client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`)))
  }
}

async function setSequences(client: pg.PoolClient, { file, manifest }: Backup): Promise<void> {
  const listed = new Map(manifest.sequences.map((sequence) => [sequence.name, sequence]))
  for (const { name } of await listSequences(client)) {
    const sequence = listed.get(name)
    if (!sequence) return refuse(backupDamaged, { file, part: 'manifest.json' })
    await client.query('select setval($1::text::regclass, $2, $3)', [name, sequence.value, sequence.called])
  }
}
