import { modules } from '#apps/modules.ts'
import { GetWall } from '#core/command/contract.ts'
import { ExplainValue, GetSeries, type Grain } from '#core/indicator/contract.ts'
import { indicator } from '#core/indicator/manifest.ts'
import { readFigures } from '#core/indicator/public.ts'
import { addDays } from '#core/indicator/rules/period.ts'
import type { Actor } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { startThrowaway } from '#platform/db/embedded/throwaway.ts'
import { fact } from '#platform/facts/fact.ts'
import { callInProcess } from '#platform/http/in-process.ts'
import { reader, type StandardIndicator } from '#platform/measure/measure.ts'
import type { CliIo, Manifest } from '#platform/module.ts'
import { T } from '#platform/schema/schema.ts'
import { prepareDatabase, runAsSystem } from '#platform/start.ts'
import { dayInWib } from '#platform/time/time.ts'
import { median, milliseconds, quantile, ratio, seconds, timed, whole } from './figures.ts'
import { putFacts, putMeasurements } from './indicator-rows.ts'
import type { Part, Row } from './part.ts'
import { processorClock } from './processor.ts'

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
    ...{ code: 'bench.mean', name: words('Mean'), unit: 'seconds', decimals: 1 },
    formula: { kind: 'mean', of },
  },
  {
    ...common,
    ...{ code: 'bench.median', name: words('Median'), unit: 'seconds', decimals: 0 },
    formula: { kind: 'percentile', of, percent: 50 },
  },
  {
    ...common,
    ...{ code: 'bench.p90', name: words('90th percentile'), unit: 'seconds', decimals: 0, by: [] },
    formula: { kind: 'percentile', of, percent: 90 },
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
  const clock = await processorClock(database)
  const rebuilt = await measureRebuilding(database, product, clock)
  const figures = await measureFigures(database, product, clock)
  return {
    name: 'indicator',
    title: 'Indicators',
    how: `Measurements of three years in one region, put into its table by one statement as facts would leave them, and folded by the chore that folds new formulas; then, after the upkeep that PostgreSQL does by itself, ${ASKED} reads each. Figures are today, month, year, the same days of last year and fourteen days of a mean and two percentiles; the wall is the whole endpoint, twelve figures; breakdowns are three years by 220 villages; the explanation of a median takes it from the measurements of a day. Recomputation reads facts, reckons aside and puts in place; 220 villages, one year, the same three indicators. Everything shares the machine, so processor time of this process and of PostgreSQL stands beside the time on the clock.`,
    rows: [...figures, ...rebuilt],
  }
}

const asking = () => ({ actor: asker, region: REGION, now: new Date() })
const asker: Actor = {
  kind: 'person',
  id: 'bench',
  permissions: new Set(['indicator.value.read', 'command.wall.read']),
}

async function measureFigures(
  database: Database,
  product: readonly Manifest[],
  clock: () => number,
): Promise<Row[]> {
  const call = callInProcess(database, product, 'http://localhost')
  const day = dayInWib(new Date())
  const codes = OWN.map(({ code }) => code)
  const breakdown =
    (code: string, grain: Grain, from = daysAgo(3 * 365)) =>
    () =>
      call(asking(), GetSeries, { code, grain, by: 'village', from })
  const reads = {
    figures: () => runAsSystem(database, REGION, (ctx) => readFigures(ctx, codes, ctx.now)),
    wall: () => call(asking(), GetWall, {}),
    explanation: () => call(asking(), ExplainValue, { code: 'bench.median', period: day }),
    'breakdown, mean by day (a hundred, the most allowed) and village': breakdown(
      'bench.mean',
      'day',
      daysAgo(99),
    ),
    'breakdown, mean by month and village': breakdown('bench.mean', 'month'),
    'breakdown, median by month and village': breakdown('bench.median', 'month'),
    'breakdown, median by quarter and village': breakdown('bench.median', 'quarter'),
    'breakdown, median by year and village': breakdown('bench.median', 'year'),
  }
  const rows: Row[] = []
  const spent: number[] = []
  let made = 0
  for (const size of SIZES) {
    await putMeasurements(database, REGION, made, size)
    made = size
    rows.push(told(await foldingRow(database, product, size, clock)))
    for (const [what, act] of Object.entries(reads)) {
      const { times, processor } = await repeated(act, clock)
      rows.push(told(rowOf(what, size, times, processor)))
      if (what === 'figures') spent.push(processor)
    }
  }
  return [...rows, told(growthRow(spent))]
}

/** A long run says on the way what it has found. */
function told(row: Row): Row {
  console.error(`  ${row.what}: ${row.measured}`)
  return row
}

