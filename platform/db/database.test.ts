import { sql } from 'kysely'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { NO_FILES } from '#platform/blob/file-room.ts'
import { SYSTEM } from '#platform/context.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { testDatabase } from '#test/database.ts'
import { type Database, openDatabase } from './database.ts'
import { bumpEdition } from './edition.ts'
import { sendWithCommit, type Tx } from './tx.ts'

const BellRung = fact('test.bell_rung', {})
const at = testDatabase()

const ring = (database: Database, tenant: string): Promise<number[]> =>
  database.inTenant(tenant, SYSTEM.id, (tx) =>
    publishNow(
      {
        tenant,
        actor: SYSTEM,
        tx,
        now: new Date(),
        language: 'id',
        requestId: 'test',
        files: NO_FILES,
        publicUrl: '',
      },
      BellRung.of({}),
    ),
  )

const tenantsSeen = async (tx: Tx): Promise<string[]> =>
  (
    await sql<{ tenant: string }>`select distinct tenant_id as tenant from facts.fact order by 1`.execute(tx)
  ).rows.map((row) => row.tenant)

const settingsOf = async (tx: Tx) =>
  (
    await sql<{ role: string; tenant: string; actor: string; pid: number }>`
      select current_user as role, current_setting('app.tenant', true) as tenant,
        current_setting('app.actor', true) as actor, pg_backend_pid() as pid`.execute(tx)
  ).rows[0] as { role: string; tenant: string; actor: string; pid: number }

/** A database whose every transaction shares one connection, as behind a pooler. */
async function onOneConnection<R>(act: (database: Database) => Promise<R>): Promise<R> {
  const database = openDatabase({ config: at.config, connections: 1 })
  return act(database).finally(() => database.close())
}

