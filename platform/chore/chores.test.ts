import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#platform/db/database.ts'
import type { Chore, Errand } from '#platform/module.ts'
import { testDatabase } from '#test/database.ts'
import { runDueChores, startErrands } from './run-chores.ts'

const at = testDatabase()

/** Runs what is due by a clock, and tells which tenants were visited and what failed. */
async function run(database: Database, minute: number, chore: Omit<Chore, 'run'> & Partial<Chore>) {
  const visited: string[] = []
  const failed: string[] = []
  const now = () => new Date(Date.UTC(2026, 10, 22, 0, minute))
  const work = chore.run ?? (async (ctx) => void visited.push(ctx.tenant))
  await runDueChores({
    database,
    chores: [{ ...chore, run: work }],
    now,
    publicUrl: '',
    onError: (_error, { tenant }) => failed.push(tenant),
  })
  return { visited, failed }
}

test('a chore is done when it is due, and not before', async () => {
  const chore = { name: 'test.due', everyMinutes: 10, behind: 'ministry' } as const
  expect((await run(at.database, 0, chore)).visited).toEqual(['00'])
  expect((await run(at.database, 9, chore)).visited).toEqual([])
  expect((await run(at.database, 10, chore)).visited).toEqual(['00'])
})

test('a chore put off by a clock that has been put back since does not wait for that hour', async () => {
  const chore = { name: 'test.jumped', everyMinutes: 10, behind: 'ministry' } as const
  const ahead = 6 * 60
  expect((await run(at.database, ahead, chore)).visited).toEqual(['00'])
  expect((await run(at.database, 1, chore)).visited).toEqual(['00'])
  expect((await run(at.database, 2, chore)).visited).toEqual([])
})

test('of several processes one does the work', async () => {
  const chore = { name: 'test.shared', everyMinutes: 10, behind: 'ministry' } as const
  const runs = await Promise.all([at.database, at.another(), at.another()].map((one) => run(one, 0, chore)))
  expect(runs.flatMap(({ visited }) => visited)).toEqual(['00'])
})

test('a region that fails does not keep the others from their turn', async () => {
  await at.database.owner.query(
    `insert into facts.heads (tenant_id, last_seq, changed_at) values ('35.05', 0, now()), ('35.72', 0, now())
     on conflict do nothing`,
  )
  const visited: string[] = []
  const { failed } = await run(at.database, 0, {
    name: 'test.regions',
    everyMinutes: 10,
    behind: 'regions',
    run: async ({ tenant }) => {
      visited.push(tenant)
      if (tenant === '35.05') throw new Error('broken')
    },
  })
  expect([visited.sort(), failed]).toEqual([['35.05', '35.72'], ['35.05']])
  const { rows } = await at.database.owner.query(
    `select failure from platform.chores where name = 'test.regions'`,
  )
  expect(rows).toEqual([{ failure: '35.05: broken' }])
})

test('an errand holds no transaction while it waits for others', async () => {
  const { owner } = at.database
  const seen: unknown[] = []
  const openTransactions = async () => {
    const { rows } = await owner.query(
      `select count(*)::int as open from pg_stat_activity
       where datname = current_database() and state like 'idle in transaction%'`,
    )
    return rows[0].open
  }
  const failed: string[] = []
  await runDueChores({
    database: at.database,
    chores: [
      {
        name: 'test.errand',
        everyMinutes: 10,
        behind: 'ministry',
        go: async (behind) => {
          seen.push(
            await behind(async ({ tx, tenant }) => {
              await sql`select 1`.execute(tx)
              return [tenant, await openTransactions()]
            }),
          )
          seen.push(await openTransactions())
        },
      },
    ],
    now: () => new Date('2026-11-22T00:00:00Z'),
    publicUrl: '',
    onError: (_error, { tenant }) => failed.push(tenant),
  })
  expect([seen, failed]).toEqual([[['00', 1], 0], []])
})

test('an errand that is stuck keeps no other from its turn, and the end waits for both', async () => {
  let release = () => {}
  const stuck = new Promise<void>((resolve) => {
    release = resolve
  })
  const done: string[] = []
  let others = () => {}
  const otherIsDone = new Promise<void>((resolve) => {
    others = resolve
  })
  const errand = (name: string, go: Errand['go']): Errand => ({
    name,
    everyMinutes: 10,
    behind: 'ministry',
    go,
  })
  const errands = startErrands({
    database: at.database,
    errands: [
      errand('test.stuck', async () => {
        await stuck
        done.push('stuck')
      }),
      errand('test.other', async (behind) => {
        await behind(async ({ tenant }) => void done.push(tenant))
        others()
      }),
    ],
    now: () => new Date('2026-11-22T00:00:00Z'),
    publicUrl: '',
    onError: (error) => done.push(String(error)),
  })
  await otherIsDone
  expect(done).toEqual(['00'])
  const stopped = errands.stop()
  release()
  await stopped
  expect(done).toEqual(['00', 'stuck'])
  const { rows } = await at.database.owner.query(
    `select count(*)::int as told from platform.chores where name in ('test.stuck', 'test.other') and ran_at is not null`,
  )
  expect(rows).toEqual([{ told: 2 }])
})
