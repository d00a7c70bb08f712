import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import type { Seal } from './contract.ts'
import { sealDue, sealTenant } from './sealer.ts'
import { hashOfSeal, sealHolds } from './signed.ts'
import { listKeys } from './store/keys.ts'
import { listSeals } from './store/seals.ts'
import { behind, clockAt, houseOn, ring } from './test/house.ts'

const clock = clockAt('2026-11-22T01:00:00Z')
const at = testDatabase()
const failed: string[] = []
const house = () => ({
  ...houseOn(at.database, clock.now),
  onError: (_error: unknown, { tenant }: { tenant: string }) => void failed.push(tenant),
})

/** Seals everything that waits, as if its minute had passed. */
async function seal(): Promise<number> {
  clock.pass(2)
  return sealDue(house())
}

/** Newest first. */
const sealsOf = (region: string): Promise<Seal[]> =>
  behind(at.database, region, clock.now(), (ctx) => listSeals(ctx.tx, region, 1_000, 100))

describe('sealing', () => {
  test('covers every fact of every tenant, signs the root, and chains to the seal before', async () => {
    await ring(at.database, '35.05', clock.now(), 3)
    expect(await seal()).toBeGreaterThan(0)
    await ring(at.database, '35.05', clock.now(), 300, 4)
    await seal()
    const [second, first] = (await sealsOf('35.05')) as [Seal, Seal]
    expect([first.size, second.size, first.number, second.number]).toEqual([3, 303, 1, 2])
    expect([first.previous, second.previous]).toEqual([null, hashOfSeal(first)])
    const [key] = await at.database.inShared(listKeys)
    for (const one of [first, second]) expect(sealHolds(one, key?.publicKey ?? '')).toBe(true)
    expect(sealHolds({ ...second, size: 302 }, key?.publicKey ?? '')).toBe(false)
  })

  test('waits for its minute, unless a thousand facts wait', async () => {
    await ring(at.database, '35.06', clock.now(), 1)
    await seal()
    await ring(at.database, '35.06', clock.now(), 999)
    clock.pass(0.5)
    await sealDue(house())
    expect((await sealsOf('35.06')).length).toBe(1)
    await ring(at.database, '35.06', clock.now(), 1)
    await sealDue(house())
    expect((await sealsOf('35.06')).map(({ size }) => size)).toEqual([1001, 1])
  })

  test('has nothing to do where nothing happened', async () => {
    await seal()
    const before = await sealsOf('35.06')
    await seal()
    expect(await sealsOf('35.06')).toEqual(before)
  })

  test('by two workers at once covers each fact once, in one chain', async () => {
    const other = at.another()
    const writing = (async () => {
      for (let i = 0; i < 10; i++) await ring(at.database, '35.07', clock.now(), 7, i * 7)
    })()
    const sealing = [at.database, other].map(async (database) => {
      for (let i = 0; i < 12; i++) await sealTenant(houseOn(database, clock.now), '35.07')
    })
    await Promise.all([writing, ...sealing])
    await sealTenant(house(), '35.07')
    const seals = (await sealsOf('35.07')).reverse()
    expect(seals.at(-1)?.size).toBe(70)
    expect(seals.map(({ number }) => number)).toEqual(seals.map((_, i) => i + 1))
    expect(seals.slice(1).map(({ previous }) => previous)).toEqual(seals.slice(0, -1).map(hashOfSeal))
  })

  test('that ends between tiles and seal leaves nothing, and the next goes on', async () => {
    await ring(at.database, '35.08', clock.now(), 5)
    await sealTenant(house(), '35.08')
    await ring(at.database, '35.08', clock.now(), 5, 6)
    // The seal is the last thing written; a check that refuses it stands for a process that dies there.
    await at.database.owner.query(
      `alter table proof.seals add constraint planted check (tenant_id <> '35.08' or number < 2) not valid`,
    )
    await expect(sealTenant(house(), '35.08')).rejects.toThrow('planted')
    const tiles = await at.database.owner.query(
      `select length(hashes) as length from proof.tiles where tenant_id = '35.08'`,
    )
    expect(tiles.rows).toEqual([{ length: 5 * 32 }])
    await at.database.owner.query('alter table proof.seals drop constraint planted')
    await sealTenant(house(), '35.08')
    expect((await sealsOf('35.08')).map(({ size }) => size)).toEqual([10, 5])
  })

  test('does not go over a gap: a removed fact is told', async () => {
    await ring(at.database, '35.09', clock.now(), 4)
    await at.database.owner.query(`delete from facts.fact where tenant_id = '35.09' and seq = 2`)
    await expect(sealTenant(house(), '35.09')).rejects.toThrow('Fact 2 of 35.09 is missing')
    await ring(at.database, '35.13', clock.now(), 4)
    await at.database.owner.query(`delete from facts.fact where tenant_id = '35.13' and seq = 4`)
    await ring(at.database, '35.14', clock.now(), 1)
    await seal()
    expect(failed.sort()).toEqual(['35.09', '35.13'])
    expect(await sealsOf('35.13')).toEqual([])
    expect((await sealsOf('35.14')).length).toBe(1)
  })

  test('never dates a seal before the one it follows, also when the clock jumps back', async () => {
    await ring(at.database, '35.10', clock.now(), 1)
    await sealTenant(house(), '35.10')
    const [first] = await sealsOf('35.10')
    await ring(at.database, '35.10', clock.now(), 1, 2)
    clock.pass(-600)
    await sealTenant(house(), '35.10')
    clock.pass(600)
    expect((await sealsOf('35.10'))[0]?.sealedAt).toBe(first?.sealedAt)
  })

  test('goes on when the clock had run years ahead and was set right', async () => {
    await ring(at.database, '35.16', clock.now(), 1)
    clock.pass(2_000_000)
    await sealTenant(house(), '35.16')
    clock.pass(-2_000_000)
    await ring(at.database, '35.16', clock.now(), 1, 2)
    await seal()
    expect((await sealsOf('35.16')).map(({ size }) => size)).toEqual([2, 1])
  })

  test('cannot be changed or removed by the application', async () => {
    const act = (statement: string) =>
      at.database.inTenant('35.05', 'x', (tx) => sql.raw(statement).execute(tx))
    await expect(act('update proof.seals set tree_size = 1')).rejects.toThrow('permission denied')
    await expect(act('delete from proof.seals')).rejects.toThrow('permission denied')
    await expect(act(`update proof.keys set public_key = decode(repeat('00', 32), 'hex')`)).rejects.toThrow(
      'permission denied',
    )
  })
})
