import { findRegion } from '#core/identity/public.ts'
import { postLetters } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { composeDigest } from '../compose/letters.ts'
import type { NewsItem } from '../contract.ts'
import { gatheredUntil, mayTell } from '../rules/following.ts'
import { type FollowerRow, lockUntold, markTold } from '../store/followers.ts'
import { lastNewsNumber, listNews } from '../store/news.ts'
import { getPublishing } from '../store/publishing.ts'

/** More news than this in one letter is told as a count. */
const MOST_NEWS = 40

/** One letter to every follower for all news since the last one, at most once a day; safe to run again. */
export async function tellFollowers(ctx: Context): Promise<void> {
  const number = await lastNewsNumber(ctx.tx, ctx.tenant, gatheredUntil(ctx.now))
  if (number === 0) return
  const due = (await lockUntold(ctx.tx, ctx.tenant, number)).filter((one) => mayTell(one, ctx.now))
  if (due.length === 0) return
  const { showsProgress } = await getPublishing(ctx.tx, ctx.tenant)
  const news = await listNews(ctx.tx, ctx.tenant, { showsProgress, most: MOST_NEWS })
  const region = (await findRegion(ctx.tx, ctx.tenant))?.name ?? ctx.tenant
  const letters = due.flatMap((one) => letterTo(ctx, one, untoldTo(one, news, number), region))
  await postLetters(ctx, letters)
  const told = due.map(({ id }) => id)
  await markTold(ctx.tx, ctx.tenant, told, number, ctx.now)
}

const untoldTo = ({ toldNumber }: FollowerRow, news: readonly NewsItem[], until: number): NewsItem[] =>
  news.filter(({ number }) => number > toldNumber && number <= until)

function letterTo(ctx: Context, follower: FollowerRow, news: readonly NewsItem[], region: string) {
  const [newest] = news
  if (newest === undefined) return []
  const { email, token, language } = follower
  const about = { region, code: ctx.tenant, token, language }
  return [{ key: `portfolio.news:${newest.number}`, email, ...composeDigest(about, news, ctx.publicUrl) }]
}
