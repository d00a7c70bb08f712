import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { isDatabaseAway } from './away.ts'
import { openDatabase } from './database.ts'

const at = testDatabase()
const failureOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => undefined,
    (error) => error,
  )

test('a server that nobody reaches is away', async () => {
  const nowhere = [
    { host: '127.0.0.1', port: 1 },
    { host: '/nowhere/at/all', port: 1 },
  ]
  for (const place of nowhere) {
    const database = openDatabase({ config: { ...at.config, ...place } })
    expect(isDatabaseAway(await failureOf(database.ping()))).toBe(true)
    await database.close()
  }
})

test('a connection that the server ends in the middle of an act is away', async () => {
  const ended = at.database.inTenant('35.05', 'ayu', async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await at.database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await sql`select 1`.execute(tx)
  })
  expect(isDatabaseAway(await failureOf(ended))).toBe(true)
})

test('a connection that was found dead before the next statement is away', async () => {
  const dead = new Error('Client has encountered a connection error and is not queryable')
  expect(isDatabaseAway(dead)).toBe(true)
})

test('a missing file, a broken rule and a wrong statement are not', async () => {
  const failures = [
    failureOf(readFile('/nowhere/at/all')),
    failureOf(at.database.owner.query('select nothing')),
    Promise.resolve(new pg.DatabaseError('no', 0, 'error')),
    Promise.resolve('no'),
  ]
  for (const failure of failures) expect(isDatabaseAway(await failure)).toBe(false)
})
