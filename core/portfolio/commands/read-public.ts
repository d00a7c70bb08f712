import { findPublishedPlan, type PublishedPlan } from '#core/book/public.ts'
import { findRegion } from '#core/identity/public.ts'
import { getDimensions } from '#core/plan/public.ts'
import { listProgrammes } from '#core/programme/public.ts'
import { type ApprovedReport, listLatestReports } from '#core/realisation/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import { composeFeed } from '../compose/feed.ts'
import type { NewsItem, PublicProgramme, PublicProgrammes } from '../contract.ts'
import { regionUnknown } from '../problems.ts'
import { listLastNews, listNews } from '../store/news.ts'
import { getPublishing } from '../store/publishing.ts'
import { listSourced } from '../store/sourced.ts'
import { yearOf } from './look.ts'

const MOST_NEWS = 20
/** A feed keeps more than a page. */
const MOST_IN_FEED = 50

/**
 * What a region works on: the programmes of its published plan in the state they are in now, with approved progress
 * where the region shows it, and what public sources name besides.
 *
 * @throws Refusal `portfolio.region_unknown`
 */
export async function readPublic(ctx: Context, most = MOST_NEWS): Promise<PublicProgrammes> {
  const { tx, tenant } = ctx
  const region = (await findRegion(tx, tenant)) ?? refuse(regionUnknown)
  const published = await findPublishedPlan(tx, tenant)
  const { showsProgress } = await getPublishing(tx, tenant)
  const programmes = published === undefined ? [] : await programmesOf(ctx, published, showsProgress)
  const own = new Set(programmes.map(({ name }) => name.toLowerCase()))
  const dimensions = published?.snapshot.dimensions ?? (await getDimensions(tx, tenant))
  return {
    region: { code: region.code, name: region.name },
    plan: published === undefined ? null : planOf(published),
    showsProgress,
    dimensions: dimensions.map(({ code, name, hue }) => ({ code, name, hue })),
    programmes,
    sourced: (await listSourced(tx, tenant)).filter(({ name }) => !own.has(name.toLowerCase())),
    news: published === undefined ? [] : await listNews(tx, tenant, { showsProgress, most }),
  }
}

const planOf = ({ number, publishedAt, snapshot }: PublishedPlan): PublicProgrammes['plan'] => ({
  title: snapshot.title,
  fromYear: snapshot.fromYear,
  toYear: snapshot.toYear,
  version: number,
  publishedOn: dayInWib(publishedAt),
})

async function programmesOf(
  ctx: Context,
  { snapshot }: PublishedPlan,
  showsProgress: boolean,
): Promise<PublicProgramme[]> {
  const ids = snapshot.programmes.map(({ id }) => id)
  const now = new Map((await listProgrammes(ctx.tx, ctx.tenant, { ids })).map((one) => [one.id, one]))
  const progress = showsProgress ? await progressOf(ctx) : new Map<string, PublicProgramme['progress']>()
  const news = await listLastNews(ctx.tx, ctx.tenant, showsProgress)
  return snapshot.programmes.map((planned): PublicProgramme => {
    const today = now.get(planned.id)
    return {
      id: planned.id,
      code: planned.code,
      name: planned.name,
      description: planned.description || null,
      dimension: planned.dimension,
      owner: planned.owner,
      kind: planned.kind,
      quickWinYear: planned.quickWinYear,
      state: today?.state ?? 'planned',
      from: planned.from,
      to: planned.to,
      isExample: today?.isExample ?? snapshot.isExample,
      progress: progress.get(planned.id) ?? null,
      lastNews: publicNews(news.get(planned.id)),
    }
  })
}

const publicNews = (news: NewsItem | undefined): NewsItem | null => news ?? null

/** The newest approved progress of each programme: of this year, else of the last. */
async function progressOf(ctx: Context): Promise<Map<string, PublicProgramme['progress']>> {
  const year = yearOf(dayInWib(ctx.now))
  const before = await listLatestReports(ctx.tx, ctx.tenant, year - 1)
  const newest = await listLatestReports(ctx.tx, ctx.tenant, year)
  return new Map([...before, ...newest].map((report) => [report.programmeId, progressFrom(report)]))
}

const progressFrom = ({
  year,
  period,
  physical,
  approvedAt,
}: ApprovedReport): PublicProgramme['progress'] => ({
  year,
  period,
  physical,
  approvedOn: dayInWib(approvedAt),
})

/** The news of a region's programmes as an Atom feed. */
export async function readFeed(ctx: Context): Promise<FileReply> {
  const found = await readPublic(ctx, MOST_IN_FEED)
  return {
    name: `program-${ctx.tenant}.atom`,
    type: 'application/atom+xml; charset=utf-8',
    body: composeFeed(found, ctx.language, ctx.publicUrl),
  }
}
