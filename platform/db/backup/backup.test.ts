import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { blobName } from '#platform/blob/blob-store.ts'
import { NO_FILES } from '#platform/blob/file-room.ts'
import { folderStore } from '#platform/blob/folder-store.ts'
import { type Context, SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { NATIONAL } from '#platform/db/tx.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { Refusal } from '#platform/problem/problem.ts'
import { ROOT } from '#platform/root.ts'
import { T } from '#platform/schema/schema.ts'
import { blankDatabases, moduleFolders } from '#test/blank-database.ts'
import { testDatabase } from '#test/database.ts'
import type { BackupManifest } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const NoteWritten = fact('test.note_written', { text: T.String() })
const at = testDatabase()
const blank = blankDatabases()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penataran-backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
const freshFile = (): string => join(folder, `${++files}.zip`)

const contextOn = (tx: Context['tx'], tenant: string): Context => ({
  tenant,
  actor: SYSTEM,
  tx,
  now: new Date('2026-11-22T03:00:00Z'),
  language: 'id',
  requestId: 'test',
  files: NO_FILES,
  publicUrl: '',
})

const note = (database: Database, tenant: string, text: string): Promise<number[]> =>
  database.inTenant(tenant, SYSTEM.id, (tx) => publishNow(contextOn(tx, tenant), NoteWritten.of({ text })))

test('a backup takes the files of the vault along, byte for byte', async () => {
  const [here, there] = [join(folder, 'vault'), join(folder, 'vault-again')]
  const kept = new Map(['a', 'b'].map((digit) => [blobName('35.05', 'content', digit.repeat(64)), digit]))
  for (const [name, digit] of kept) await folderStore(here).put(name, randomBytesOf(digit), 'text/plain')
  await writeFile(join(here, 'notes.txt'), 'not ours')
  const { owner } = at.database
  const file = freshFile()
  const manifest = await writeBackup({ owner, file, files: folderStore(here), now: new Date() })
  expect(manifest.files).toBe(2)
  const { database } = await blank()
  await restoreBackup({ owner: database.owner, file, files: folderStore(there), folders: moduleFolders })
  for (const [name, digit] of kept) {
    expect(await folderStore(there).find(name)).toEqual(Buffer.from(randomBytesOf(digit)))
  }
})

const randomBytesOf = (seed: string): Uint8Array =>
  Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31 + seed.charCodeAt(0)) % 251)

async function backUp(database: Database): Promise<{ file: string; manifest: BackupManifest }> {
  const file = freshFile()
  return { file, manifest: await writeBackup({ owner: database.owner, file, now: new Date() }) }
}

const restore = (database: Database, file: string): Promise<BackupManifest> =>
  restoreBackup({ owner: database.owner, file, folders: moduleFolders })

/** Code of the refusal an act ends with; whatever else happens fails the test. */
async function refusalOf(act: Promise<unknown>): Promise<string> {
  const cause = await act.then(
    () => 'no refusal',
    (error: unknown) => error,
  )
  if (cause instanceof Refusal) return cause.problem.code
  throw cause
}

/** Every part of a backup but the manifest, whose time differs. */
async function rowsIn(file: string): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(await readFile(file), { lazyEntries: true })
  const parts: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith('rows/')) continue
    const stream = await zip.openReadStreamPromise(entry)
    parts[entry.fileName] = Buffer.concat(await stream.toArray()).toString('utf8')
  }
  return parts
}