describe('a transaction', () => {
  test('stands behind the wall it was opened for, as the application role', async () => {
    const settings = await at.database.inTenant('35.05', 'person-1', settingsOf)
    expect(settings).toMatchObject({ role: 'penataran_app', tenant: '35.05', actor: 'person-1' })
  })

  test('sees rows of its tenant only, and without a tenant none', async () => {
    await ring(at.database, '35.05')
    await ring(at.database, '35.73')
    expect(await at.database.inTenant('35.05', 'x', tenantsSeen)).toEqual(['35.05'])
    expect(await at.database.inTenant('35.73', 'x', tenantsSeen)).toEqual(['35.73'])
    expect(await at.database.inShared(tenantsSeen)).toEqual([])
  })

  test('leaves nothing of its wall on the connection for the next one', async () => {
    await onOneConnection(async (database) => {
      const first = await database.inTenant('35.05', 'x', settingsOf)
      expect(await database.inShared(settingsOf)).toMatchObject({ pid: first.pid, tenant: '' })
      expect(await database.inTenant('35.73', 'x', settingsOf)).toMatchObject({
        pid: first.pid,
        tenant: '35.73',
      })
    })
  })

  test('leaves nothing of its wall behind when it fails', async () => {
    await onOneConnection(async (database) => {
      const failing = database.inTenant('35.05', 'x', (tx) => sql`select 1 / 0`.execute(tx))
      await expect(failing).rejects.toThrow('division by zero')
      expect(await database.inShared(settingsOf)).toMatchObject({ role: 'penataran_app', tenant: '' })
      expect(await database.inShared(tenantsSeen)).toEqual([])
    })
  })

  test('is undone whole when its act throws', async () => {
    const failing = at.database.inTenant('35.06', SYSTEM.id, async (tx) => {
      const ctx = {
        tenant: '35.06',
        actor: SYSTEM,
        tx,
        now: new Date(),
        language: 'id',
        requestId: 'test',
        files: NO_FILES,
        publicUrl: '',
      } as const
      await publishNow(ctx, BellRung.of({}))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await ring(at.database, '35.06')).toEqual([1])
  })

  test('takes along what was left for its commit, in order, and nothing of it when that fails', async () => {
    const table = 'public.commit_notes'
    await at.database.owner.query(`create table ${table} (note text primary key)`)
    await at.database.owner.query(`grant select, insert on ${table} to penataran_app`)
    const note = (tx: Tx, text: string) =>
      sendWithCommit(tx, sql`insert into public.commit_notes (note) values (${text})`)
    const noted = async () =>
      (await at.database.owner.query(`select note from ${table} order by ctid`)).rows.map((row) => row.note)
    await at.database.inTenant('35.05', 'x', async (tx) => {
      note(tx, 'one')
      note(tx, 'two')
      expect(await noted()).toEqual([])
    })
    expect(await noted()).toEqual(['one', 'two'])
    const failing = at.database.inTenant('35.05', 'x', async (tx) => {
      note(tx, 'three')
      note(tx, 'one')
    })
    await expect(failing).rejects.toThrow('duplicate key')
    expect(await noted()).toEqual(['one', 'two'])
    await at.database.owner.query(`drop table ${table}`)
  })

  test('asks its question as the owner, and acts behind the wall', async () => {
    const whoami = 'select current_user::text as role, current_setting($1, true) as tenant'
    const seen = await at.database.inTenant(
      '35.05',
      'x',
      async (tx, answer) => ({ act: await settingsOf(tx), answer: await answer(), again: await answer() }),
      { name: 'whoami', text: whoami, values: ['app.tenant'] },
    )
    expect(seen.act).toMatchObject({ role: 'penataran_app', tenant: '35.05' })
    expect(seen.answer).toEqual([
      { role: expect.not.stringMatching('penataran_app'), tenant: expect.not.stringMatching('35') },
    ])
    expect(seen.again).toEqual(seen.answer)
    expect(await at.database.inTenant('35.05', 'x', (_tx, answer) => answer())).toEqual([])
  })

  test('is refused and undone when a statement failed and its act went on', async () => {
    const passing = at.database.inTenant('35.07', SYSTEM.id, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => {})
    })
    await expect(passing).rejects.toThrow('passed over')
  })

  test('tells listeners of its facts once they can be read', async () => {
    const heard: string[] = []
    const listener = await at.database.listen((tenant) => heard.push(tenant))
    await at.database.inTenant('35.08', SYSTEM.id, settingsOf)
    await ring(at.database, '35.09')
    await expect.poll(() => heard).toContain('35.09')
    expect(heard).not.toContain('35.08')
    await listener.stop()
  })

  test('can not be opened for what is no region’s code, nor by what is no id', async () => {
    for (const tenant of ["35.05'; reset role; --", '35.5', '3505', '35.05.01', ' '])
      await expect(at.database.inTenant(tenant, 'x', settingsOf)).rejects.toThrow('A tenant is')
    for (const actor of ['', "x'; reset role", 'a b', 'x'.repeat(65)])
      await expect(at.database.inTenant('35.05', actor, settingsOf)).rejects.toThrow('An actor is')
  })
})

describe('the application role', () => {
  const forbidden: readonly [string, string, string][] = [
    ['put down the wall', 'alter table facts.fact disable row level security', 'must be owner'],
    ['make a policy', 'create policy open on facts.fact using (true)', 'must be owner'],
    ['make a table', 'create table platform.mine (id int)', 'permission denied'],
    ['make a schema', 'create schema mine', 'permission denied'],
    ['read passwords of the server', 'select * from pg_authid', 'permission denied'],
    ['read files of the server', "select pg_read_file('postgresql.conf')", 'permission denied'],
    ['run programs of the server', "copy facts.heads to program 'true'", 'must be superuser'],
    [
      'note a migration',
      "insert into platform.migrations (name, checksum) values ('a', 'b')",
      'permission denied',
    ],
    ['empty a table', 'truncate facts.heads', 'permission denied'],
    ['reach a partition past its parent', 'select * from facts.fact_other', 'permission denied'],
  ]
  test.each(forbidden)('can not %s', async (_what, text, refusal) => {
    await expect(at.database.inTenant('35.05', 'x', (tx) => sql.raw(text).execute(tx))).rejects.toThrow(
      refusal,
    )
  })

  test('can not switch the wall off for itself: PostgreSQL then refuses instead of showing all', async () => {
    const act = at.database.inTenant('35.05', 'x', async (tx) => {
      await sql`set local row_security = off`.execute(tx)
      return tenantsSeen(tx)
    })
    await expect(act).rejects.toThrow('row-level security')
  })
})

