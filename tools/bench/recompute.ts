import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { modules } from '#apps/modules.ts'
import { placesOf, placesWithin } from '#core/evaluation/rules/rank.ts'
import {
  NO_SCORE,
  type Plannable,
  planOf,
  type ScoringPlan,
  scoreRatings,
} from '#core/evaluation/rules/ratings.ts'
import { readRatingBlocks } from '#core/evaluation/store/ratings.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { startThrowaway } from '#platform/db/embedded/throwaway.ts'
import { fromRoot } from '#platform/root.ts'
import { prepareDatabase } from '#platform/start.ts'
import { lineThrough, median, milliseconds, timed, whole } from './figures.ts'
import type { Part } from './part.ts'

const REGIONS = 514
const RATERS = 5
const YEARS = [2019, 2020, 2021, 2022, 2023]
const INSTRUMENT = 'smart-city-2023-regular'
const RUNS = 31
const SIZES = [128, 256, REGIONS, 2 * REGIONS]

/** No shipped list has so many; the questions of a real one are gone through again, component by component. */
const QUESTIONS = 121

const shipped = JSON.parse(
  readFileSync(fromRoot('reference', 'instruments', `${INSTRUMENT}.json`), 'utf8'),
) as Plannable
const questions = Array.from({ length: QUESTIONS }, (_, i) => ({
  code: `Q${i + 1}`,
  component: (shipped.questions[i % shipped.questions.length] as { component: string }).component,
}))
const codes = questions.map((question) => question.code)

/** Ratings 0 to 4 without a pattern the engine could profit from; the same in every run. */
function* ratingsFrom(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield Math.floor((state / 2 ** 32) * 5)
  }
}

/** From stored ratings to ranked finals: what is read, what is reckoned, and how that grows. */
export async function measureRecompute(): Promise<Part> {
  const server = await startThrowaway()
  const database = openDatabase({ config: server.config, connections: 4 })
  try {
    await prepareDatabase(database, modules)
    const regions = await listRegionCodes(database)
    const stored = await storeRatings(database, regions)
    const plan = planOf({ ...shipped, questions })
    const reading = await timed(() => readYears(database, regions))
    const provinces = regions.map((code) => code.slice(0, 2))
    const engine = median(await repeat(() => rankYears(plan, reading.result, provinces)))
    return partOf(stored, reading.ms, engine, await growth(plan))
  } finally {
    await database.close()
    await server.stop()
  }
}

async function listRegionCodes({ owner }: Database): Promise<string[]> {
  const { rows } = await owner.query<{ code: string }>(
    'select code from identity.regions order by code limit $1',
    [REGIONS],
  )
  return rows.map((row) => row.code)
}

async function storeRatings({ owner }: Database, regions: readonly string[]): Promise<number> {
  const client = await owner.connect()
  const columns = 'tenant_id, year, instrument_code, question_code, rater_no, value'
  let stored = 0
  function* lines(): Generator<string> {
    const values = ratingsFrom(1)
    for (const region of regions) {
      for (const year of YEARS) {
        let text = ''
        for (const code of codes) {
          for (let rater = 1; rater <= RATERS; rater++, stored++)
            text += `${region}\t${year}\t${INSTRUMENT}\t${code}\t${rater}\t${values.next().value}\n`
        }
        yield text
      }
    }
  }
  await pipeline(
    Readable.from(lines()),
    client.query(copyFrom(`copy evaluation.ratings (${columns}) from stdin`)),
  )
  await client.query('vacuum analyze evaluation.ratings')
  client.release()
  return stored
}

/** Every region behind its own wall, as the product reads them; laid out year by year for the engine. */
async function readYears(database: Database, regions: readonly string[]): Promise<Map<number, Uint8Array>> {
  const size = codes.length * RATERS
  const years = new Map(YEARS.map((year) => [year, new Uint8Array(regions.length * size)]))
  const layout = { years: YEARS, instrument: INSTRUMENT, questions: codes, raters: RATERS }
  for (const [i, region] of regions.entries()) {
    const blocks = await database.inTenant(region, 'system', (tx) => readRatingBlocks(tx, region, layout))
    for (const [year, block] of blocks) years.get(year)?.set(block, i * size)
  }
  return years
}

/** Question means, component scores, finals, places in the nation and in the province, for every year. */
function rankYears(
  plan: ScoringPlan,
  years: ReadonlyMap<number, Uint8Array>,
  provinces: readonly string[],
): number {
  let ranked = 0
  for (const ratings of years.values()) {
    const { finals } = scoreRatings(plan, ratings, RATERS)
    const values = Array.from(finals, (final) => (final === NO_SCORE ? null : final))
    ranked += placesOf(values).length + placesWithin(values, provinces).length
  }
  return ranked
}

async function repeat(act: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push((await timed(act)).ms)
  return times
}

/** Engine time by number of regions, on ratings in memory; sizes take turns, so that warming up favours none. */
async function growth(plan: ScoringPlan): Promise<[number, number][]> {
  const sets = SIZES.map((regions) => ({
    regions,
    provinces: Array.from({ length: regions }, (_, i) => String(i % 38)),
    years: new Map(YEARS.map((year) => [year, generated(year, regions)])),
    times: [] as number[],
  }))
  for (let run = 0; run < RUNS; run++) {
    for (const { years, provinces, times } of sets)
      times.push((await timed(() => rankYears(plan, years, provinces))).ms)
  }
  return sets.map(({ regions, times }) => [regions, median(times)])
}

function generated(seed: number, regions: number): Uint8Array {
  const values = ratingsFrom(seed)
  return Uint8Array.from({ length: regions * codes.length * RATERS }, () => values.next().value as number)
}

function partOf(stored: number, reading: number, engine: number, points: readonly [number, number][]): Part {
  const line = lineThrough(points)
  const [first, last] = [points[0] as [number, number], points.at(-1) as [number, number]]
  const exponent = Math.log(last[1] / first[1]) / Math.log(last[0] / first[0])
  return {
    name: 'recompute',
    title: 'Recompute five years from stored ratings',
    how: `${REGIONS} regions × ${codes.length} questions × ${RATERS} assessors × ${YEARS.length} years: ${whole(stored)} ratings in the table of the product. Each region is read behind its own wall, one query a region. Engine: means, component scores, finals, places in the nation and in the province; median of ${RUNS} runs.`,
    rows: [
      {
        what: 'Engine, ratings to ranked finals',
        measured: milliseconds(engine),
        asked: 'under 1,000 ms',
        kept: engine < 1000,
      },
      { what: 'Reading the ratings', measured: milliseconds(reading) },
      {
        what: 'Share of reading in the whole',
        measured: `${((reading / (reading + engine)) * 100).toFixed(1)} %`,
      },
      ...points.map(([regions, ms]) => ({
        what: `Engine with ${whole(regions)} regions`,
        measured: milliseconds(ms),
      })),
      {
        what: 'Growth with regions',
        measured: `${(line.slope * 1000).toFixed(1)} µs a region, R² ${line.fit.toFixed(3)}, exponent ${exponent.toFixed(2)}`,
        asked: 'linear (exponent at most 1.15)',
        kept: exponent <= 1.15,
      },
    ],
  }
}
