import { decimal, type InstrumentData, toHundredths } from '#core/evaluation/arithmetic.ts'
import { listQuestionSets, listResults } from '#core/evaluation/public.ts'
import { getLiveResult } from '#core/result/public.ts'
import { findSubmission, listClaims } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { GetScenarioStart, NationalTable, StartingPoint, Uncertainty } from '../contract.ts'
import { middleOf } from '../rules/rank-range.ts'
import { startingPoint } from '../rules/start.ts'
import { getInstrumentFor, instrumentReply } from './instrument-of.ts'

const FIRST_YEAR = 2017

/** Everything a scenario may begin from, and what its index is read against. */
export async function readStart(
  ctx: Context,
  { year }: Input<typeof GetScenarioStart>,
): Promise<Reply<typeof GetScenarioStart>> {
  const instrument = await getInstrumentFor(ctx, year)
  const live = await getLiveResult(ctx.tx, ctx.tenant, year)
  const points = [
    live && livePoint(instrument, year, live),
    await workbookPoint(ctx, instrument, year),
    await publishedPoint(ctx, instrument),
    startingPoint(instrument, { origin: 'blank', year: null, scores: {} }),
  ]
  return {
    year,
    instrument: instrumentReply(instrument),
    points: points.filter((point) => point !== undefined),
    table: await newestTable(ctx, year),
    uncertainty: uncertaintyOf(live),
  }
}

type Live = NonNullable<Awaited<ReturnType<typeof getLiveResult>>>

const livePoint = (instrument: InstrumentData, year: number, live: Live): StartingPoint =>
  startingPoint(instrument, {
    origin: 'live',
    year,
    scores: Object.fromEntries(live.questions.map(({ question, mean }) => [question, mean])),
    components: Object.fromEntries(
      live.components.flatMap(({ component, score }) => (score === null ? [] : [[component, score]])),
    ),
    published: live.final,
  })

/** Self-ratings as they stand, or as they were submitted; nothing before the first one. */
async function workbookPoint(
  { tx, tenant }: Context,
  instrument: InstrumentData,
  year: number,
): Promise<StartingPoint | undefined> {
  const open = await listClaims(tx, tenant, year)
  const claims = open.length > 0 ? open : ((await findSubmission(tx, tenant, year))?.claims ?? [])
  const rated = claims.filter(({ selfRating }) => selfRating !== null)
  if (rated.length === 0) return undefined
  const scores = Object.fromEntries(rated.map(({ question, selfRating }) => [question, String(selfRating)]))
  return startingPoint(instrument, { origin: 'workbook', year, scores })
}

/** The newest published question scores of the region, laid on this instrument by their codes. */
async function publishedPoint(
  { tx, tenant }: Context,
  instrument: InstrumentData,
): Promise<StartingPoint | undefined> {
  const newest = (await listQuestionSets(tx, undefined, tenant)).at(-1)
  if (newest === undefined) return undefined
  const result = (await listResults(tx, [newest.year])).find(({ code }) => code === tenant)
  return startingPoint(instrument, {
    origin: 'published',
    year: newest.year,
    scores: newest.scores,
    components: result?.scores ?? {},
    published: result?.final ?? null,
  })
}

/** The newest national table up to this year; the region’s own figure stays out of the others. */
async function newestTable({ tx, tenant }: Context, year: number): Promise<NationalTable | null> {
  const years = Array.from({ length: year - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)
  const results = await listResults(tx, years)
  const newest = results.at(-1)?.year
  if (newest === undefined) return null
  const rows = results.filter((row) => row.year === newest)
  const moved = rows.flatMap(({ improvement }) => improvement ?? [])
  return {
    year: newest,
    others: rows.filter(({ code }) => code !== tenant).map(({ final }) => toHundredths(decimal(final))),
    own: rows.find(({ code }) => code === tenant)?.final ?? null,
    drift: middleOf(moved.map((text) => toHundredths(decimal(text)))),
  }
}

function uncertaintyOf(live: Live | undefined): Uncertainty | null {
  if (live?.interval == null || live.final === null) return null
  const [low, at, high] = [live.interval.low, live.final, live.interval.high].map((text) =>
    toHundredths(decimal(text)),
  ) as [number, number, number]
  return { below: Math.max(0, at - low), above: Math.max(0, high - at) }
}
