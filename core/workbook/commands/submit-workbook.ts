import { createHash } from 'node:crypto'
import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import { handOver } from '#core/evidence/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { SubmissionSummary, SubmittedClaim, SubmitWorkbook } from '../contract.ts'
import { WorkbookSubmitted } from '../facts.ts'
import { canonicalText } from '../rules/canonical.ts'
import { hasContent, isAnswered } from '../rules/content.ts'
import { type AnswerRow, mapAnswers } from '../store/answers.ts'
import { addSubmission, type NewSubmission } from '../store/submissions.ts'
import { changeWorkbook } from '../store/workbooks.ts'
import { stepOf } from './sign-off.ts'
import { openWorkbook, personOf } from './situation.ts'

/**
 * Freezes the signed workbook as a new version and hands it, with its evidence, to the ministry.
 *
 * @throws Refusal `workbook.changed` or `workbook.whole_step_refused`, or of the cycle when the deadline is past
 */
export async function submitWorkbook(
  ctx: Context,
  input: Input<typeof SubmitWorkbook>,
): Promise<SubmissionSummary> {
  const { year } = input
  const { workbook, round } = await openWorkbook(ctx, year, 'update')
  const state = stepOf(workbook, 'submit', input.revision)
  const version = workbook.version + 1
  const claims = claimsOf(round.instrument, await mapAnswers(ctx.tx, ctx.tenant, year))
  const submission: NewSubmission = {
    year,
    version,
    claims,
    digest: digestOf(ctx.tenant, year, version, claims),
    answered: claims.filter(isAnswered).length,
    questions: round.instrument.questions.length,
    signedBy: workbook.signedBy,
    signedAt: workbook.signedAt ?? ctx.now,
    submittedBy: personOf(ctx),
  }
  await addSubmission(ctx.tx, ctx.tenant, submission, ctx.now)
  await changeWorkbook(ctx.tx, ctx.tenant, year, {
    ...workbook,
    state,
    version,
    reopened: [],
    mendUntil: null,
  })
  await handOver(
    ctx,
    claims.flatMap(({ evidence }) => evidence),
  )
  const { digest, answered, questions: of } = submission
  publish(ctx, WorkbookSubmitted.of({ year, version, digest, answered, of }))
  return { region: ctx.tenant, version, submittedAt: ctx.now.toISOString(), digest, answered, of }
}

/** What was claimed, in the order of the instrument; a question left empty claims nothing. */
function claimsOf(instrument: InstrumentData, answers: ReadonlyMap<string, AnswerRow>): SubmittedClaim[] {
  return instrument.questions.flatMap(({ code }) => {
    const answer = answers.get(code)
    if (answer === undefined || !hasContent(answer)) return []
    const { value, text, selfRating, evidence, opd } = answer
    return [{ question: code, value, text, selfRating, evidence, opd }]
  })
}

/** SHA-256 over the canonical text, in hexadecimal. */
export const digestOf = (
  region: string,
  year: number,
  version: number,
  claims: readonly SubmittedClaim[],
): string =>
  createHash('sha256')
    .update(canonicalText(region, year, version, claims), 'utf8')
    .digest('hex')
