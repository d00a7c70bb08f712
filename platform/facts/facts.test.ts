import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { NO_FILES } from '#platform/blob/file-room.ts'
import { type Context, SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Subscription } from '#platform/module.ts'
import { T } from '#platform/schema/schema.ts'
import { rolledBack, testDatabase } from '#test/database.ts'
import { type Delivery, deliverWaiting } from './deliver.ts'
import { MOST_ATTEMPTS } from './delivery-rules.ts'
import { eraseDetails, findDetails } from './details.ts'
import { commitmentOf } from './details-salt.ts'
import { type Fact, fact } from './fact.ts'
import { publishNow } from './publish.ts'
import { askAgain, listDeadLetters } from './store.ts'
import { startWorker } from './worker.ts'

const BellRung = fact('test.bell_rung', { number: T.Integer() })
const DoorOpened = fact('test.door_opened', {})
const at = testDatabase()

const CHANGE = sql`update facts.fact set name = 'a.b'`
const REMOVE = sql`delete from facts.fact`

let tenants = 10
const freshTenant = (): string => `99.${++tenants}`

const ring = (database: Database, tenant: string, ...numbers: number[]): Promise<number[]> =>
  database.inTenant(tenant, SYSTEM.id, (tx) =>
    publishNow(contextOn(tx, tenant), ...numbers.map((number) => BellRung.of({ number }))),
  )

const contextOn = (tx: Context['tx'], tenant: string): Context => ({
  tenant,
  actor: SYSTEM,
  tx,
  now: new Date(),
  language: 'id',
  requestId: 'test',
  files: NO_FILES,
  publicUrl: '',
})

function deliveryTo(handle: Subscription['handle'], name = `test.${tenants}`, database = at.database) {
  let clock = new Date('2030-01-01T00:00:00Z')
  const delivery: Delivery = {
    database,
    subscriptions: [{ name, facts: [BellRung], handle }],
    now: () => clock,
  }
  return {
    delivery,
    pass: (milliseconds: number) => {
      clock = new Date(clock.getTime() + milliseconds)
    },
  }
}

/** Only this test's tenant counts: other tests of the file leave facts behind. */
const numbersOf = (seen: Fact[], tenant: string) =>
  seen.filter((f) => f.tenant === tenant).map((f) => (f.payload as { number: number }).number)