/** Whether figures stay as quick however many measurements there are. */
function growthRow(spent: readonly number[]): Row {
  const growth = (spent.at(-1) ?? 0) / (spent[0] || 1)
  return {
    what: `Figures at ${whole(SIZES.at(-1) ?? 0)} measurements against ${whole(SIZES[0] ?? 0)}, processor time`,
    measured: `ratio ${ratio(growth)}`,
    asked: 'flat (at most 2)',
    kept: growth <= 2,
  }
}

const daysAgo = (days: number): string => addDays(dayInWib(new Date()), -days)

async function foldingRow(
  database: Database,
  product: readonly Manifest[],
  size: number,
  clock: () => number,
): Promise<Row> {
  const before = clock()
  const { ms } = await timed(() => fold(database, product))
  return {
    what: `Three new formulas reckoned from ${whole(size)} measurements`,
    measured: `${seconds(ms)}, ${seconds(clock() - before)} of processors`,
  }
}

/** The chore that reckons new indicators, as after an upgrade; states are forgotten so that it reckons again. */
async function fold(database: Database, product: readonly Manifest[]): Promise<void> {
  await database.owner.query('delete from indicator.fold_states')
  const chore = product
    .flatMap(({ chores }) => chores ?? [])
    .find(({ name }) => name === 'indicator.catch_up')
  await runAsSystem(database, REGION, async (ctx) => chore?.run(ctx))
  // What the server does by itself some minutes later, so that it does not fall into some of the reads.
  await database.owner.query('vacuum (analyze)')
}

async function repeated(
  act: () => Promise<unknown>,
  clock: () => number,
): Promise<{ times: number[]; processor: number }> {
  await act()
  const times: number[] = []
  const before = clock()
  for (let i = 0; i < ASKED; i++) times.push((await timed(act)).ms)
  return { times, processor: (clock() - before) / ASKED }
}

function rowOf(what: string, size: number, times: readonly number[], processor: number): Row {
  const p95 = quantile(times, 0.95)
  const isFigure = what === 'figures' || what === 'wall'
  return {
    what: `Dashboard ${what} at ${whole(size)} measurements, p95`,
    measured: `${milliseconds(p95)}, median ${milliseconds(median(times))}, ${milliseconds(processor)} of processors`,
    asked: isFigure ? 'under 50 ms' : 'under 1 s',
    kept: p95 < (isFigure ? 50 : 1_000),
  }
}

async function measureRebuilding(
  database: Database,
  product: readonly Manifest[],
  clock: () => number,
): Promise<Row[]> {
  const commands = product.flatMap(({ cli }) => cli ?? [])
  const command = (name: string) => commands.find(({ usage }) => usage === `${name} indicators`)
  const rows: Row[] = []
  const all: { facts: number; ms: number; processor: number }[] = []
  for (const facts of FACTS) {
    await database.owner.query('delete from indicator.measurements where tenant_id = $1', [REBUILT])
    await database.owner.query('delete from indicator.folds where tenant_id = $1', [REBUILT])
    await database.owner.query('delete from facts.fact where tenant_id = $1', [REBUILT])
    await putFacts(database, REBUILT, Ended.name, facts)
    await database.owner.query('vacuum analyze')
    const before = clock()
    const { ms } = await timed(() => command('recompute')?.run(ioOn(database), [], { region: REBUILT }))
    const processor = clock() - before
    all.push({ facts, ms, processor })
    rows.push(
      told({
        what: `Recompute a region of ${whole(facts)} facts`,
        measured: `${seconds(ms)}, ${seconds(processor)} of processors, ${((processor * 1_000) / facts).toFixed(0)} µs a fact`,
        asked: 'a million under 60 s',
        kept: (ms * 1_000_000) / facts < 60_000,
      }),
    )
  }
  const differs = await command('verify')?.run(ioOn(database), [], { region: REBUILT })
  return [...rows, told(linearRow(all)), told(verifiedRow(differs))]
}

/** Exponent of the growth in processor time between the smallest and the largest region. */
function linearRow(all: readonly { facts: number; processor: number }[]): Row {
  const [small, large] = [all[0], all.at(-1)]
  const exponent =
    Math.log((large?.processor ?? 1) / (small?.processor ?? 1)) /
    Math.log((large?.facts ?? 1) / (small?.facts ?? 1))
  return {
    what: 'Growth of recomputation with facts, processor time',
    measured: `exponent ${ratio(exponent)}`,
    asked: 'linear (exponent at most 1.15)',
    kept: exponent <= 1.15,
  }
}

const verifiedRow = (differs: number | undefined): Row => ({
  what: 'The last of them compared with its facts once more, digit by digit',
  measured: differs === 0 ? 'nothing differs' : 'figures differ',
  asked: 'nothing differs',
  kept: differs === 0,
})

const ioOn = (database: Database): CliIo => ({
  say: () => {},
  json: () => {},
  warn: () => {},
  progress: () => {},
  run: (tenant, act) => runAsSystem(database, tenant, act),
  call: async () => undefined as never,
  deliver: async () => {},
})
