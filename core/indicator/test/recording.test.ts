import { array, assert, asyncProperty, constantFrom, integer, nat, option, record } from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { runAsSystem } from '#platform/start.ts'
import { asIfCommitting, rolledBack, testDatabase } from '#test/database.ts'
import { productWith } from '#test/product.ts'
import { recompute, verify } from '../commands/recompute.ts'
import { recordFacts } from '../commands/record-facts.ts'
import { readFigures, readValue } from '../public.ts'
import { loadStandards } from '../reference.ts'
import { foldSpecsOf } from '../rules/definition.ts'
import { addDays } from '../rules/period.ts'
import { readersOf } from '../rules/reading.ts'
import { bucketOf, figureOf, percentileOf } from '../rules/sketch.ts'
import { listDefinitions } from '../store/definitions.ts'
import { refoldAll } from '../store/folding.ts'
import { sumFolds } from '../store/folds.ts'
import { subscriptionsOf } from '../subscriptions.ts'
import { indicators, measures, WaterDrawn, well } from './wells.ts'

const product = productWith(well)
const at = testDatabase()
const BLITAR = '35.05'
const NOW = new Date('2026-11-22T05:00:00Z')
const readers = readersOf(measures)

beforeAll(async () => {
  await runAsSystem(at.database, '00', (ctx) => loadStandards(ctx, [well]))
})

let number = 0
const draw = (wellId: string, day: string, waitedMs: number | null, by: object = {}): Fact => ({
  tenant: BLITAR,
  seq: ++number,
  name: WaterDrawn.name,
  payload: { wellId, at: `${day}T03:00:00Z`, waitedMs, ...by },
  actor: 'system',
  requestId: 'test',
  recordedAt: NOW,
})

/** Runs an act behind the wall and undoes it. */
async function behind<R>(act: (ctx: Context) => Promise<R>): Promise<R> {
  let given: R | undefined
  await rolledBack(at.database, { tenant: BLITAR }, async (ctx) => {
    given = await act({ ...ctx, now: NOW })
  })
  return given as R
}

const value = async (ctx: Context, code: string, period = '2026') =>
  (await readValue(ctx, code, period))?.value

const foldsOf = async ({ tx }: Context) =>
  (
    await sql<object>`
      select code, grain, dimension, member, day::text, version, percent, numerator, denominator, count, days, buckets,
        weights
      from indicator.folds where tenant_id = ${BLITAR} and code like 'well.%' order by 1, 2, 3, 4, 5`.execute(
      tx,
    )
  ).rows

const rebuilt = async (ctx: Context) => {
  const own = (await listDefinitions(ctx.tx, BLITAR)).filter(({ code }) => code.startsWith('well.'))
  await refoldAll(ctx.tx, BLITAR, own.flatMap(foldSpecsOf))
  return foldsOf(ctx)
}

