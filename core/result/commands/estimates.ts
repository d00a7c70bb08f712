import { listCycles } from '#core/cycle/public.ts'
import { fromHundredths, toText2 } from '#core/evaluation/arithmetic.ts'
import { findSubmission } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { mayConclude } from '../policy.ts'
import { ministryOnly } from '../problems.ts'
import { type DrawnRegion, estimate } from '../rules/bootstrap.ts'
import { drawnOf } from '../rules/drawn.ts'
import { fingerprint } from '../rules/fingerprint.ts'
import { gapOf, type Live, scoreLive } from '../rules/live.ts'
import { keepEstimates, mapEstimates, type StoredEstimate } from '../store/estimates.ts'
import { type RegionMatter, readYear, type YearMatter } from '../store/matter.ts'

export interface RegionLive {
  matter: RegionMatter
  live: Live
}

export const scoreYear = ({ regions }: Pick<YearMatter, 'regions'>): RegionLive[] =>
  regions.map((matter) => ({ matter, live: liveOf(matter) }))

/** What was computed before, by a region's first sheet: unchanged sheets are the same objects. */
const computed = new WeakMap<object, { from: RegionMatter; live: Live }>()

function liveOf(matter: RegionMatter): Live {
  const [first] = matter.rated.sheets
  const before = first && computed.get(first)
  if (before !== undefined && isSame(before.from, matter)) return before.live
  const live = scoreLive(matter.instrument, matter.rated)
  if (first) computed.set(first, { from: matter, live })
  return live
}

function isSame(one: RegionMatter, other: RegionMatter): boolean {
  const besides = ({ rated }: RegionMatter) => JSON.stringify([[...rated.adjustments], [...rated.gaps]])
  return (
    one.instrument === other.instrument &&
    one.rated.sheets.length === other.rated.sheets.length &&
    one.rated.sheets.every((sheet, i) => sheet === other.rated.sheets[i]) &&
    besides(one) === besides(other)
  )
}

/** Self-ratings by question, of the newest submission; empty where the region has not submitted. */
export async function selfRatings(ctx: Context, region: string, year: number): Promise<Map<string, number>> {
  const submission = await findSubmission(ctx.tx, region, year)
  return new Map(
    (submission?.claims ?? []).flatMap(({ question, selfRating }) =>
      selfRating === null ? [] : [[question, selfRating] as const],
    ),
  )
}

/**
 * The estimates of a year: those kept, if they were drawn from the ratings of now; else drawn anew and kept.
 * The seed is the year, so that everybody who draws gets the same.
 */
export async function freshEstimates(
  ctx: Context,
  year: YearMatter,
  lives: readonly RegionLive[],
): Promise<Map<string, StoredEstimate>> {
  const name = fingerprint(year.regions)
  const kept = await mapEstimates(ctx.tx, year.cycle.year)
  const drawable = lives.flatMap(({ matter, live }) => {
    const drawn = drawnOf(matter.code, matter.instrument, matter.rated, live)
    return drawn === undefined ? [] : [{ drawn, live }]
  })
  if (drawable.every(({ drawn }) => kept.get(drawn.code)?.fingerprint === name)) return kept
  const estimates = await drawAll(ctx, year.cycle.year, name, drawable)
  await keepEstimates(ctx.tx, year.cycle.year, estimates)
  return new Map(estimates.map((one) => [one.region, one]))
}

async function drawAll(
  ctx: Context,
  year: number,
  name: string,
  drawable: readonly { drawn: DrawnRegion; live: Live }[],
): Promise<StoredEstimate[]> {
  const figures = estimate(
    drawable.map(({ drawn }) => drawn),
    year,
  )
  const text = (hundredths = 0): string => toText2(fromHundredths(hundredths))
  const estimates: StoredEstimate[] = []
  for (const [i, { drawn, live }] of drawable.entries()) {
    const gap = gapOf(live.questions, await selfRatings(ctx, drawn.code, year))
    estimates.push({
      region: drawn.code,
      fingerprint: name,
      low: text(figures[i]?.low),
      high: text(figures[i]?.high),
      rankFrom: figures[i]?.rankFrom ?? 1,
      rankTo: figures[i]?.rankTo ?? 1,
      gap: gap === undefined ? null : toText2(gap),
      computedAt: ctx.now.toISOString(),
    })
  }
  return estimates
}

/** Draws the intervals of a year anew where ratings have changed. */
export async function computeEstimates(
  ctx: Context,
  { year }: { year: number },
): Promise<{ regions: number }> {
  if (!mayConclude(ctx.tenant)) return refuse(ministryOnly)
  const matter = await readYear(ctx.tx, year)
  const estimates = await freshEstimates(ctx, matter, scoreYear(matter))
  return { regions: estimates.size }
}

/** Keeps the intervals of every year that is being concluded up to date. */
export async function renewEstimates(ctx: Context): Promise<void> {
  for (const { year, state } of await listCycles(ctx.tx)) {
    if (state === 'open' || state === 'closed') await computeEstimates(ctx, { year })
  }
}
