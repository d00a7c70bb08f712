import { modules } from '#apps/modules.ts'
import { ExplainValue, GetSeries } from '#core/indicator/contract.ts'
import { indicator } from '#core/indicator/manifest.ts'
import { readFigures } from '#core/indicator/public.ts'
import type { Actor } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { startThrowaway } from '#platform/db/embedded/throwaway.ts'
import { fact } from '#platform/facts/fact.ts'
import { callInProcess } from '#platform/http/in-process.ts'
import { reader, type StandardIndicator } from '#platform/measure/measure.ts'
import type { CliIo, Manifest } from '#platform/module.ts'
import { T } from '#platform/schema/schema.ts'
import { prepareDatabase, runAsSystem } from '#platform/start.ts'
import { median, milliseconds, quantile, seconds, timed, whole } from './figures.ts'
import { putFacts, putMeasurements } from './indicator-rows.ts'
import type { Part, Row } from './part.ts'

const REGION = '35.07'
const REBUILT = '35.09'
const ASKED = 30
/** `BENCH_SMALL=1` tries the part out. */
const SMALL = process.env.BENCH_SMALL === '1'
const SIZES = SMALL ? [2_000, 20_000] : [100_000, 1_000_000, 10_000_000]
const FACTS = SMALL ? [5_000, 20_000] : [250_000, 1_000_000]

const Ended = fact('bench.call_ended', {
  subject: T.String(),
  at: T.String(),
  value: T.Integer(),
  village: T.String(),
})

const words = (text: string) => ({ id: text, en: text })
const of = { measure: 'bench.wait' }
const common = {
  version: 1,
  definition: words('Bench'),
  source: words('Bench'),
  better: 'lower',
  by: ['village'],
} as const
const OWN: readonly StandardIndicator[] = [
  {
    ...common,
    code: 'bench.mean',
    name: words('Mean'),
    unit: 'seconds',
    decimals: 1,
    formula: { kind: 'mean', of },
  },
  {
    ...common,
    ...{ code: 'bench.median', name: words('Median'), unit: 'seconds', decimals: 0 },
    formula: { kind: 'percentile', of, percent: 50 },
  },
]

/** A service of the bench's own, so that its indicators count nothing else. */
const bench: Manifest = {
  name: 'bench',
  folder: 'core/indicator',
  routes: [],
  permissions: [],
  facts: [Ended] as unknown as Manifest['facts'],
  measures: [
    {
      name: 'bench.wait',
      label: words('Wait'),
      unit: 'ms',
      readers: [
        reader(Ended, ({ payload: { subject, at, value, village } }) => [
          { subject, at, value, by: { village } },
        ]),
      ],
    },
  ],
  indicators: OWN,
}

/** Figures of dashboards at growing sizes, and a region made anew from its facts. */
export async function measureIndicator(): Promise<Part[]> {
  const cluster = await startThrowaway()
  const database = openDatabase({ config: cluster.config, connections: 8 })
  try {
    const product: readonly Manifest[] = [
      ...modules.map((one) => (one.name === 'indicator' ? indicator(() => product) : one)),
      bench,
    ]
    await prepareDatabase(database, product)
    return [await measureOn(database, product)]
  } finally {
    await database.close()
    await cluster.stop()
  }
}

async function measureOn(database: Database, product: readonly Manifest[]): Promise<Part> {
  const figures = await measureFigures(database, product)
  const rebuilt = await measureRebuilding(database, product)
  return {
    name: 'indicator',
    title: 'Indicators',
    how: `Measurements of three years in one region, put into its table by the database and folded; then ${ASKED} reads each. A figure is today, month, year, last year and fourteen days of two indicators; the breakdown is every month of three years by 220 villages; the explanation of a median takes it from the measurements of a day. Recomputation reads facts, reckons aside and puts in place. Everything shares the machine.`,
    rows: [...figures, ...rebuilt],
  }
}