describe('values', () => {
  test('follow the facts, whole and by member', () =>
    behind(async (ctx) => {
      const facts = [
        draw('a', '2026-11-21', 300_000, { village: '35.05.01.2001', lane: 'express' }),
        draw('b', '2026-11-21', 900_000, { village: '35.05.01.2002' }),
        draw('c', '2026-11-22', 600_000, { village: '35.05.01.2001' }),
      ]
      await recordFacts(ctx, facts, readers)
      expect(await value(ctx, 'well.draws')).toBe('3')
      expect(await value(ctx, 'well.mean_wait')).toBe('10.00')
      expect(await value(ctx, 'well.in_time')).toBe('66.7')
      expect(await value(ctx, 'well.in_time', '2026-11-22')).toBe('100.0')
      expect(await value(ctx, 'well.median_wait')).toBe('600')
      expect(await value(ctx, 'well.in_time', '2025')).toBeNull()
      const [figure] = await readFigures(ctx, ['well.in_time'], NOW)
      expect(figure).toMatchObject({
        today: { value: '100.0', numerator: '1', denominator: '1', count: 1 },
        year: { value: '66.7', numerator: '2', denominator: '3', count: 3 },
        target: '80',
        state: 'bad',
      })
      expect(figure?.trend.slice(-2)).toEqual(['50.0', '100.0'])
    }))

  test('of a fact that is corrected move to the right day, and one taken back leaves', () =>
    behind(async (ctx) => {
      await recordFacts(ctx, [draw('a', '2026-11-21', 300_000), draw('b', '2026-11-21', 60_000)], readers)
      await recordFacts(ctx, [draw('a', '2026-10-02', 420_000)], readers)
      expect(await value(ctx, 'well.mean_wait', '2026-10')).toBe('7.00')
      expect(await value(ctx, 'well.mean_wait', '2026-11')).toBe('1.00')
      await recordFacts(ctx, [draw('b', '2026-11-21', null)], readers)
      expect(await value(ctx, 'well.mean_wait', '2026-11')).toBeNull()
      expect(await value(ctx, 'well.draws', '2026-11')).toBe('0')
    }))

  test('of an older fact that comes later do not replace the newer', () =>
    behind(async (ctx) => {
      const [older, newer] = [draw('a', '2026-11-21', 60_000), draw('a', '2026-11-21', 120_000)]
      await recordFacts(ctx, [newer], readers)
      await recordFacts(ctx, [older], readers)
      expect(await value(ctx, 'well.mean_wait')).toBe('2.00')
    }))

  test('of late, doubled, corrected and reordered facts equal their recomputation, digit by digit', async () => {
    const one = record({
      well: nat(6),
      day: integer({ min: 1, max: 9 }),
      waited: option(integer({ min: 0, max: 2_000_000 })),
      village: constantFrom('35.05.01.2001', '35.05.01.2002', undefined),
      lane: constantFrom('express', 'normal', undefined),
    })
    await assert(
      asyncProperty(array(one, { minLength: 1, maxLength: 25 }), nat(24), async (drawn, cut) => {
        const facts = drawn.map(({ well: id, day, waited, village, lane }) =>
          draw(`w${id}`, `2026-0${day}-28`, waited, { ...(village && { village }), ...(lane && { lane }) }),
        )
        const inOrder = await behind(async (ctx) => {
          await recordFacts(ctx, facts, readers)
          return foldsOf(ctx)
        })
        await behind(async (ctx) => {
          await recordFacts(ctx, [...facts.slice(cut), ...facts.slice(0, 3)], readers)
          await recordFacts(ctx, facts.slice(0, cut + 1), readers)
          const kept = await foldsOf(ctx)
          expect(kept).toEqual(inOrder)
          expect(await rebuilt(ctx)).toEqual(kept)
        })
      }),
      { numRuns: 25 },
    )
  })

  test('of any stretch of days are the sum of these days, in whatever periods they are kept', async () => {
    const day = integer({ min: 0, max: 800 }).map((days) => addDays('2024-08-01', days))
    await assert(
      asyncProperty(array(day, { minLength: 1, maxLength: 30 }), day, day, async (days, from, to) => {
        await behind(async (ctx) => {
          const facts = days.map((one, i) =>
            draw(`w${i}`, one, i * 70_000, { lane: i % 3 ? 'express' : 'normal' }),
          )
          await recordFacts(ctx, facts, readers)
          for (const code of ['well.mean_wait', 'well.median_wait']) {
            const [sum] = await sumFolds(ctx.tx, BLITAR, [{ code, key: 'all', from, to }], WHOLE)
            expect(sum?.numerator).toBe(await sumOfDays(ctx, code, from, to))
          }
        })
      }),
      { numRuns: 20 },
    )
  })

  test('are told in one fact for a batch, and nothing is told where nothing moved', () =>
    behind(async (ctx) => {
      await recordFacts(ctx, [draw('a', '2026-11-21', 300_000)], readers)
      const facts = [draw('b', '2026-11-21', 300_000), draw('c', '2026-11-22', 300_000)]
      await recordFacts(ctx, facts, readers)
      await asIfCommitting(ctx)
      const { rows } = await sql<{ payload: { changes: { code: string; day: string }[] } }>`
        select payload from facts.fact where tenant_id = ${BLITAR} and name = 'indicator.values_changed'
        order by seq desc limit 1`.execute(ctx.tx)
      expect(rows[0]?.payload).toMatchObject({ isWhole: false, through: facts[1]?.seq })
      expect(rows[0]?.payload.changes).toHaveLength(indicators.length * 2)
    }))

  test('of many facts arrive by delivery, behind their own wall', async () => {
    const subscriptions = subscriptionsOf(() => product)
    const drawn = Array.from({ length: 1_203 }, (_, i) =>
      WaterDrawn.of({ wellId: `d${i}`, at: '2026-03-05T10:00:00Z', waitedMs: i }),
    )
    await runAsSystem(at.database, '35.07', (ctx) => publishNow(ctx, ...drawn))
    await deliverWaiting({ database: at.database, subscriptions, now: () => NOW })
    const [malang, blitar] = await Promise.all(
      ['35.07', BLITAR].map((tenant) =>
        runAsSystem(at.database, tenant, (ctx) => value({ ...ctx, now: NOW }, 'well.draws', '2026-03-05')),
      ),
    )
    expect([malang, blitar]).toEqual(['1203', null])
  })
})

