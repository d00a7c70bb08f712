import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import type { FileRoom } from '#platform/blob/file-room.ts'
import { folderStore } from '#platform/blob/folder-store.ts'
import { type Actor, type Context, SYSTEM } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { sendLeft, type Tenant } from '#platform/db/tx.ts'

export interface TestDatabase {
  /** The file's own database; open from `beforeAll` on. */
  readonly database: Database
  readonly config: pg.ClientConfig
  /** A second connection to the same database, as another process would have. */
  another: () => Database
}

/**
 * A database of its own for a test file, copied from the migrated template and dropped at the end.
 *
 * @example
 * const at = testDatabase()
 * test('…', () => rolledBack(at.database, { tenant: '35.05' }, async (ctx) => { … }))
 */
export function testDatabase(): TestDatabase {
  const name = `penataran_test_${randomUUID().slice(0, 8)}`
  const opened: Database[] = []
  let folder = ''
  const config = (): pg.ClientConfig => ({ ...inject('testServer'), database: name })
  const open = (): Database => {
    const database = openDatabase({ config: config(), connections: 6, files: roomIn(folder) })
    opened.push(database)
    return database
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'penataran-files-'))
    await administer(`create database ${name} template ${inject('template')}`)
    open()
  })
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()))
    await administer(`drop database if exists ${name} with (force)`)
    await rm(folder, { recursive: true, force: true })
  })
  return {
    get database() {
      return opened[0] ?? failEarly()
    },
    get config() {
      return config()
    },
    another: open,
  }
}

const roomIn = (folder: string): FileRoom => ({
  store: folderStore(folder),
  scanner: undefined,
  maxBytes: 25_000_000,
})

function failEarly(): never {
  throw new Error('The test database opens in beforeAll; use it inside a test.')
}

async function administer(text: string): Promise<void> {
  const client = new pg.Client(inject('testServer'))
  await client.connect()
  // Another file may be copying the template in the same moment; PostgreSQL then asks to wait.
  for (let left = 50; ; left--) {
    try {
      await client.query(text)
      break
    } catch (cause) {
      if ((cause as { code?: string }).code !== '55006' || left === 0) throw cause
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  await client.end()
}

export interface Scene {
  tenant: Tenant
  actor?: Actor
  now?: Date
}

class RolledBack extends Error {}

/** Runs a scene behind a tenant's wall and undoes everything it wrote. */
export async function rolledBack(
  database: Database,
  { tenant, actor = SYSTEM, now = new Date('2026-11-22T03:00:00Z') }: Scene,
  scene: (ctx: Context) => Promise<void>,
): Promise<void> {
  const end = database.inTenant(tenant, actor.id, async (tx) => {
    await scene({
      tenant,
      actor,
      tx,
      now,
      language: 'id',
      requestId: 'test',
      files: database.files,
      publicUrl: 'https://smartcity.example.invalid',
      secrets: database.secrets,
    })
    await sendLeft(tx)
    throw new RolledBack()
  })
  await end.catch((cause: unknown) => {
    if (!(cause instanceof RolledBack)) throw cause
  })
}

/** Brings to the database what an act that never commits has left for its commit, its facts above all. */
export const asIfCommitting = ({ tx }: Pick<Context, 'tx'>): Promise<void> => sendLeft(tx)
