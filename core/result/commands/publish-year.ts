import { markPublished } from '#core/cycle/public.ts'
import { listResults, listSources } from '#core/evaluation/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { PublishResults } from '../contract.ts'
import { YearPublished } from '../facts.ts'
import { mayBeConcluded, mayConclude } from '../policy.ts'
import { exampleOverReal, ministryOnly, nothingToPublish, notReadyToPublish } from '../problems.ts'
import { readYear, type YearMatter } from '../store/matter.ts'
import { listPublishedRegions, lockYear } from '../store/publications.ts'
import { checkRegions, obstaclesOf } from './checklist.ts'
import { freshEstimates, type RegionLive, scoreYear } from './estimates.ts'
import { issueResults } from './issue-results.ts'

/**
 * Publishes the results of a cycle, or of the regions named. One transaction: all of them or none. Letters and
 * reports are printed afterwards by the worker, region after region.
 *
 * @throws Refusal `result.nothing_to_publish`, `result.not_ready` with a sentence for each region and reason, or
 *   `result.example_over_real`
 */
export async function publishYear(
  ctx: Context,
  { year, regions, ...letter }: Input<typeof PublishResults>,
): Promise<Reply<typeof PublishResults>> {
  if (!mayConclude(ctx.tenant)) return refuse(ministryOnly)
  await lockYear(ctx.tx, year)
  const matter = await readYear(ctx.tx, year)
  if (!mayBeConcluded(matter.cycle)) return refuse(nothingToPublish, { year })
  const lives = scoreYear(matter)
  const published = await listPublishedRegions(ctx.tx, year)
  const open = lives.filter(({ matter: { code } }) => !published.has(code))
  const chosen = open.filter(({ matter: { code } }) => regions === undefined || regions.includes(code))
  if (chosen.length === 0) return refuse(nothingToPublish, { year })
  await refuseUnready(ctx, year, chosen)
  await refuseExampleOverReal(ctx, matter, chosen)
  const { publication, certificates } = await issueResults(ctx, {
    kind: 'result',
    letter,
    reason: null,
    year: matter,
    lives: chosen,
    estimates: await freshEstimates(ctx, matter, lives),
    absent: regions === undefined ? matter.absent.map(({ region }) => region.code) : [],
  })
  if (chosen.length === open.length) await markPublished(ctx, year)
  const codes = certificates.map(({ region }) => region)
  publish(ctx, YearPublished.of({ year, no: publication.no, regions: codes }))
  return { publication, regions: codes }
}

async function refuseUnready(ctx: Context, year: number, chosen: readonly RegionLive[]): Promise<void> {
  const unready = (await checkRegions(ctx, year, chosen)).filter(({ ready }) => !ready)
  if (unready.length > 0) refuse(notReadyToPublish, { regions: unready.length }, unready.flatMap(obstaclesOf))
}

/** A demo or simulation never takes the place of what a letter says. */
async function refuseExampleOverReal(
  ctx: Context,
  { cycle }: YearMatter,
  chosen: readonly RegionLive[],
): Promise<void> {
  if (!cycle.isExample) return
  const codes = new Set(chosen.map(({ matter }) => matter.code))
  const examples = new Set((await listSources(ctx.tx)).filter((s) => s.isExample).map((s) => s.key))
  const real = (await listResults(ctx.tx, [cycle.year])).filter(
    ({ code, sourceKey }) => codes.has(code) && !examples.has(sourceKey),
  )
  if (real.length > 0) refuse(exampleOverReal, { regions: real.map(({ code }) => code).join(', ') })
}
