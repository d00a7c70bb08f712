import { beforeAll, describe, expect, test } from 'vitest'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { publishNow } from '#platform/facts/publish.ts'
import type { FactProof } from '#platform/proof/contract.ts'
import { sealDue } from '#platform/proof/sealer.ts'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { productWith } from '#test/product.ts'
import type { Explanation, MeasurementPage } from '../contract.ts'
import { loadStandards } from '../reference.ts'
import { subscriptionsOf } from '../subscriptions.ts'
import { checkInclusion, leafOf } from '../web/origin/check-inclusion.ts'
import { WaterDrawn, well } from './wells.ts'

// The promise itself: from a value to one fact in three openings, and the fact proven by the reader's own reckoning.

const product = productWith(well)
const BLITAR = '35.05'
const clock = new Date('2026-11-22T05:00:00Z')
const at = peopleServer(() => clock, {}, product)
let asri: Person
let lina: Person

beforeAll(async () => {
  await runAsSystem(at.database, '00', (ctx) => loadStandards(ctx, [well]))
  asri = await at.hire(BLITAR, 'region_admin', 'Asri')
  lina = await at.hire(BLITAR, 'leader', 'Lina')
  const drawn = Array.from({ length: 40 }, (_, i) =>
    WaterDrawn.of({ wellId: `w${i}`, at: `2026-11-${10 + (i % 12)}T02:00:00Z`, waitedMs: 100_000 * i }),
  )
  await runAsSystem(at.database, BLITAR, (ctx) => publishNow({ ...ctx, now: clock }, ...drawn))
  await deliverWaiting({
    database: at.database,
    subscriptions: subscriptionsOf(() => product),
    now: () => clock,
  })
  const onError = (error: unknown) => {
    throw error
  }
  const later = new Date(clock.getTime() + 120_000)
  await sealDue({ database: at.database, sealKey: undefined, now: () => later, onError })
})

const get = async <R>(path: string, who: Person) => (await at.get(`/api/${path}`, as(who, BLITAR))).body as R

describe('from a value down to a fact', () => {
  const down = async (who: Person) => {
    const explained = await get<Explanation>('indicator/explanations/well.in_time?period=2026-11', who)
    const day = explained.days.find(({ count }) => count > 0)?.day ?? ''
    const page = await get<MeasurementPage>(
      `indicator/explanations/well.in_time/measurements?period=${day}&limit=25`,
      who,
    )
    const row = page.rows[0]
    return { explained, row, proof: await get<FactProof>(`proof/facts/${row?.factSeq}`, who) }
  }

  test('three openings lead, and the reader’s own reckoning ends at the sealed root', async () => {
    const { explained, row, proof } = await down(asri)
    expect(explained.value).toMatchObject({ value: '17.5', numerator: '7', denominator: '40' })
    expect(row).toMatchObject({ factName: 'well.water_drawn', isSealed: true })
    expect(proof).toMatchObject({ state: 'proven', fact: { payload: { wellId: row?.subject } } })
    const { fact, leaf, path, seal, canonical } = proof
    expect(await leafOf(canonical ?? '')).toBe(leaf)
    const proven = { index: fact.seq - 1, size: seal?.size ?? 0, leaf, path, root: seal?.root ?? '' }
    expect(await checkInclusion(proven)).toBe(true)
    const forged = await leafOf((canonical ?? '').replace(/"waitedMs":[0-9]+/, '"waitedMs":1'))
    expect(await checkInclusion({ ...proven, leaf: forged })).toBe(false)
  })

  test('the days add up to the value, and the measurements to their day', async () => {
    const { explained } = await down(asri)
    const sum = (of: 'numerator' | 'denominator') =>
      explained.days.reduce((total, day) => total + Number(day[of] ?? 0), 0)
    expect([sum('numerator'), sum('denominator')]).toEqual([7, 40])
  })

  test('a reader who may not know who acted still reckons from the fingerprint', async () => {
    const { proof } = await down(lina)
    expect(proof).toMatchObject({ state: 'proven', canonical: null, fact: { actor: { id: null } } })
    const { fact, leaf, path, seal } = proof
    expect(
      await checkInclusion({
        index: fact.seq - 1,
        size: seal?.size ?? 0,
        leaf,
        path,
        root: seal?.root ?? '',
      }),
    ).toBe(true)
  })
})
