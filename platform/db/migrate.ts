import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type pg from 'pg'
import { fromRoot } from '#platform/root.ts'

/** Any number will do as long as every process of one installation asks for the same lock. */
export const MIGRATION_LOCK = 202611220100
const PLATFORM_FOLDERS = ['platform/db', 'platform/facts', 'platform/http']

export interface Migration {
  name: string
  text: string
  /** SHA-256 of the text, hexadecimal. */
  checksum: string
}

/**
 * Brings the schema up to date: forward only, each file in its own transaction, one process at a time.
 * Safe to call from several processes at once; the later ones wait and find nothing to do.
 *
 * @param folders module folders below the root that may hold `migrations/*.sql`
 * @param afterwards runs under the same lock, for reference data
 * @returns names of the migrations that ran now
 * @throws Error with a sentence when an applied file was changed or the login may not create roles
 */
export async function migrate(
  pool: pg.Pool,
  folders: readonly string[],
  afterwards: () => Promise<void> = async () => {},
): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const ran = await bringUpToDate(client, await readMigrations(folders))
    await createFactPartitions(client, presentYears())
    await afterwards()
    return ran
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {})
    client.release()
  }
}

/** Names of migrations, by how the files of this version and the database differ. */
export interface MigrationDifferences {
  /** On disk and not yet run. */
  pending: string[]
  /** Run, and the file has another text since. */
  changed: string[]
  /** Run by a newer version: no file is here. */
  unknown: string[]
}

/** Compares the files of this version with what the database has run; changes nothing. */
export async function compareMigrations(
  pool: pg.Pool,
  folders: readonly string[],
): Promise<MigrationDifferences> {
  const { rows } = await pool.query<{ there: boolean }>(
    "select to_regclass('platform.migrations') is not null as there",
  )
  const all = await readMigrations(folders)
  const applied = rows[0]?.there ? await listApplied(pool) : new Map<string, string>()
  const known = new Set(all.map((m) => m.name))
  return {
    pending: all.filter((m) => !applied.has(m.name)).map((m) => m.name),
    changed: listChanged(all, applied),
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
  }
}

async function bringUpToDate(client: pg.PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  await createGround(client)
  const applied = await listApplied(client)
  refuseChanged(migrations, applied)
  const pending = migrations.filter((m) => !applied.has(m.name))
  for (const migration of pending) await apply(client, migration)
  return pending.map((m) => m.name)
}

/** What the first migration itself stands on: the application role and the list of migrations. */
export async function createGround(client: pg.PoolClient): Promise<void> {
  await createApplicationRole(client)
  await client.query(`
    create schema if not exists platform;
    grant usage on schema platform to penataran_app;
    create table if not exists platform.migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now());
    comment on table platform.migrations is 'Migrations that have run, with the checksum of their text.'`)
}

/** Roles belong to the whole server, so another database's start may create it in the same moment. */
async function createApplicationRole(client: pg.PoolClient): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'penataran_app') then
        begin
          create role penataran_app nologin nobypassrls nosuperuser;
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
      if not pg_has_role(current_user, 'penataran_app', 'member') then
        begin
          execute format('grant penataran_app to %I', current_user);
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
    end $$`)
}

async function listApplied(client: pg.PoolClient | pg.Pool): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migrations',
  )
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

const listChanged = (migrations: readonly Migration[], applied: ReadonlyMap<string, string>): string[] =>
  migrations.filter((m) => applied.has(m.name) && applied.get(m.name) !== m.checksum).map((m) => m.name)

function refuseChanged(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const changed = listChanged(migrations, applied)
  if (changed.length === 0) return
  const names = changed.join(', ')
  throw new Error(`Migration ${names} was changed after it ran. Restore the file and write a new migration.`)
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query("set local lock_timeout = '5s'")
    await runMigration(client, migration)
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed: ${(cause as Error).message}`, { cause })
  }
}

/** Runs one migration and notes it, in the transaction that is open. */
export async function runMigration(
  client: pg.PoolClient,
  { name, text, checksum }: Migration,
): Promise<void> {
  await client.query(text)
  await client.query('insert into platform.migrations (name, checksum) values ($1, $2)', [name, checksum])
}

/** Every migration of the platform and of the modules in `folders`, in the order of their time stamps. */
export async function readMigrations(folders: readonly string[]): Promise<Migration[]> {
  const files = (await Promise.all([...new Set([...PLATFORM_FOLDERS, ...folders])].map(listFiles))).flat()
  const migrations = await Promise.all(files.map(readMigration))
  return migrations.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function listFiles(folder: string): Promise<string[]> {
  const path = fromRoot(folder, 'migrations')
  const names = await readdir(path).catch((): string[] => [])
  return names.filter((name) => name.endsWith('.sql')).map((name) => join(path, name))
}

async function readMigration(path: string): Promise<Migration> {
  const text = await readFile(path, 'utf8')
  return { name: basename(path, '.sql'), text, checksum: createHash('sha256').update(text).digest('hex') }
}

/** This year and the next: a start in December must not wait for January. */
function presentYears(): number[] {
  const year = new Date().getUTCFullYear()
  return [year, year + 1]
}

/**
 * Facts of these years get a partition of their own; older or later ones stay in the default, and so
 * does a year of which the default already holds facts (a clock that ran ahead must not stop a start).
 */
export async function createFactPartitions(client: pg.PoolClient, years: readonly number[]): Promise<void> {
  for (const y of years) {
    const from = `${y}-01-01T00:00:00Z`
    const to = `${y + 1}-01-01T00:00:00Z`
    const { rowCount } = await client.query(
      'select from facts.fact_other where recorded_at >= $1 and recorded_at < $2 limit 1',
      [from, to],
    )
    if (rowCount) continue
    await client.query(
      `create table if not exists facts.fact_${y} partition of facts.fact for values from ('${from}') to ('${to}')`,
    )
  }
}
