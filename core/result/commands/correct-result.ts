import { toText2 } from '#core/evaluation/arithmetic.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CorrectResult, PublishedFigures } from '../contract.ts'
import { mayConclude } from '../policy.ts'
import { correctionChangesNothing, ministryOnly, notPublishedYet, questionUnknown } from '../problems.ts'
import { shortText } from '../rules/figures.ts'
import { addAdjustments, type NewAdjustment } from '../store/adjustments.ts'
import { readYear } from '../store/matter.ts'
import { findCertificate, lockYear } from '../store/publications.ts'
import { inScale } from './decide-objection.ts'
import { freshEstimates, type RegionLive, scoreYear } from './estimates.ts'
import { issueResults } from './issue-results.ts'

type Correction = Input<typeof CorrectResult>

/**
 * Publishes a new version of a region's result: with question scores set right, or with the ratings as they stand
 * after a revision. The version before stays, and both are shown.
 *
 * @throws Refusal `result.not_published`, `result.question_unknown`, `result.score_out_of_scale` or
 *   `result.correction_changes_nothing`
 */
export async function correctResult(
  ctx: Context,
  { year, region, scores, reason, ...letter }: Correction,
): Promise<Reply<typeof CorrectResult>> {
  if (!mayConclude(ctx.tenant)) return refuse(ministryOnly)
  await lockYear(ctx.tx, year)
  const before = await findCertificate(ctx.tx, region, year)
  if (before === undefined) return refuse(notPublishedYet, { region, year })
  await adjust(ctx, { year, region, scores, reason })
  const matter = await readYear(ctx.tx, year)
  const lives = scoreYear(matter)
  const own = lives.filter((one) => one.matter.code === region)
  if (own[0] === undefined || isUnchanged(own[0], before.figures)) return refuse(correctionChangesNothing)
  const estimates = await freshEstimates(ctx, matter, lives)
  const issue = {
    kind: 'correction' as const,
    letter,
    reason,
    year: matter,
    lives: own,
    estimates,
    absent: [],
  }
  const { publication, certificates } = await issueResults(ctx, issue)
  const [made] = certificates
  return { publication, version: made?.version ?? 1, final: made?.figures.final ?? '0' }
}

async function adjust(
  ctx: Context,
  { year, region, scores, reason }: Pick<Correction, 'year' | 'region' | 'scores' | 'reason'>,
): Promise<void> {
  const [own] = scoreYear(await readYear(ctx.tx, year, region))
  if (own === undefined) return refuse(notPublishedYet, { region, year })
  const adjustments = scores.map(({ question, score }): NewAdjustment => {
    const asked =
      own.live.questions.find(({ code }) => code === question) ?? refuse(questionUnknown, { question })
    return {
      question,
      score: inScale(own.matter.instrument, score),
      previous: asked.score && toText2(asked.score),
      reason,
      objectionId: null,
    }
  })
  await addAdjustments(ctx.tx, region, year, { by: ctx.actor.id, at: ctx.now }, adjustments)
}

/** Whether every question score is the one that is published already. */
function isUnchanged({ live }: RegionLive, before: PublishedFigures): boolean {
  const now = new Map(live.questions.map(({ code, score }) => [code, score && shortText(score)]))
  return before.questions.every(({ question, mean }) => (now.get(question) ?? null) === mean)
}
