import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import type { BlobStore } from '#platform/blob/blob-store.ts'
import { refuse } from '#platform/problem/problem.ts'
import { VERSION } from '#platform/root.ts'
import { MIGRATION_LOCK } from '../migrate.ts'
import {
  type BackedUpTable,
  type BackupManifest,
  entryOf,
  FILES,
  MANIFEST_ENTRY,
  README_ENTRY,
} from './manifest.ts'
import { createMeter } from './meter.ts'
import { fileExists, fileNotWritten, nothingToBackUp } from './problems.ts'
import { listFactYears, listSequences, listTables, type Table } from './tables.ts'

export interface BackupRequest {
  /** The owner's connections: the owner of the tables stands before no wall. */
  owner: pg.Pool
  /** The files of the vault; they are written too where the store can list them. */
  files?: BlobStore
  /** Where the file is to be; it must not exist. */
  file: string
  now: Date
  progress?: (done: number, total: number, table: string) => void
}

/**
 * Writes every row of this installation, and the files of its vault, into one file, as of one instant, table by table as a stream. The
 * file appears under its name only when it is whole; only its owner may read it, because it holds secrets.
 *
 * @returns what was written
 * @throws db.nothing_to_back_up, db.backup_file_exists, db.backup_not_written
 * @example await writeBackup({ owner: database.owner, file: '/srv/backup/2026-11-22.zip', now: new Date() })
 */
export async function writeBackup(request: BackupRequest): Promise<BackupManifest> {
  const { file } = request
  if (existsSync(file)) refuse(fileExists, { file })
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    const manifest = await inSnapshot(request.owner, (client) => writeArchive(client, unfinished, request))
    await settle(unfinished, file)
    return manifest
  } catch (cause) {
    await rm(unfinished, { force: true })
    const { code, syscall, message } = cause as NodeJS.ErrnoException
    if (syscall === undefined) throw cause
    return refuse(fileNotWritten, { file, reason: code ?? message })
  }
}

/** The rename reaches the disk only after the content has. */
async function settle(unfinished: string, file: string): Promise<void> {
  await sync(unfinished)
  await rename(unfinished, file)
  await sync(dirname(file))
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * One read-only snapshot. No migration runs meanwhile; `row_security = off` makes PostgreSQL refuse, not
 * filter, where this login does stand before a wall. The texts of values depend on no setting of the server.
 */
async function inSnapshot<R>(owner: pg.Pool, act: (client: pg.PoolClient) => Promise<R>): Promise<R> {
  const client = await owner.connect()
  let broken = true
  try {
    await client.query('select pg_advisory_lock_shared($1)', [MIGRATION_LOCK])
    await client.query('begin isolation level repeatable read read only')
    await client.query(NEUTRAL)
    const result = await act(client)
    await client.query('commit')
    await client.query('select pg_advisory_unlock_shared($1)', [MIGRATION_LOCK])
    broken = false
    return result
  } finally {
    // A connection in the midst of a COPY is of no use to anyone; closing it ends transaction and lock.
    client.release(broken)
  }
}

/** Also set before rows come back, so that they are read as they were written. */
export const NEUTRAL = `set local row_security = off; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex';
  set local client_encoding = 'UTF8'; set local statement_timeout = 0`

async function writeArchive(
  client: pg.PoolClient,
  path: string,
  { now, files, progress = () => {} }: BackupRequest,
): Promise<BackupManifest> {
  const migrations = await listMigrations(client)
  const tables = (await listTables(client)).filter((table) => table.name !== 'platform.migrations')
  const archive = openArchive(path, now)
  const written: BackedUpTable[] = []
  for (const [done, table] of tables.entries()) {
    progress(done, tables.length, table.name)
    written.push(await archive.within(writeTable(client, archive, table)))
  }
  // A file is kept before the row that names it, so those of the snapshot are all here by now.
  const kept = files?.list === undefined ? {} : { files: await writeFiles(archive, files) }
  const manifest: BackupManifest = {
    format: 'penataran-backup',
    formatVersion: 1,
    product: VERSION,
    writtenAt: now.toISOString(),
    migrations,
    factYears: await listFactYears(client),
    tables: written,
    ...kept,
    sequences: await listSequences(client),
  }
  await archive.end(manifest)
  progress(tables.length, tables.length, 'done')
  return manifest
}

async function listMigrations(client: pg.PoolClient): Promise<BackupManifest['migrations']> {
  const { rows } = await client.query("select to_regclass('platform.migrations') is not null as there")
  if (!rows[0]?.there) return refuse(nothingToBackUp)
  return (await client.query('select name, checksum from platform.migrations order by name')).rows
}

type Archive = ReturnType<typeof openArchive>

/** A zip that is written while it is filled; `within` ends a wait as soon as the disk refuses. */
function openArchive(path: string, mtime: Date) {
  const zip = new ZipFile()
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  const failed = new Promise<never>((_resolve, reject) => {
    file.on('error', reject)
    zip.on('error', reject)
  })
  failed.catch(() => {})
  zip.outputStream.pipe(file)
  zip.addBuffer(Buffer.from(README), README_ENTRY, { mtime })
  return {
    within: <R>(work: Promise<R>): Promise<R> => Promise.race([work, failed]),
    add: (stream: NodeJS.ReadableStream, entry: string) => zip.addReadStream(stream, entry, { mtime }),
    /** Read only when its turn comes, so that a vault of any size passes through. */
    addLater: (read: () => Promise<Uint8Array>, entry: string) =>
      zip.addReadStreamLazy(entry, { mtime, compress: false }, (done) => {
        read().then(
          (bytes) => done(null, Readable.from([Buffer.from(bytes)])),
          (cause) => done(cause, Readable.from([])),
        )
      }),
    end: async (manifest: BackupManifest): Promise<void> => {
      zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST_ENTRY, { mtime })
      zip.end()
      await Promise.race([finished(file), failed])
    },
  }
}

/** Rows in the order of their key, so that the same rows give the same bytes. */
async function writeTable(client: pg.PoolClient, archive: Archive, table: Table): Promise<BackedUpTable> {
  const { name, columns, key } = table
  const meter = createMeter()
  archive.add(meter.stream, entryOf(table))
  const order = key.length === 0 ? '' : ` order by ${key.join(', ')}`
  await pipeline(
    client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}${order}) to stdout`)),
    meter.stream,
  )
  return { name, columns, ...meter.read() }
}

/** @returns how many */
async function writeFiles(archive: Archive, store: BlobStore): Promise<number> {
  let count = 0
  for await (const name of store.list?.() ?? []) {
    archive.addLater(() => readFile(store, name), FILES + name)
    count += 1
  }
  return count
}

async function readFile(store: BlobStore, name: string): Promise<Uint8Array> {
  const bytes = await store.find(name)
  if (bytes === undefined)
    throw new Error(`The file ${name} was removed meanwhile; write the backup once more.`)
  return bytes
}

const README = `This is a backup of Penataran, written by "penataran backup".

CONFIDENTIAL: it holds password hashes, second-factor secrets and personal data of everyone in the
installation. Keep it where only the operator can read it, and encrypt it before it leaves the machine.

Bring it back into an empty installation with: penataran restore <this file>

manifest.json  which version wrote it, and every table with its number of rows and checksum
rows/          the rows of each table as PostgreSQL COPY text, in the order of the primary key
files/         the files of the vault, named by region, shelf and hash
`
