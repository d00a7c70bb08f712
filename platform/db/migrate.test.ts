import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '#platform/root.ts'
import { blankDatabases } from '#test/blank-database.ts'
import { compareMigrations, migrate } from './migrate.ts'

const blank = blankDatabases()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penataran-migrate-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let modules = 0

/** A module on disk with these migrations; its name is a path from the root of the product. */
async function moduleWith(migrations: Record<string, string>): Promise<string> {
  const place = join(folder, `module${++modules}`)
  await mkdir(join(place, 'migrations'), { recursive: true })
  for (const [name, text] of Object.entries(migrations)) await writeMigration(place, name, text)
  return relative(ROOT, place)
}

const writeMigration = (place: string, name: string, text: string): Promise<void> =>
  writeFile(join(place, 'migrations', `${name}.sql`), text)

const namesIn = async (pool: pg.Pool): Promise<string[]> =>
  (await pool.query<{ name: string }>('select name from platform.migrations order by name')).rows.map(
    (r) => r.name,
  )

const SHED = '209901010000-create-shed'
const TOOLS = '209901020000-create-tools'

describe('migrating', () => {
  test('runs each file once, in the order of time stamps across modules', async () => {
    const { database } = await blank()
    const later = await moduleWith({ [TOOLS]: 'create table shed.tools (id int)' })
    const earlier = await moduleWith({ [SHED]: 'create schema shed' })
    const ran = await migrate(database.owner, [later, earlier])
    expect(ran).toEqual([...ran].sort())
    expect(ran.slice(-2)).toEqual([SHED, TOOLS])
    expect(await migrate(database.owner, [later, earlier])).toEqual([])
    expect(await namesIn(database.owner)).toEqual(ran)
  })

  test('by several processes at once runs each file once, and all of them wait for the end', async () => {
    const target = await blank()
    const module = await moduleWith({ [SHED]: 'create schema shed; create table shed.once (id int)' })
    const pools = [target.database, target.another(), target.another(), target.another()]
    let prepared = 0
    const runs = await Promise.all(
      pools.map((database) => migrate(database.owner, [module], async () => void prepared++)),
    )
    expect(runs.filter((ran) => ran.length > 0)).toHaveLength(1)
    expect(runs.flat()).toContain(SHED)
    expect(prepared).toBe(4)
  })

  test('in several databases of one server at once shares the role without a quarrel', async () => {
    const targets = await Promise.all([blank(), blank(), blank()])
    const runs = await Promise.all(targets.map(({ database }) => migrate(database.owner, [])))
    expect(new Set(runs.map(String)).size).toBe(1)
  })

  test('says beforehand what is pending, changed, or of a newer version', async () => {
    const { database } = await blank()
    const module = await moduleWith({ [SHED]: 'create schema shed' })
    const compare = (folders: string[]) => compareMigrations(database.owner, folders)
    expect((await compare([module])).pending).toContain(SHED)
    await migrate(database.owner, [])
    expect(await compare([module])).toEqual({ pending: [SHED], changed: [], unknown: [] })
    await migrate(database.owner, [module])
    expect(await compare([module])).toEqual({ pending: [], changed: [], unknown: [] })
    expect(await compare([])).toEqual({ pending: [], changed: [], unknown: [SHED] })
    await writeMigration(join(ROOT, module), SHED, 'create schema shed; -- and more')
    expect(await compare([module])).toEqual({ pending: [], changed: [SHED], unknown: [] })
  })

  test('keeps the facts of this year and the next in partitions of their own', async () => {
    const { database } = await blank()
    await migrate(database.owner, [])
    const { rows } = await database.owner.query<{ name: string }>(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'facts.fact'::regclass order by 1",
    )
    const year = new Date().getUTCFullYear()
    expect(rows.map((r) => r.name)).toEqual([
      `facts.fact_${year}`,
      `facts.fact_${year + 1}`,
      'facts.fact_other',
    ])
  })
})

describe('a migration is refused', () => {
  test('when its file was changed after it ran; nothing else runs then', async () => {
    const { database } = await blank()
    const module = await moduleWith({ [SHED]: 'create schema shed' })
    await migrate(database.owner, [module])
    await writeMigration(join(ROOT, module), SHED, 'create schema shed; -- and more')
    await writeMigration(join(ROOT, module), TOOLS, 'create table shed.tools (id int)')
    await expect(migrate(database.owner, [module])).rejects.toThrow(
      `Migration ${SHED} was changed after it ran`,
    )
    expect(await namesIn(database.owner)).not.toContain(TOOLS)
  })

  test('whole when one of its statements fails, and those before it stand', async () => {
    const { database } = await blank()
    const module = await moduleWith({
      [SHED]: 'create schema shed',
      [TOOLS]: 'create table shed.tools (id int); select 1 / 0',
    })
    await expect(migrate(database.owner, [module])).rejects.toThrow(
      `Migration ${TOOLS} failed: division by zero`,
    )
    const { rows } = await database.owner.query(
      "select to_regclass('shed.tools') as tools, to_regnamespace('shed')::text as shed",
    )
    expect(rows).toEqual([{ tools: null, shed: 'shed' }])
    await writeMigration(join(ROOT, module), TOOLS, 'create table shed.tools (id int)')
    expect(await migrate(database.owner, [module])).toEqual([TOOLS])
  })

  test('when it would wait long for a lock that someone holds, so that a start never stops the rest', async () => {
    const target = await blank()
    await migrate(target.database.owner, [])
    const module = await moduleWith({ [SHED]: 'alter table facts.heads add column planted int' })
    const holder = await target.another().owner.connect()
    await holder.query('begin; lock table facts.heads in access share mode')
    await expect(migrate(target.database.owner, [module])).rejects.toThrow('lock timeout')
    await holder.query('rollback')
    holder.release()
    expect(await migrate(target.database.owner, [module])).toEqual([SHED])
  })

  test('without leaving the lock behind: the next process goes on at once', async () => {
    const target = await blank()
    const module = await moduleWith({ [SHED]: 'select 1 / 0' })
    await expect(migrate(target.database.owner, [module])).rejects.toThrow('division by zero')
    expect(await migrate(target.another().owner, [])).toEqual([])
  })
})
