import { findPublishedPlan } from '#core/book/public.ts'
import type { ProgrammeState } from '#core/programme/contract.ts'
import { listProgrammes } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { type NewsText, newsOfPlan, newsOfProgress, newsOfState } from '../rules/news.ts'
import { addNews } from '../store/news.ts'

/** Whether a programme stands in the published plan; without a plan nothing is public. */
async function findPublic(
  ctx: Context,
  programmeId: string,
): Promise<{ id: string; name: string } | undefined> {
  const plan = await findPublishedPlan(ctx.tx, ctx.tenant)
  const planned = plan?.snapshot.programmes.find(({ id }) => id === programmeId)
  if (planned === undefined) return undefined
  const [now] = await listProgrammes(ctx.tx, ctx.tenant, { ids: [programmeId] })
  return { id: programmeId, name: now?.name ?? planned.name }
}

/** A programme of the published plan went on in its life. */
export const tellState = (ctx: Context, fact: Fact): Promise<void> =>
  tell(ctx, fact, async ({ programmeId, to }) => {
    const found = await findPublic(ctx, String(programmeId))
    return found && newsOfState(found, to as ProgrammeState)
  })

/** Progress of a programme of the published plan was approved. */
export const tellProgress = (ctx: Context, fact: Fact): Promise<void> =>
  tell(ctx, fact, async ({ programmeId, year, period, physical }) => {
    if (typeof physical !== 'string') return undefined
    const found = await findPublic(ctx, String(programmeId))
    return found && newsOfProgress(found, { year: Number(year), period: String(period), physical })
  })

/** A version of the plan was published. */
export const tellPlan = (ctx: Context, fact: Fact): Promise<void> =>
  tell(ctx, fact, async () => {
    const plan = await findPublishedPlan(ctx.tx, ctx.tenant)
    return plan && newsOfPlan({ title: plan.snapshot.title, version: plan.number })
  })

async function tell(
  ctx: Context,
  fact: Fact,
  compose: (payload: Fact['payload']) => Promise<NewsText | undefined>,
): Promise<void> {
  const news = await compose(fact.payload)
  if (news !== undefined) await addNews(ctx.tx, ctx.tenant, fact.seq, news, fact.recordedAt)
}