const asking = () => ({ actor: asker, region: REGION, now: new Date() })
const asker: Actor = { kind: 'person', id: 'bench', permissions: new Set(['indicator.value.read']) }

async function measureFigures(database: Database, product: readonly Manifest[]): Promise<Row[]> {
  const call = callInProcess(database, product, 'http://localhost')
  const day = new Date().toISOString().slice(0, 10)
  const reads = {
    figure: () =>
      runAsSystem(database, REGION, (ctx) => readFigures(ctx, ['bench.mean', 'bench.median'], ctx.now)),
    explanation: () => call(asking(), ExplainValue, { code: 'bench.median', period: day }),
    breakdown: () =>
      call(asking(), GetSeries, { code: 'bench.mean', grain: 'month', by: 'village', from: yearsAgo(3) }),
  }
  const rows: Row[] = []
  let made = 0
  for (const size of SIZES) {
    await putMeasurements(database, REGION, made, size)
    made = size
    await fold(database, product)
    for (const [what, act] of Object.entries(reads)) rows.push(rowOf(what, size, await times(act)))
  }
  return rows
}

const yearsAgo = (years: number): string =>
  new Date(Date.now() - years * 365 * 86_400_000).toISOString().slice(0, 10)

/** The chore that reckons new indicators, as after an upgrade; states are forgotten so that it reckons again. */
async function fold(database: Database, product: readonly Manifest[]): Promise<void> {
  await database.owner.query('delete from indicator.fold_states')
  const chore = product
    .flatMap(({ chores }) => chores ?? [])
    .find(({ name }) => name === 'indicator.catch_up')
  await runAsSystem(database, REGION, async (ctx) => chore?.run(ctx))
  await database.owner.query('analyze')
}

async function times(act: () => Promise<unknown>): Promise<number[]> {
  await act()
  const all: number[] = []
  for (let i = 0; i < ASKED; i++) all.push((await timed(act)).ms)
  return all
}

const LIMITS: Readonly<Record<string, { ms: number; asked: string }>> = {
  figure: { ms: 50, asked: 'under 50 ms, flat' },
  explanation: { ms: 1_000, asked: 'under 1 s' },
  breakdown: { ms: 1_000, asked: 'under 1 s' },
}

function rowOf(what: string, size: number, all: readonly number[]): Row {
  const p95 = quantile(all, 0.95)
  const { ms = 0, asked = '' } = LIMITS[what] ?? {}
  return {
    what: `Dashboard ${what} at ${whole(size)} measurements, p95`,
    measured: `${milliseconds(p95)}, median ${milliseconds(median(all))}`,
    ...{ asked, kept: p95 < ms },
  }
}

async function measureRebuilding(database: Database, product: readonly Manifest[]): Promise<Row[]> {
  const commands = product.flatMap(({ cli }) => cli ?? [])
  const recompute = commands.find(({ usage }) => usage === 'recompute indicators')
  const rows: Row[] = []
  for (const count of FACTS) {
    await database.owner.query('delete from indicator.measurements where tenant_id = $1', [REBUILT])
    await database.owner.query('delete from facts.fact where tenant_id = $1', [REBUILT])
    await putFacts(database, REBUILT, Ended.name, count)
    const { ms } = await timed(() => recompute?.run(ioOn(database), [], { region: REBUILT }))
    rows.push({
      what: `Recompute a region of ${whole(count)} facts`,
      measured: `${seconds(ms)}, ${milliseconds((ms * 1_000) / count)} a thousand`,
      asked: 'a million under 60 s',
      kept: (ms * 1_000_000) / count < 60_000,
    })
  }
  return rows
}

const ioOn = (database: Database): CliIo => ({
  say: () => {},
  json: () => {},
  warn: () => {},
  progress: () => {},
  run: (tenant, act) => runAsSystem(database, tenant, act),
  call: async () => undefined as never,
  deliver: async () => {},
})