describe('a backup', () => {
  const texts = ['plain', 'baris\nbaru', 'tab\there', 'a\\b \\N', 'Ünïcødé 𝄞', '', "'quoted'"]

  test('comes back into an empty database row for row, and counting goes on', async () => {
    for (const text of texts) await note(at.database, '35.05', text)
    await note(at.database, NATIONAL, 'national')
    const before = await backUp(at.database)
    const target = await blank()
    await restore(target.database, before.file)
    await target.prepare()
    const after = await backUp(target.database)
    expect(await rowsIn(after.file)).toEqual(await rowsIn(before.file))
    expect(after.manifest).toEqual({ ...before.manifest, writtenAt: after.manifest.writtenAt })
    expect(await note(target.database, '35.05', 'next')).toEqual([texts.length + 1])
    expect(await note(target.database, NATIONAL, 'next')).toEqual(
      [await note(at.database, NATIONAL, 'x')].flat(),
    )
  })

  test('comes back into an installation that has only been started', async () => {
    const { file } = await backUp(at.database)
    const target = await blank()
    await target.prepare()
    await target.database.close()
    const database = target.another()
    await restore(database, file)
    const again = await backUp(database)
    expect(await rowsIn(again.file)).toEqual(await rowsIn(file))
  })

  test('holds every table of ours, and its file is readable by its owner alone', async () => {
    const { file, manifest } = await backUp(at.database)
    const { rows } = await at.database.owner.query<{ name: string }>(`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'public')
        and tablename !~ '^fact_(other|[0-9]{4})$' and schemaname || '.' || tablename <> 'platform.migrations'`)
    expect(manifest.tables.map((t) => t.name).sort()).toEqual(rows.map((r) => r.name).sort())
    expect(manifest.tables.find((t) => t.name === 'facts.fact')?.rows).toBeGreaterThanOrEqual(texts.length)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  test('shows one instant, whatever is written meanwhile', async () => {
    const file = freshFile()
    const [writer, during]: [Database, Promise<unknown>[]] = [at.another(), []]
    const manifest = await writeBackup({
      owner: at.database.owner,
      file,
      now: new Date(),
      progress: () => during.push(note(writer, '35.73', 'meanwhile')),
    })
    await Promise.all(during)
    const facts = manifest.tables.find((t) => t.name === 'facts.fact')?.rows
    const heads = (await rowsIn(file))['rows/facts.heads.copy'] ?? ''
    const counted = heads
      .split('\n')
      .filter(Boolean)
      .reduce((sum, line) => sum + Number(line.split('\t')[1]), 0)
    expect(during).toHaveLength(manifest.tables.length + 1)
    expect(counted).toBe(facts)
  })
})

describe('every type of column', () => {
  test('comes back as it was, with sequences that go on', async () => {
    const module = await ledgerModule()
    const [source, target] = [await blank(), await blank()]
    await migrate(source.database.owner, [module])
    await source.database.owner.query(`
      insert into ledger.accounts (tenant_id, parent, amount, share, bytes, tags, data, at, day, note)
      select '35.05', nullif(n - 1, 0), n * 10000000000, 0.1 + n, decode('00ff5c0a', 'hex'),
        array['a,b', null, '{"}', ''], '{"k": [1, null, "\\n"]}', '2026-11-22 03:04:05.678901+07', '2026-02-28', null
      from generate_series(1, 5) as n`)
    const file = freshFile()
    await writeBackup({ owner: source.database.owner, file, now: new Date() })
    await restoreBackup({ owner: target.database.owner, file, folders: [module] })
    const all = 'select * from ledger.accounts order by id'
    const [before, after] = [await source.database.owner.query(all), await target.database.owner.query(all)]
    expect(after.rows).toEqual(before.rows)
    const { rows } = await target.database.owner.query(
      "insert into ledger.accounts (tenant_id) values ('35.05') returning id, doubled",
    )
    expect(rows).toEqual([{ id: 6, doubled: null }])
  })

  /** A module on disk that the product does not have, below the root only by name. */
  async function ledgerModule(): Promise<string> {
    const place = join(folder, 'ledger')
    await mkdir(join(place, 'migrations'), { recursive: true })
    await writeFile(
      join(place, 'migrations', '202611229900-create-accounts.sql'),
      `create schema ledger;
       grant usage on schema ledger to penataran_app;
       create table ledger.accounts (
         tenant_id text not null, id bigint generated always as identity, parent bigint, amount bigint,
         doubled bigint generated always as (amount * 2) stored, share double precision, bytes bytea, tags text[],
         data jsonb, at timestamptz, day date, note text, primary key (tenant_id, id),
         foreign key (tenant_id, parent) references ledger.accounts (tenant_id, id));`,
    )
    return relative(ROOT, place)
  }
})

describe('a restore refuses', () => {
  test('an installation in which someone has acted', async () => {
    const { file } = await backUp(at.database)
    const target = await blank()
    await target.prepare()
    await target.database.close()
    const database = target.another()
    await note(database, '35.05', 'mine')
    await database.close()
    const reopened = target.another()
    expect(await refusalOf(restore(reopened, file))).toBe('db.installation_not_empty')
    const { rows } = await reopened.owner.query(
      "select payload->>'text' as text from facts.fact where tenant_id = '35.05'",
    )
    expect(rows).toEqual([{ text: 'mine' }])
  })

  test('a database that a server has open', async () => {
    const { file } = await backUp(at.database)
    const target = await blank()
    await target.another().ping()
    expect(await refusalOf(restore(target.database, file))).toBe('db.installation_in_use')
  })

  test('a backup whose migrations this version does not know, or knows with another text', async () => {
    const { file } = await backUp(at.database)
    const target = await blank()
    const newer = await rewritten(file, (m) =>
      m.migrations.push({ name: '203001010000-add-more', checksum: '0'.repeat(64) }),
    )
    expect(await refusalOf(restore(target.database, newer))).toBe('db.backup_newer')
    const changed = await rewritten(file, (m) => {
      for (const migration of m.migrations) migration.checksum = '0'.repeat(64)
    })
    expect(await refusalOf(restore(target.database, changed))).toBe('db.backup_foreign')
  })

  test('a file that is no backup, and one that is not there', async () => {
    const target = await blank()
    const text = freshFile()
    await writeFile(text, 'hello')
    expect(await refusalOf(restore(target.database, text))).toBe('db.not_a_backup')
    expect(await refusalOf(restore(target.database, freshFile()))).toBe('db.not_a_backup')
  })

  test('rows that differ from their checksum, are missing, or are cut off', async () => {
    const { file } = await backUp(at.database)
    const target = await blank()
    const wrongSum = await rewritten(file, (m) => {
      for (const table of m.tables) table.sha256 = '0'.repeat(64)
    })
    const extra = await rewritten(file, (m) =>
      m.tables.push({ name: 'no.such', columns: ['a'], rows: 0, sha256: '0'.repeat(64) }),
    )
    const cut = freshFile()
    const bytes = await readFile(file)
    await writeFile(cut, bytes.subarray(0, bytes.length / 2))
    expect(await refusalOf(restore(target.database, wrongSum))).toBe('db.backup_damaged')
    expect(await refusalOf(restore(target.database, extra))).toBe('db.backup_damaged')
    expect(await refusalOf(restore(target.database, cut))).toBe('db.not_a_backup')
    const { rows } = await target.database.owner.query("select to_regnamespace('platform') as platform")
    expect(rows).toEqual([{ platform: null }])
  })

  test('any flipped byte, or it brings back exactly what was written', async () => {
    const source = await blank()
    await migrate(source.database.owner, [])
    await note(source.database, '35.05', 'one')
    const { file } = await backUp(source.database)
    const [bytes, original] = [await readFile(file), await rowsIn(file)]
    const target = await blank()
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const damaged = freshFile()
        const copy = Buffer.from(bytes)
        copy[place] = (copy[place] as number) ^ change
        await writeFile(damaged, copy)
        const outcome = await refusalOf(restore(target.database, damaged)).catch((e: unknown) => e)
        await rm(damaged)
        if (outcome === 'no refusal') {
          expect(await rowsIn((await backUp(target.database)).file)).toEqual(original)
          await target.database.owner.query('drop schema platform, facts, http cascade')
        } else {
          expect(['db.backup_damaged', 'db.not_a_backup', 'db.backup_newer']).toContain(outcome)
        }
      }),
      { numRuns: 60 },
    )
  })

  async function rewritten(file: string, change: (manifest: BackupManifest) => void): Promise<string> {
    const zip = await fromBufferPromise(await readFile(file), { lazyEntries: true })
    const copy = new ZipFile()
    for await (const entry of zip.eachEntry()) {
      const bytes = Buffer.concat(await (await zip.openReadStreamPromise(entry)).toArray())
      copy.addBuffer(entry.fileName === 'manifest.json' ? changed(bytes, change) : bytes, entry.fileName)
    }
    copy.end()
    const target = freshFile()
    await writeFile(
      target,
      Buffer.concat(await (copy.outputStream as import('node:stream').Readable).toArray()),
    )
    return target
  }

  function changed(bytes: Buffer, change: (manifest: BackupManifest) => void): Buffer {
    const manifest = JSON.parse(bytes.toString('utf8')) as BackupManifest
    change(manifest)
    return Buffer.from(JSON.stringify(manifest))
  }
})

describe('a backup refuses', () => {
  test('to write over a file, and a database without our schema', async () => {
    const { file } = await backUp(at.database)
    const bytes = await readFile(file)
    const again = writeBackup({ owner: at.database.owner, file, now: new Date() })
    expect(await refusalOf(again)).toBe('db.backup_file_exists')
    expect(await readFile(file)).toEqual(bytes)
    const target = await blank()
    expect(await refusalOf(backUp(target.database))).toBe('db.nothing_to_back_up')
  })

  test('a folder that is not there, and leaves nothing half-written behind', async () => {
    const file = join(folder, 'absent', 'backup.zip')
    expect(await refusalOf(writeBackup({ owner: at.database.owner, file, now: new Date() }))).toBe(
      'db.backup_not_written',
    )
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
  })
})