describe('publishing', () => {
  test('facts of a tenant are numbered from 1 without a gap, also when writers race', async () => {
    const tenant = freshTenant()
    const given = await Promise.all(Array.from({ length: 20 }, (_, i) => ring(at.database, tenant, i, i)))
    expect(given.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  })

  test('an act that fails leaves no fact and no gap', async () => {
    const tenant = freshTenant()
    await rolledBack(at.database, { tenant }, async (ctx) => {
      await publishNow(ctx, BellRung.of({ number: 1 }))
    })
    expect(await ring(at.database, tenant, 2)).toEqual([1])
  })

  test('the application can neither change nor remove a fact', async () => {
    const tenant = freshTenant()
    await ring(at.database, tenant, 1)
    const act = (statement: typeof CHANGE) => at.database.inTenant(tenant, 'x', (tx) => statement.execute(tx))
    await expect(act(CHANGE)).rejects.toThrow('permission denied')
    await expect(act(REMOVE)).rejects.toThrow('permission denied')
  })

  test('a tenant sees only its own facts, and no wall means no facts', async () => {
    const [mine, theirs] = [freshTenant(), freshTenant()]
    await ring(at.database, mine, 1)
    await ring(at.database, theirs, 2)
    const count = async (tenant: string) =>
      (await at.database.inTenant(tenant, 'x', (tx) => sql`select from facts.fact`.execute(tx))).rows.length
    expect(await count(mine)).toBe(1)
    expect(await count('')).toBe(0)
  })

  test('a fact can not be written for another tenant', async () => {
    const [mine, theirs] = [freshTenant(), freshTenant()]
    const forged = at.database.inTenant(mine, 'x', (tx) =>
      publishNow(contextOn(tx, theirs), DoorOpened.of({})),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })
})

describe('delivery', () => {
  test('a reader gets every fact it asked for, in order, once', async () => {
    const tenant = freshTenant()
    const seen: Fact[] = []
    const { delivery } = deliveryTo(async (_ctx, f) => void seen.push(f))
    await ring(at.database, tenant, ...Array.from({ length: 250 }, (_, i) => i))
    await deliverWaiting(delivery)
    await deliverWaiting(delivery)
    expect(numbersOf(seen, tenant)).toEqual(Array.from({ length: 250 }, (_, i) => i))
  })

  test('a reaction runs behind the wall of the fact’s tenant', async () => {
    const tenant = freshTenant()
    await ring(at.database, tenant, 1)
    const walls: unknown[] = []
    const { delivery } = deliveryTo(async (ctx, f) => {
      const { rows } = await sql<{ wall: string }>`select current_setting('app.tenant') as wall`.execute(
        ctx.tx,
      )
      if (f.tenant === tenant) walls.push(rows[0]?.wall)
    })
    await deliverWaiting(delivery)
    expect(walls).toEqual([tenant])
  })

  test('a failing fact waits with growing pauses, holds its order, then becomes a dead letter', async () => {
    const tenant = freshTenant()
    const seen: Fact[] = []
    let broken = true
    const { delivery, pass } = deliveryTo(async (_ctx, f) => {
      if (f.tenant === tenant && (f.payload as { number: number }).number === 2 && broken)
        throw new Error('no')
      seen.push(f)
    })
    await ring(at.database, tenant, 1, 2, 3)
    await deliverWaiting(delivery)
    expect(numbersOf(seen, tenant)).toEqual([1])
    await deliverWaiting(delivery)
    expect(numbersOf(seen, tenant)).toEqual([1])
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      pass(600_000)
      await deliverWaiting(delivery)
    }
    expect(numbersOf(seen, tenant)).toEqual([1, 3])
    const letters = await at.database.inShared(listDeadLetters)
    const letter = letters.find((l) => l.tenant === tenant)
    expect(letter).toMatchObject({
      seq: 2,
      attempts: MOST_ATTEMPTS,
      factName: 'test.bell_rung',
      error: 'Error',
    })
    broken = false
    await at.database.inShared((tx) => askAgain(tx, letter as NonNullable<typeof letter>, new Date()))
    await deliverWaiting(delivery)
    expect(numbersOf(seen, tenant)).toEqual([1, 3, 2])
    expect((await at.database.inShared(listDeadLetters)).some((l) => l.tenant === tenant)).toBe(false)
  })

  test('a pause set by a clock that has been put back since does not hold for that long', async () => {
    const tenant = freshTenant()
    const seen: Fact[] = []
    let broken = true
    const { delivery, pass } = deliveryTo(async (_ctx, f) => {
      if (f.tenant === tenant && broken) throw new Error('no')
      seen.push(f)
    })
    await ring(at.database, tenant, 1)
    await deliverWaiting(delivery)
    broken = false
    pass(-6 * 3600_000)
    await deliverWaiting(delivery)
    expect(numbersOf(seen, tenant)).toEqual([1])
  })

  test('a fact is not blamed, nor ever buried, for a disk without room', async () => {
    const tenant = freshTenant()
    const seen: Fact[] = []
    let isFull = true
    const { delivery, pass } = deliveryTo(async (_ctx, f) => {
      if (f.tenant === tenant && isFull) throw Object.assign(new Error('no room'), { code: '53100' })
      seen.push(f)
    })
    await ring(at.database, tenant, 1)
    for (let attempt = 0; attempt <= MOST_ATTEMPTS; attempt++) {
      await expect(deliverWaiting(delivery)).rejects.toThrow('no room')
      pass(600_000)
    }
    isFull = false
    await deliverWaiting(delivery)
    expect(numbersOf(seen, tenant)).toEqual([1])
  })

  test('what a failed reaction wrote is undone', async () => {
    const tenant = freshTenant()
    await ring(at.database, tenant, 1)
    const { delivery } = deliveryTo(async (ctx, f) => {
      if (f.tenant !== tenant) return
      await publishNow(ctx, DoorOpened.of({}))
      throw new Error('after writing')
    })
    await deliverWaiting(delivery)
    const { rows } = await at.database.inTenant(tenant, 'x', (tx) => sql`select from facts.fact`.execute(tx))
    expect(rows).toHaveLength(1)
  })

  test('two workers share the work: nothing twice, nothing out of order', async () => {
    const work = Array.from({ length: 6 }, freshTenant)
    const seen: Fact[] = []
    const handle = async (_ctx: Context, f: Fact) => void seen.push(f)
    const one = deliveryTo(handle, 'test.two').delivery
    const two = deliveryTo(handle, 'test.two', at.another()).delivery
    const publishing = work.map(async (tenant) => {
      for (let n = 0; n < 30; n++) await ring(at.database, tenant, n)
    })
    const delivering = [one, two].map(async (d) => {
      for (let round = 0; round < 20; round++) await deliverWaiting(d)
    })
    await Promise.all([...publishing, ...delivering])
    await deliverWaiting(one)
    for (const tenant of work)
      expect(numbersOf(seen, tenant)).toEqual(Array.from({ length: 30 }, (_, i) => i))
  })
})

describe('the worker', () => {
  const stops: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })

  test('a notification wakes it within the second', async () => {
    const tenant = freshTenant()
    const arrived = new Promise<Fact>((resolve) => {
      const { delivery } = deliveryTo(async (_ctx, f) => {
        if (f.tenant === tenant) resolve(f)
      })
      startWorker({ ...delivery, now: () => new Date() }, () => {}).then((worker) => {
        stops.push(worker.stop)
        return ring(at.database, tenant, 7)
      })
    })
    expect((await arrived).payload).toEqual({ number: 7 })
  })
})

