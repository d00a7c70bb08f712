import { expect, test } from 'vitest'
import { NO_FILES } from '#platform/blob/file-room.ts'
import { type Context, SYSTEM } from '#platform/context.ts'
import type { Subscription } from '#platform/module.ts'
import { T } from '#platform/schema/schema.ts'
import { testDatabase } from '#test/database.ts'
import { type Delivery, deliverWaiting } from './deliver.ts'
import { type Fact, fact } from './fact.ts'
import { publishNow } from './publish.ts'

const BellRung = fact('test.bell_rung', { number: T.Integer() })
const at = testDatabase()
const NOW = new Date('2030-01-01T00:00:00Z')

const ring = (tenant: string, count: number) =>
  at.database.inTenant(tenant, SYSTEM.id, (tx) =>
    publishNow(
      { tenant, tx, actor: SYSTEM, now: NOW, language: 'id', requestId: 'test', files: NO_FILES } as Context,
      ...Array.from({ length: count }, (_, number) => BellRung.of({ number })),
    ),
  )

const numberOf = ({ payload }: Fact) => (payload as { number: number }).number

function reader(name: string, more: Pick<Subscription, 'handle' | 'handleBatch'>): Delivery {
  return { database: at.database, now: () => NOW, subscriptions: [{ name, facts: [BellRung], ...more }] }
}

test('a reader that takes many gets them all at once, in order, up to five hundred', async () => {
  await ring('99.01', 1_203)
  const batches: number[][] = []
  const delivery = reader('test.many', {
    handle: async () => expect.unreachable(),
    handleBatch: async (ctx, facts) => {
      expect(ctx.tenant).toBe('99.01')
      batches.push(facts.map(numberOf))
    },
  })
  await deliverWaiting(delivery)
  await deliverWaiting(delivery)
  expect(batches.map(({ length }) => length)).toEqual([500, 500, 203])
  expect(batches.flat()).toEqual(Array.from({ length: 1_203 }, (_, i) => i))
})

test('a batch that fails goes one by one, what it wrote is undone, and the fault holds up nothing before it', async () => {
  await ring('99.02', 5)
  const taken: number[] = []
  const failures: number[] = []
  const delivery = reader('test.faulty', {
    handle: async (ctx, one) => {
      if (ctx.tenant !== '99.02') return
      if (numberOf(one) === 3) throw new Error('no')
      taken.push(numberOf(one))
    },
    handleBatch: async (ctx) => {
      await publishNow(ctx, BellRung.of({ number: 99 }))
      throw new Error('not together')
    },
  })
  await deliverWaiting({
    ...delivery,
    onFailure: ({ tenant, seq }) => failures.push(tenant === '99.02' ? seq : 0),
  })
  expect(taken).toEqual([0, 1, 2])
  expect(failures).toContain(4)
  const { rows } = await at.database.owner.query(
    "select max(seq)::int as last from facts.fact where tenant_id = '99.02'",
  )
  expect(rows).toEqual([{ last: 5 }])
})
