import { placesOf, toHundredths, toText2 } from '#core/evaluation/arithmetic.ts'
import { listModerations } from '#core/moderation/public.ts'
import { listRemarks } from '#core/scoring/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Board, BoardRow, PreviewContent, RegionBoard } from '../contract.ts'
import { mayConclude } from '../policy.ts'
import { ministryOnly, regionNotInCycle } from '../problems.ts'
import { figuresOf, improvementText, mergeRemarks } from '../rules/figures.ts'
import { fingerprint } from '../rules/fingerprint.ts'
import { mapEstimates, type StoredEstimate } from '../store/estimates.ts'
import { readYear, type YearMatter } from '../store/matter.ts'
import { countFiled, listObjections } from '../store/objections.ts'
import { mapPreviewed } from '../store/previews.ts'
import { listPublishedRegions } from '../store/publications.ts'
import { type RegionLive, scoreYear, selfRatings } from './estimates.ts'

/** Every region of the cycle with its provisional result and what is still open. */
export async function readBoard(ctx: Context, { year }: { year: number }): Promise<Board> {
  if (!mayConclude(ctx.tenant)) return refuse(ministryOnly)
  const matter = await readYear(ctx.tx, year)
  const lives = scoreYear(matter)
  const estimates = await mapEstimates(ctx.tx, year)
  const around: Around = {
    matter,
    estimates,
    ranks: ranksOf(lives),
    objections: await countFiled(ctx.tx, year),
    moderations: await countOpenModerations(ctx, year),
    previewed: await mapPreviewed(ctx.tx, year),
    published: await listPublishedRegions(ctx.tx, year),
  }
  const rows = lives.map((one) => rowOf(one, around))
  const newest = [...estimates.values()][0]
  return {
    year,
    isExample: matter.cycle.isExample,
    components: componentsOf(matter),
    rows: rows.sort((a, b) => (a.rank ?? rows.length) - (b.rank ?? rows.length)),
    estimatedAt: newest?.computedAt ?? null,
    estimatesAreOld: newest !== undefined && newest.fingerprint !== fingerprint(matter.regions),
  }
}

interface Around {
  matter: YearMatter
  estimates: ReadonlyMap<string, StoredEstimate>
  ranks: ReadonlyMap<string, number>
  objections: ReadonlyMap<string, number>
  moderations: ReadonlyMap<string, number>
  previewed: ReadonlyMap<string, string>
  published: ReadonlySet<string>
}

function rowOf({ matter: region, live }: RegionLive, around: Around): BoardRow {
  const estimate = around.estimates.get(region.code)
  return {
    region: { code: region.code, name: region.name },
    track: region.track,
    state: stateOf(region.code, live.sum !== null, around),
    components: region.instrument.components.map(({ key }) => {
      const score = live.components.get(key)
      return { component: key, score: score === undefined ? null : toText2(score) }
    }),
    final: live.sum && toText2(live.sum.final),
    improvement: improvementText(live, around.matter.previous.get(region.code)),
    rank: around.ranks.get(region.code) ?? null,
    interval: estimate && live.sum ? { low: estimate.low, high: estimate.high } : null,
    rankRange: estimate && live.sum ? { from: estimate.rankFrom, to: estimate.rankTo } : null,
    gap: estimate?.gap ?? null,
    openObjections: around.objections.get(region.code) ?? 0,
    openModerations: around.moderations.get(region.code) ?? 0,
    missing: live.missing.length,
    previewedAt: around.previewed.get(region.code) ?? null,
  }
}

function stateOf(code: string, complete: boolean, { published, previewed }: Around): BoardRow['state'] {
  if (published.has(code)) return 'published'
  if (!complete) return 'incomplete'
  return previewed.has(code) ? 'previewed' : 'complete'
}

function ranksOf(lives: readonly RegionLive[]): Map<string, number> {
  const scored = lives.flatMap(({ matter, live }) =>
    live.sum === null ? [] : [{ code: matter.code, final: toHundredths(live.sum.final) }],
  )
  const places = placesOf(scored.map(({ final }) => final))
  return new Map(scored.map(({ code }, i) => [code, places[i]?.place ?? 1]))
}

export async function countOpenModerations(ctx: Context, year: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { region, closedAt } of await listModerations(ctx.tx, year)) {
    if (closedAt === null) counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  return counts
}

/** Components of all the instruments of the year, by letter. */
function componentsOf({ regions }: YearMatter): Board['components'] {
  const found = new Map(
    regions.flatMap(({ instrument }) => instrument.components.map((c) => [c.key, c] as const)),
  )
  return [...found.values()]
    .map(({ key, letter, label }) => ({ key, letter, label }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
}

/** Everything a preview of one region shows, with the figures of now. */
export async function contentOf(
  ctx: Context,
  { cycle, previous }: YearMatter,
  { matter, live }: RegionLive,
  estimate: StoredEstimate | undefined,
): Promise<PreviewContent> {
  const figures = figuresOf({
    region: { code: matter.code, name: matter.name },
    year: cycle.year,
    track: matter.track,
    isExample: cycle.isExample,
    instrument: matter.instrument,
    live,
    previous: previous.get(matter.code),
    self: await selfRatings(ctx, matter.code, cycle.year),
    gaps: matter.gaps,
    estimate: live.sum === null ? undefined : estimate,
  })
  return { ...figures, remarks: mergeRemarks(await listRemarks(ctx.tx, matter.code, cycle.year)) }
}

/** The provisional result of one region, question by question, for the ministry. */
export async function readRegionBoard(
  ctx: Context,
  { year, code }: { year: number; code: string },
): Promise<RegionBoard> {
  if (!mayConclude(ctx.tenant)) return refuse(ministryOnly)
  const matter = await readYear(ctx.tx, year, code)
  const [own] = scoreYear(matter)
  if (own === undefined) return refuse(regionNotInCycle, { region: code, year })
  const estimate = (await mapEstimates(ctx.tx, year)).get(code)
  return {
    ...(await contentOf(ctx, matter, own, estimate)),
    objections: await listObjections(ctx.tx, year, code),
    adjustments: own.matter.adjustments.map(({ region: _, ...adjustment }) => adjustment),
    previewedAt: (await mapPreviewed(ctx.tx, year)).get(code) ?? null,
  }
}