describe('personal details of a fact', () => {
  const Called = fact('test.called', { number: T.Integer() }, { caller: T.String() })
  const put = (tenant: string, caller: string) =>
    at.database.inTenant(tenant, SYSTEM.id, (tx) =>
      publishNow(contextOn(tx, tenant), Called.of({ number: 1 }, { caller })),
    )
  const behind = <R>(tenant: string, act: (ctx: Context) => Promise<R>): Promise<R> =>
    at.database.inTenant(tenant, SYSTEM.id, (tx) => act(contextOn(tx, tenant)))

  test('lie apart: the fact keeps only a salted commitment to them', async () => {
    const tenant = freshTenant()
    await put(tenant, 'Contoh Pelapor')
    const { rows } = await at.database.owner.query(
      `select f.payload, f.details_commitment, d.details, d.salt
       from facts.fact as f join facts.details as d using (tenant_id, seq) where tenant_id = $1`,
      [tenant],
    )
    expect(rows).toMatchObject([{ payload: { number: 1 }, details: { caller: 'Contoh Pelapor' } }])
    expect(commitmentOf(rows[0].salt, rows[0].details)).toEqual(rows[0].details_commitment)
  })

  test('are erased for good with a ground, and the fact and its commitment stay', async () => {
    const tenant = freshTenant()
    const seqs = [...(await put(tenant, 'Contoh A')), ...(await put(tenant, 'Contoh B'))]
    expect(await behind(tenant, (ctx) => eraseDetails(ctx, [1, 99], 'asked'))).toEqual([1])
    expect(await behind(tenant, (ctx) => findDetails(ctx.tx, tenant, 1))).toBeUndefined()
    expect(await behind(tenant, (ctx) => findDetails(ctx.tx, tenant, 2))).toEqual({ caller: 'Contoh B' })
    const { rows } = await at.database.owner.query(
      'select seq, name, payload, details_commitment is not null as kept from facts.fact where tenant_id = $1 order by seq',
      [tenant],
    )
    expect(rows.map(({ kept }) => kept)).toEqual([true, true, false])
    expect(rows[2]).toMatchObject({ name: 'facts.details_erased', payload: { seqs: [1], ground: 'asked' } })
    expect(seqs).toEqual([1, 2])
  })

  test('that are gone already leave no word', async () => {
    const tenant = freshTenant()
    expect(await behind(tenant, (ctx) => eraseDetails(ctx, [1], 'asked'))).toEqual([])
  })

  test('can be removed by the application but never changed', async () => {
    const tenant = freshTenant()
    await put(tenant, 'Contoh')
    const change = at.database.inTenant(tenant, 'x', (tx) =>
      sql`update facts.details set details = '{}'`.execute(tx),
    )
    await expect(change).rejects.toThrow('permission denied')
  })
})
