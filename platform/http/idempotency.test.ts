import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { type Manifest, route } from '#platform/module.ts'
import { problem, refuse } from '#platform/problem/problem.ts'
import { T } from '#platform/schema/schema.ts'
import { callerByHeader } from '#test/caller.ts'
import { testServer } from '#test/server.ts'
import { endpoint } from './endpoint.ts'
import { forgetOldKeys } from './idempotency.ts'

const bellTaken = problem({
  code: 'bell.taken',
  status: 409,
  title: { id: 'Lonceng terpakai', en: 'The bell is taken' },
  detail: {
    id: () => 'Lonceng ini terpakai. Pakai yang lain.',
    en: () => 'This bell is taken. Use another.',
  },
})
const BellRung = fact('bell.bell_rung', { number: T.Integer() })
const number = T.Integer({ minimum: 1, maximum: 9 })
const Ring = endpoint({
  post: '/bells/:number/rings',
  permission: 'bell.bell.ring',
  summary: 'Ring a bell',
  input: { number, why: T.String({ minLength: 1, maxLength: 20 }) },
  reply: T.Object({ seq: T.Integer() }),
})
const Take = endpoint({
  post: '/bells/:number/takings',
  permission: 'bell.bell.ring',
  summary: 'Take a bell that nobody has',
  input: { number },
  reply: T.Object({ seq: T.Integer() }),
})
const Swap = endpoint({
  post: '/bells/:number/swaps',
  permission: 'bell.bell.ring',
  summary: 'Swap a bell with another, holding this one first',
  input: { number, other: number },
  reply: T.Object({ seq: T.Integer() }),
})
const Crack = endpoint({
  post: '/bells/:number/cracks',
  permission: 'bell.bell.ring',
  summary: 'Crack a bell, which can be done only once',
  input: { number },
  reply: T.Object({ seq: T.Integer() }),
})

/** Rings, and counts how often the bell was rung. */
async function ring(ctx: Context, n: number): Promise<{ seq: number; times: number }> {
  const [seq = 0] = await publishNow(ctx, BellRung.of({ number: n }))
  const { rows } = await sql`
    select from facts.fact where tenant_id = ${ctx.tenant} and payload->'number' = ${n}::text::jsonb`.execute(
    ctx.tx,
  )
  return { seq, times: rows.length }
}

const bells: Manifest = {
  name: 'bell',
  folder: 'test/none',
  permissions: [{ name: 'bell.bell.ring', label: { id: 'a', en: 'a' }, roles: [] }],
  facts: [BellRung],
  authenticator: () => callerByHeader('bell.bell.ring'),
  routes: [
    route(Ring, (ctx, { number: n }) => ring(ctx, n)),
    route(Take, async (ctx, { number: n }) => {
      const { seq, times } = await ring(ctx, n)
      return times > 1 ? refuse(bellTaken) : { seq }
    }),
    route(Swap, async (ctx, { number: n, other }) => {
      await sql`select pg_advisory_xact_lock(${n})`.execute(ctx.tx)
      await sql`select pg_sleep(0.2)`.execute(ctx.tx)
      await sql`select pg_advisory_xact_lock(${other})`.execute(ctx.tx)
      return ring(ctx, n)
    }),
    route(Crack, async (ctx, { number: n }) => {
      const { seq, times } = await ring(ctx, n)
      if (times > 1) throw new Error('A defect that shows only the second time.')
      return { seq }
    }),
  ],
}

const at = testServer({}, [bells])
const ayu = { 'x-person': 'ayu', 'penataran-region': '35.05' }
const facts = async () =>
  (await at.database.inTenant('35.05', 'x', (tx) => sql`select from facts.fact`.execute(tx))).rows.length

test('a write sent twice with one key acts once and answers the same', async () => {
  const before = await facts()
  const key = { ...ayu, 'idempotency-key': 'aaaaaaaa-1' }
  const [one, two] = await Promise.all([
    at.send('POST', '/api/bells/2/rings', { why: 'again' }, key),
    at.send('POST', '/api/bells/2/rings', { why: 'again' }, key),
  ])
  expect(one.status).toBe(200)
  expect(two.body).toEqual(one.body)
  expect(await facts()).toBe(before + 1)
})

