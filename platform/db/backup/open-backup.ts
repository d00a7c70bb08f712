import type { Readable } from 'node:stream'
import { Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { NAME } from '#platform/blob/blob-store.ts'
import { Refusal, refuse } from '#platform/problem/problem.ts'
import {
  type BackedUpTable,
  type BackupManifest,
  entryOf,
  FILES,
  findManifest,
  MANIFEST_ENTRY,
} from './manifest.ts'
import { createMeter } from './meter.ts'
import { backupDamaged, notABackup } from './problems.ts'

/** A backup file, opened for reading. */
export interface Backup {
  file: string
  manifest: BackupManifest
  /** Hands a table's rows to `into`; refuses afterwards when they are not the rows that were written. */
  readRows: (table: BackedUpTable, into: Writable) => Promise<void>
  /** Every file of the vault, checked; refuses where one is missing or is not what was written. */
  readFiles: () => AsyncIterable<{ name: string; bytes: Buffer }>
  close: () => void
}

/** The longest list of tables that is plausible, in bytes; what is longer is not ours. */
const MOST_MANIFEST = 10_000_000

/**
 * Opens a backup and reads what it says of itself.
 *
 * @throws db.not_a_backup, db.backup_damaged
 */
export async function openBackup(file: string): Promise<Backup> {
  const zip = await openZip(file)
  try {
    const entries = await readEntries(zip)
    const manifest = await readManifest(zip, entries, file)
    return {
      file,
      manifest,
      readRows: (table, into) => readRows(zip, entries, file, table, into),
      readFiles: () => readFiles(zip, entries, file, manifest.files ?? 0),
      close: () => zip.close(),
    }
  } catch (cause) {
    zip.close()
    if (cause instanceof Refusal) throw cause
    return refuse(notABackup, { file })
  }
}

const openZip = (file: string): Promise<ZipFile> =>
  openPromise(file, { autoClose: false, lazyEntries: true }).catch(() => refuse(notABackup, { file }))

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  return entries
}

/** A changed byte in the manifest could still be JSON, so its checksum in the archive is held against it. */
async function readManifest(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  file: string,
): Promise<BackupManifest> {
  const entry = entries.get(MANIFEST_ENTRY)
  if (!entry || entry.uncompressedSize > MOST_MANIFEST) return refuse(notABackup, { file })
  const bytes = await contentOf(zip, entry).catch(() => refuse(backupDamaged, { file, part: MANIFEST_ENTRY }))
  if (crc32(bytes) !== entry.crc32) return refuse(backupDamaged, { file, part: MANIFEST_ENTRY })
  return findManifest(bytes.toString('utf8')) ?? refuse(notABackup, { file })
}

const contentOf = async (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  buffer(await zip.openReadStreamPromise(entry))

async function readRows(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  file: string,
  table: BackedUpTable,
  into: Writable,
): Promise<void> {
  const part = entryOf(table)
  const entry = entries.get(part) ?? refuse(backupDamaged, { file, part })
  const meter = createMeter()
  const source: Readable = await zip
    .openReadStreamPromise(entry)
    .catch(() => refuse(backupDamaged, { file, part }))
  let unreadable = false
  source.on('error', () => {
    unreadable = true
  })
  await pipeline(source, meter.stream, into).catch((cause: unknown) => {
    if (unreadable) refuse(backupDamaged, { file, part })
    throw cause
  })
  const { rows, sha256 } = meter.read()
  if (rows !== table.rows || sha256 !== table.sha256) refuse(backupDamaged, { file, part })
}

async function* readFiles(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  file: string,
  expected: number,
): AsyncIterable<{ name: string; bytes: Buffer }> {
  const parts = [...entries.keys()].filter((part) => part.startsWith(FILES))
  if (parts.length !== expected) refuse(backupDamaged, { file, part: FILES })
  for (const part of parts) {
    const entry = entries.get(part) as Entry
    const name = part.slice(FILES.length)
    const bytes = NAME.test(name) ? await contentOf(zip, entry).catch(() => undefined) : undefined
    if (bytes === undefined || crc32(bytes) !== entry.crc32) return refuse(backupDamaged, { file, part })
    yield { name, bytes }
  }
}

/** Reads every row once without keeping any: a damaged file is refused before anything is touched. */
export async function verifyBackup(
  backup: Backup,
  progress: (done: number, name: string) => void,
): Promise<void> {
  for (const [done, table] of backup.manifest.tables.entries()) {
    progress(done, table.name)
    await backup.readRows(table, nowhere())
  }
  for await (const { name } of backup.readFiles()) progress(backup.manifest.tables.length, name)
}

const nowhere = (): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => done(),
  })
