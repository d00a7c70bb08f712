import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { type Manifest, route } from '#platform/module.ts'
import { T } from '#platform/schema/schema.ts'
import { testDatabase } from '#test/database.ts'
import { endpoint } from './endpoint.ts'
import { buildServer } from './serve.ts'

const REGION = '35.05'
const LogKept = fact('log.log_kept', { number: T.Integer() })
const Keep = endpoint({
  post: '/logs',
  permission: 'log.log.keep',
  summary: 'Keep a log',
  input: { number: T.Integer() },
  reply: T.Object({ seq: T.Integer() }),
})
const Count = endpoint({
  get: '/logs',
  permission: 'log.log.keep',
  summary: 'Count the logs',
  reply: T.Object({ facts: T.Integer() }),
})
const logs: Manifest = {
  name: 'log',
  folder: 'test/none',
  permissions: [{ name: 'log.log.keep', label: { id: 'a', en: 'a' }, roles: [] }],
  facts: [LogKept],
  authenticator: () => ({
    identify: async () => ({ kind: 'person', id: 'ayu', permissions: new Set(['log.log.keep']) }),
    handle: async () => Response.json({}),
  }),
  routes: [
    route(Keep, async (ctx, { number }) => ({
      seq: (await publishNow(ctx, LogKept.of({ number })))[0] ?? 0,
    })),
    route(Count, async ({ tx }) => ({ facts: (await sql`select from facts.fact`.execute(tx)).rows.length })),
  ],
}

const at = testDatabase()
let isFull = false
let database: Database
let app: FastifyInstance
beforeAll(async () => {
  database = openDatabase({ config: at.config, connections: 4, isFull: () => isFull })
  const config = readConfig({ PENATARAN_LOG: 'silent', PENATARAN_RATE_LIMIT: '0' })
  app = await buildServer({ config, database, manifests: [logs] })
  await at.database.owner.query(`
    create function public.planted() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`)
})
beforeEach(() => {
  isFull = false
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const headers = { 'penataran-region': REGION }
const keep = async (key = randomUUID(), language = 'id') => {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/logs',
    payload: { number: 1 },
    headers: { ...headers, 'idempotency-key': key, 'accept-language': language },
  })
  return { status: reply.statusCode, type: reply.headers['content-type'], body: reply.json() }
}
const count = async (): Promise<number> => {
  const reply = await app.inject({ method: 'GET', url: '/api/logs', headers })
  expect(reply.statusCode).toBe(200)
  return reply.json().facts
}

/** Two ways to have no room, and back. */
const WAYS: readonly [string, () => Promise<unknown>, () => Promise<unknown>][] = [
  [
    'a disk with less room than must be kept free',
    async () => {
      isFull = true
    },
    async () => {
      isFull = false
    },
  ],
  [
    'a PostgreSQL server whose own disk is full',
    () =>
      at.database.owner.query(
        'create trigger planted before insert on http.idempotency_keys execute function public.planted()',
      ),
    () => at.database.owner.query('drop trigger planted on http.idempotency_keys'),
  ],
]

describe.each(WAYS)('%s', (_way, fill, empty) => {
  test('refuses writes in a clear sentence, writes nothing half, and lets everybody read', async () => {
    const before = await count()
    await fill()
    const refused = await keep()
    expect(refused).toMatchObject({
      status: 507,
      type: expect.stringContaining('application/problem+json'),
      body: { code: 'http.storage_full', title: 'Ruang penyimpanan server penuh' },
    })
    expect((await keep(randomUUID(), 'en')).body.detail).toContain('Nothing was stored')
    expect(await count()).toBe(before)
    await empty()
  })

  test('takes the same write under the same key as soon as there is room', async () => {
    const [before, key] = [await count(), randomUUID()]
    await fill()
    expect((await keep(key)).status).toBe(507)
    await empty()
    const [first, again] = [await keep(key), await keep(key)]
    expect([first.status, again.body]).toEqual([200, first.body])
    expect(await count()).toBe(before + 1)
  })
})

test('what was written while there was room is answered again when there is none', async () => {
  const [before, key] = [await count(), randomUUID()]
  const first = await keep(key)
  isFull = true
  expect(await keep(key)).toEqual(first)
  expect((await keep()).status).toBe(507)
  expect(await count()).toBe(before + 1)
})

test('a transaction that may only read for another reason is no want of room', async () => {
  await at.database.owner.query(
    `alter database "${at.config.database}" set default_transaction_read_only = on`,
  )
  const standby = openDatabase({ config: at.config, connections: 1 })
  const writing = standby.inTenant(REGION, 'ayu', (tx) => sql`delete from http.idempotency_keys`.execute(tx))
  await expect(writing).rejects.toMatchObject({ code: '25006' })
  await standby.close()
  await at.database.owner.query(`alter database "${at.config.database}" reset default_transaction_read_only`)
})
