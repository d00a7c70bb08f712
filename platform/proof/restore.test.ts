import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { restoreBackup } from '#platform/db/backup/restore-backup.ts'
import { writeBackup } from '#platform/db/backup/write-backup.ts'
import type { Database } from '#platform/db/database.ts'
import { blankDatabases, moduleFolders } from '#test/blank-database.ts'
import { testDatabase } from '#test/database.ts'
import { standingTo } from './check-head.ts'
import type { Seal } from './contract.ts'
import { diagnoseSeals } from './diagnose.ts'
import { beginFirstKey } from './keys.ts'
import { sealTenant } from './sealer.ts'
import { hashOfSeal } from './signed.ts'
import { listSeals } from './store/seals.ts'
import { behind, clockAt, houseOn, ring } from './test/house.ts'

const at = testDatabase()
const blank = blankDatabases()
const clock = clockAt('2026-11-22T01:00:00Z')
const REGION = '35.05'
const room = mkdtempSync(join(tmpdir(), 'penataran-restore-'))
const heads = join(room, 'heads')
afterAll(() => rm(room, { recursive: true, force: true }))

const sealsIn = (database: Database): Promise<Seal[]> =>
  behind(database, REGION, clock.now(), (ctx) => listSeals(ctx.tx, REGION, 1_000, 100))

async function work(database: Database, facts: number): Promise<void> {
  await ring(database, REGION, clock.now(), facts)
  clock.pass(2)
  await sealTenant({ ...houseOn(database, clock.now), headsFolder: heads }, REGION)
}

test('a restored installation continues the chain with its key, and lacks what was sealed later', async () => {
  const file = join(room, 'backup.zip')
  await behind(at.database, '00', clock.now(), (ctx) => beginFirstKey(ctx, undefined))
  await work(at.database, 5)
  await writeBackup({ owner: at.database.owner, file, now: clock.now() })
  await work(at.database, 5)
  const [published, before] = (await sealsIn(at.database)) as [Seal, Seal]

  const target = await blank()
  await restoreBackup({ owner: target.database.owner, file, folders: moduleFolders })
  const restored = target.database
  const look = (head: Seal) =>
    behind(restored, REGION, clock.now(), (ctx) => standingTo(ctx, head)) as Promise<{ standing: string }>
  expect(await look(before)).toEqual({ standing: 'ahead', size: 5 })
  expect(await look(published)).toEqual({ standing: 'behind', size: 5 })

  const doctor = async () =>
    (await behind(restored, '00', clock.now(), (ctx) => diagnoseSeals(ctx, heads)))[0]
  expect(await doctor()).toMatchObject({
    ok: false,
    sentence: { en: expect.stringContaining('35.05 (5 / 10)') },
  })

  await work(restored, 7)
  const [next] = (await sealsIn(restored)) as [Seal]
  expect([next.number, next.size, next.key, next.previous]).toEqual([2, 12, before.key, hashOfSeal(before)])
  // The chain that was published went another way: whoever kept its head sees it.
  expect(await look(published)).toEqual({ standing: 'other', size: 12 })
  expect((await doctor())?.ok).toBe(false)
}, 120_000)

test('the doctor tells facts that end before their seal, that wait too long for one, and a key that does not open', async () => {
  const look = async () => {
    const findings = await behind(at.database, '00', clock.now(), (ctx) => diagnoseSeals(ctx, heads))
    return findings.map(({ ok }) => ok)
  }
  const all = await look()
  expect([all[0], all[1], all[3]]).toEqual([true, true, true])
  await at.database.owner.query(`update facts.heads set last_seq = 9 where tenant_id = $1`, [REGION])
  expect((await look())[1]).toBe(false)
  await at.database.owner.query(`update facts.heads set last_seq = 10 where tenant_id = $1`, [REGION])
  await ring(at.database, REGION, clock.now(), 1)
  clock.pass(4)
  await ring(at.database, REGION, clock.now(), 1)
  expect((await look())[2]).toBe(true)
  clock.pass(4)
  await ring(at.database, REGION, clock.now(), 1)
  expect((await look())[2]).toBe(false)
  await at.database.owner.query(`update platform.keys set key = decode(repeat('00', 32), 'hex')`)
  const other = at.another()
  const [, , , key] = await behind(other, '00', clock.now(), (ctx) => diagnoseSeals(ctx, heads))
  expect(key?.ok).toBe(false)
})
