import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { modules } from '#apps/modules.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { prepareDatabase } from '#platform/start.ts'

export interface BlankDatabase {
  readonly config: pg.ClientConfig
  /** For `DATABASE_URL` of a process of its own. */
  readonly url: string
  readonly database: Database
  /** Another pool on the same database, as another process would have. */
  another: () => Database
  /** Brings schema and reference data of the whole product, as a start does. */
  prepare: () => Promise<string[]>
}

/** Folders of the product's modules, as `migrate` takes them. */
export const moduleFolders: readonly string[] = modules.map((m) => m.folder)

/**
 * Makes databases without a schema, as an operator would hand one over; all dropped when the file ends.
 *
 * @example
 * const blank = blankDatabases()
 * test('…', async () => { const { database } = await blank() })
 */
export function blankDatabases(): () => Promise<BlankDatabase> {
  const names: string[] = []
  const opened: Database[] = []
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()))
    for (const name of names) await administer(`drop database if exists ${name} with (force)`)
  })
  return async () => {
    const name = `penataran_blank_${randomUUID().slice(0, 8)}`
    await administer(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`)
    names.push(name)
    const config = { ...inject('testServer'), database: name }
    const another = (): Database => {
      const database = closedOnce(openDatabase({ config, connections: 4 }))
      opened.push(database)
      return database
    }
    const database = another()
    return {
      config,
      url: addressOf(config),
      database,
      another,
      prepare: () => prepareDatabase(database, modules),
    }
  }
}

/** A test may close a database itself; the end of the file then has nothing to do. */
function closedOnce(database: Database): Database {
  let closing: Promise<void> | undefined
  return {
    ...database,
    close: () => {
      closing ??= database.close()
      return closing
    },
  }
}

/** Everything in the query, because an address can not hold the folder of a socket as its host. */
export function addressOf({ host, port, user, password, database }: pg.ClientConfig): string {
  const query = new URLSearchParams({ host: host ?? '127.0.0.1', port: String(port ?? 5432) })
  if (user) query.set('user', user)
  if (typeof password === 'string' && password !== '') query.set('password', password)
  return `postgresql://localhost/${database}?${query}`
}

async function administer(text: string): Promise<void> {
  const client = new pg.Client(inject('testServer'))
  await client.connect()
  await client.query(text).finally(() => client.end())
}
