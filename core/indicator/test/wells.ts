import { fact } from '#platform/facts/fact.ts'
import { type Measure, reader, type StandardIndicator } from '#platform/measure/measure.ts'
import type { Manifest } from '#platform/module.ts'
import { Nullable, T } from '#platform/schema/schema.ts'

// A small service of the tests' own: wells that give water. A well is drawn from, and the record may be corrected.

export const WaterDrawn = fact('well.water_drawn', {
  wellId: T.String(),
  at: T.String(),
  waitedMs: Nullable(T.Integer()),
  village: T.Optional(T.String()),
  lane: T.Optional(T.String()),
})
export const WellOrdered = fact('well.well_ordered', { wellId: T.String(), at: T.String() })

const by = ({ village, lane }: { village?: string; lane?: string }) => ({
  ...(village === undefined ? {} : { village }),
  ...(lane === undefined ? {} : { lane }),
})

export const measures: readonly Measure[] = [
  {
    name: 'well.waiting_time',
    label: { id: 'Waktu tunggu', en: 'Waiting time' },
    unit: 'ms',
    readers: [
      reader(WaterDrawn, ({ payload }) => [
        { subject: payload.wellId, at: payload.at, value: payload.waitedMs, by: by(payload) },
      ]),
    ],
  },
  {
    name: 'well.order',
    label: { id: 'Pesanan', en: 'Orders' },
    unit: 'count',
    readers: [reader(WellOrdered, ({ payload }) => [{ subject: payload.wellId, at: payload.at, value: 1 }])],
  },
]

const words = (text: string) => ({ id: text, en: text })
const common = {
  version: 1,
  definition: words('Dihitung dari sumur contoh.'),
  source: words('Contoh'),
  by: ['village', 'lane'],
} as const

const wait = { measure: 'well.waiting_time' }

export const indicators: readonly StandardIndicator[] = [
  {
    ...common,
    ...{ code: 'well.draws', name: words('Pengambilan'), unit: 'count', better: 'higher', decimals: 0 },
    formula: { kind: 'count', of: wait },
  },
  {
    ...common,
    ...{
      code: 'well.mean_wait',
      name: words('Rata-rata tunggu'),
      unit: 'minutes',
      better: 'lower',
      decimals: 2,
    },
    formula: { kind: 'mean', of: wait, scale: [60_000, 1] },
    target: 10,
  },
  {
    ...common,
    ...{ code: 'well.in_time', name: words('Tepat waktu'), unit: 'percent', better: 'higher', decimals: 1 },
    formula: { kind: 'share', of: wait, within: 600_000, scale: [1, 100] },
    links: [{ framework: 'smart-city', code: 'C07' }],
    target: 80,
  },
  {
    ...common,
    ...{
      code: 'well.median_wait',
      name: words('Median tunggu'),
      unit: 'seconds',
      better: 'lower',
      decimals: 0,
    },
    formula: { kind: 'percentile', of: wait, percent: 50, scale: [1000, 1] },
  },
  {
    ...common,
    ...{
      code: 'well.express_draws',
      name: words('Jalur cepat'),
      unit: 'percent',
      better: 'higher',
      decimals: 1,
    },
    formula: {
      kind: 'ratio',
      of: { measure: 'well.waiting_time', where: { lane: ['express'] } },
      over: { measure: 'well.order' },
      scale: [1, 100],
    },
    by: [],
  },
]

/** The service; hidden from the product. */
export const well: Manifest = {
  name: 'well',
  folder: 'core/indicator/test',
  routes: [],
  permissions: [],
  facts: [WaterDrawn, WellOrdered] as unknown as Manifest['facts'],
  measures,
  indicators,
}