test('a sending that is refused because its twin was faster gets the reply of the twin', async () => {
  const before = await facts()
  const key = { ...ayu, 'idempotency-key': 'eeeeeeee-1' }
  const replies = await Promise.all(
    Array.from({ length: 6 }, () => at.send('POST', '/api/bells/7/takings', {}, key)),
  )
  expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
  expect(replies[0]?.status).toBe(200)
  expect(await facts()).toBe(before + 1)
  const other = await at.send('POST', '/api/bells/7/takings', {}, { ...ayu, 'idempotency-key': 'eeeeeeee-2' })
  expect(other.body).toMatchObject({ code: bellTaken.code })
})

test('the reply of a key is nobody’s who may not act', async () => {
  const key = { 'idempotency-key': 'ffffffff-1' }
  await at.send('POST', '/api/bells/2/rings', { why: 'mine' }, { ...ayu, ...key })
  const elsewhere = { 'x-person': 'ayu', 'penataran-region': '35.07' }
  expect(
    (await at.send('POST', '/api/bells/2/rings', { why: 'mine' }, { ...elsewhere, ...key })).status,
  ).toBe(403)
  expect((await at.send('POST', '/api/bells/2/rings', { why: 'mine' }, key)).status).toBe(401)
})

test('one key for other content is refused, and so is a write without a key', async () => {
  const key = { ...ayu, 'idempotency-key': 'bbbbbbbb-1' }
  await at.send('POST', '/api/bells/2/rings', { why: 'one' }, key)
  const other = await at.send('POST', '/api/bells/2/rings', { why: 'two' }, key)
  expect(other.body).toMatchObject({ code: 'http.idempotency_key_reused' })
  const none = await at.send('POST', '/api/bells/2/rings', { why: 'two' }, { ...ayu, 'idempotency-key': '' })
  expect(none.body).toMatchObject({ code: 'http.idempotency_key_missing' })
})

test('a key holds through a clock that steps some hours forth and back', async () => {
  const key = { ...ayu, 'idempotency-key': 'dddddddd-1' }
  const send = async () => (await at.send('POST', '/api/bells/2/rings', { why: 'steps' }, key)).body
  const first = await send()
  for (const hours of [6, -6]) {
    const wrong = new Date(Date.now() + hours * 3600_000)
    await at.database.inTenant('35.05', 'x', (tx) => forgetOldKeys(tx, '35.05', wrong))
    expect(await send()).toEqual(first)
  }
})

test('a refused act leaves its key free', async () => {
  const key = { ...ayu, 'idempotency-key': 'cccccccc-1' }
  expect((await at.send('POST', '/api/bells/2/rings', { why: '' }, key)).status).toBe(422)
  expect((await at.send('POST', '/api/bells/2/rings', { why: 'good' }, key)).status).toBe(200)
})

test.each(['takings', 'cracks'])(
  'what can be done only once (%s) is answered the same when it is sent again later',
  async (act) => {
    const key = { ...ayu, 'idempotency-key': `again-${act}` }
    const before = await facts()
    const send = () => at.send('POST', `/api/bells/${act === 'takings' ? 8 : 9}/${act}`, {}, key)
    const first = await send()
    expect(first.status).toBe(200)
    expect((await send()).body).toEqual(first.body)
    expect(await facts()).toBe(before + 1)
  },
)

test('acts that wait for each other all come to their end', async () => {
  const before = await facts()
  const swap = (one: number, other: number) =>
    at.send(
      'POST',
      `/api/bells/${one}/swaps`,
      { other },
      { ...ayu, 'idempotency-key': `swap-${one}-${other}` },
    )
  const replies = await Promise.all([swap(3, 4), swap(4, 3)])
  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  expect(await facts()).toBe(before + 2)
})