describe('a connection that breaks', () => {
  test('is thrown away, and the next transaction gets a sound one', async () => {
    await onOneConnection(async (database) => {
      const { pid } = await database.inShared(settingsOf)
      const broken = database.inShared(async (tx) => {
        await at.database.owner.query('select pg_terminate_backend($1)', [pid])
        await sql`select 1`.execute(tx)
      })
      await expect(broken).rejects.toThrow()
      const next = await database.inTenant('35.05', 'x', settingsOf)
      expect(next).toMatchObject({ role: 'penataran_app', tenant: '35.05' })
      expect(next.pid).not.toBe(pid)
    })
  })

  test('while it lies idle is replaced', async () => {
    await onOneConnection(async (database) => {
      const { pid } = await database.inShared(settingsOf)
      await at.database.owner.query('select pg_terminate_backend($1)', [pid])
      // An act that meets the dead connection before the pool has heard of it fails; the next one does not.
      const next = async () => (await database.inShared(settingsOf).catch(() => ({ pid }))).pid
      await expect.poll(next).not.toBe(pid)
    })
  })

  test('for listening is opened again, and the news goes on', async () => {
    const heard: string[] = []
    const database = at.another()
    const listener = await database.listen((tenant) => heard.push(tenant))
    const pids = await listenersOn(at.database.owner)
    expect(pids).toHaveLength(1)
    await at.database.owner.query('select pg_terminate_backend($1)', [pids[0]])
    await eventually(async () => {
      const now = await listenersOn(at.database.owner)
      return now.length === 1 && now[0] !== pids[0]
    })
    await eventually(async () => {
      await ring(at.database, '35.07')
      return heard.includes('35.07')
    })
    await listener.stop()
    await eventually(async () => (await listenersOn(at.database.owner)).length === 0)
  })

  const listenersOn = async (pool: pg.Pool): Promise<number[]> =>
    (
      await pool.query<{ pid: number }>(
        "select pid from pg_stat_activity where datname = current_database() and application_name = 'penataran-listen' and query = 'listen facts'",
      )
    ).rows.map((row) => row.pid)

  /** Asks again until it holds; the test's own time limit ends a wait in vain. */
  async function eventually(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setImmediate(resolve))
  }
})

test('many transactions at once share few connections, each behind its own wall', async () => {
  const tenants = Array.from({ length: 40 }, (_, i) => `36.${10 + i}`)
  const seen = await Promise.all(
    tenants.map(async (tenant) => {
      await ring(at.database, tenant)
      return at.database.inTenant(tenant, 'x', tenantsSeen)
    }),
  )
  expect(seen).toEqual(tenants.map((tenant) => [tenant]))
})

describe('the edition', () => {
  const bump = (): Promise<void> => at.database.inShared(bumpEdition)

  test('is known, and the server answers', async () => {
    expect(await at.database.edition()).toMatch(/^[1-9][0-9]*$/)
    await expect(at.database.ping()).resolves.toBeUndefined()
  })

  test('is never older than the question, however many ask at once', async () => {
    const known = async (): Promise<number> => Number(await at.database.edition())
    for (let round = 0; round < 20; round++) {
      const before = await known()
      const early = Array.from({ length: 20 }, known)
      await bump()
      const late = await Promise.all(Array.from({ length: 20 }, known))
      expect(late).toEqual(Array(20).fill(before + 1))
      for (const answer of await Promise.all(early)) expect([before, before + 1]).toContain(answer)
    }
  })

  test('is asked again after a question that failed', async () => {
    const database = openDatabase({ config: { ...at.config, statement_timeout: 50 }, connections: 1 })
    const holder = await at.database.owner.connect()
    await holder.query('begin; lock table platform.edition')
    const failing = await Promise.allSettled([database.edition(), database.edition()])
    expect(failing.map((each) => each.status)).toEqual(['rejected', 'rejected'])
    await holder.query('rollback')
    holder.release()
    expect(await database.edition()).toMatch(/^[1-9]/)
    await database.close()
  })
})