describe('the sketch of the database', () => {
  test('has the buckets, figures and percentiles of the rule', async () => {
    const figures = [
      0n,
      1n,
      -1n,
      63n,
      64n,
      65n,
      -127n,
      128n,
      8_191n,
      8_192n,
      2n ** 31n,
      2n ** 53n - 1n,
      -(2n ** 53n),
    ]
    const rest = Array.from({ length: 300 }, (_, i) => BigInt(i) ** 5n % 6_000_011n)
    const all = [...figures, ...rest]
    const { rows } = await at.database.owner.query<{ figure: string; bucket: number; middle: string }>(
      `select figure::text, indicator.bucket_of(figure) as bucket,
         indicator.figure_of(indicator.bucket_of(figure))::text as middle
       from unnest($1::bigint[]) as f (figure)`,
      [all.map(String)],
    )
    expect(rows).toEqual(
      all.map((figure) => {
        const bucket = bucketOf(figure)
        return { figure: String(figure), bucket, middle: String(figureOf(bucket)) }
      }),
    )
    const sketch = all
      .map((figure, i) => ({ bucket: bucketOf(figure), weight: (i % 5) + 1 }))
      .sort((a, b) => a.bucket - b.bucket)
    const percents = [1, 7, 50, 90, 99, 100]
    const read = await at.database.owner.query<{ figure: string }>(
      'select indicator.percentile_of($1, $2, percent)::text as figure from unnest($3::int[]) as p (percent)',
      [sketch.map(({ bucket }) => bucket), sketch.map(({ weight }) => weight), percents],
    )
    expect(read.rows.map(({ figure }) => figure)).toEqual(
      percents.map((percent) => String(percentileOf(sketch, percent))),
    )
  })
})

const WHOLE = { dimension: '', member: '' }

/** What the days in a stretch come to, reckoned from the folds of days alone. */
async function sumOfDays({ tx }: Context, code: string, from: string, to: string) {
  const { rows } = await sql<{ numerator: string; buckets: number[] | null; weights: number[] | null }>`
    select numerator::text, buckets, weights from indicator.folds
    where tenant_id = ${BLITAR} and code = ${code} and grain = 'day' and dimension = '' and day between ${from} and ${to}`.execute(
    tx,
  )
  const sketch = rows.flatMap(({ buckets, weights }) =>
    (buckets ?? []).map((bucket, i) => ({ bucket, weight: weights?.[i] ?? 0 })),
  )
  if (rows.length > 1 && sketch.length > 0) return String(percentileOf(sketch, 50))
  return rows.length === 0 ? undefined : String(rows.reduce((sum, row) => sum + Number(row.numerator), 0))
}

describe('recomputation', () => {
  const NOTHING = () => {}
  const drawn = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      WaterDrawn.of({
        wellId: `r${i % 40}`,
        at: `2026-0${(i % 9) + 1}-11T04:00:00Z`,
        waitedMs: i % 13 === 0 ? null : i * 1_000,
        village: `35.05.01.200${i % 3}`,
      }),
    )

  test('finds what delivery kept equal, digit by digit, and changes nothing', () =>
    behind(async (ctx) => {
      await publishNow(ctx, ...drawn(120))
      await recordFacts(ctx, await publishedOf(ctx), readers)
      const before = await foldsOf(ctx)
      expect(await verify(ctx, readers, NOTHING)).toMatchObject({ facts: 120, differences: 0 })
      expect(await foldsOf(ctx)).toEqual(before)
    }))

  test('names the first figures that differ', () =>
    behind(async (ctx) => {
      await publishNow(ctx, ...drawn(120))
      await recordFacts(ctx, await publishedOf(ctx), readers)
      await sql`update indicator.measurements set value = value + 1 where tenant_id = ${BLITAR} and subject = 'r7'`.execute(
        ctx.tx,
      )
      await sql`
        update indicator.folds set numerator = numerator + 1
        where tenant_id = ${BLITAR} and code = 'well.draws' and dimension = '' and day = '2026-04-11'`.execute(
        ctx.tx,
      )
      const { differences, first } = await verify(ctx, readers, NOTHING)
      expect([differences, first.map(({ name }) => name)]).toEqual([
        2,
        ['well.waiting_time r7', 'well.draws 2026-04-11'],
      ])
    }))

  test('makes everything anew from facts alone, into place', () =>
    behind(async (ctx) => {
      await publishNow(ctx, ...drawn(120))
      await recordFacts(ctx, await publishedOf(ctx), readers)
      const before = await foldsOf(ctx)
      await sql`delete from indicator.measurements where subject like 'r1%'`.execute(ctx.tx)
      await sql`update indicator.folds set count = 99 where code = 'well.median_wait'`.execute(ctx.tx)
      const done = await recompute(ctx, readers, NOTHING)
      expect(done.measurements).toEqual({ removed: 0, written: 11 })
      expect(await foldsOf(ctx)).toEqual(before)
      await sql`drop table aside_figures, aside_measurements, aside_folds`.execute(ctx.tx)
      expect((await verify(ctx, readers, NOTHING)).differences).toBe(0)
    }))
})

async function publishedOf({ tx }: Context): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    select tenant_id as tenant, seq, name, payload, recorded_at as "recordedAt" from facts.fact
    where tenant_id = ${BLITAR} and name like 'well.%' order by seq`.execute(tx)
  return rows
}
