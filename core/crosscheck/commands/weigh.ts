import { getRound } from '#core/cycle/public.ts'
import type { Exact, InstrumentData, QuestionData } from '#core/evaluation/arithmetic.ts'
import { findQuestionsOfResult } from '#core/evaluation/public.ts'
import { listVersionCards } from '#core/evidence/public.ts'
import { listSubmittedRatings } from '#core/scoring/public.ts'
import { listSurveyMeans } from '#core/survey/public.ts'
import { findSubmission } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import type { Doubt } from '../contract.ts'
import { doubtOf, sizeOf, stakeOf, supportedLevel, type Weighed } from '../rules/doubt.ts'
import { type CitedClaim, evidenceStates } from '../rules/evidence-state.ts'

export interface WeighedClaimOf {
  question: string
  label: QuestionData['label']
  component: string
  claimed: number | null
  supported: number | null
  stake: Exact
  doubt: Doubt
  size: Exact
}

export interface Weighing {
  submission: number
  /** In the order of the instrument. */
  claims: WeighedClaimOf[]
}

/**
 * Every claim of the region's newest submission with what is at stake and how much it is doubted; nothing while
 * nothing is submitted. Ratings count only once they are revealed, so that nobody's draft shows through an agenda.
 */
export async function weighClaims(ctx: Context, year: number): Promise<Weighing | undefined> {
  const { tx, tenant } = ctx
  const submission = await findSubmission(tx, tenant, year)
  if (submission === undefined) return undefined
  const { instrument } = await getRound(tx, tenant, year)
  const known = await readBeside(ctx, year, submission.claims)
  const byQuestion = new Map(submission.claims.map((claim) => [claim.question, claim]))
  const claims = instrument.questions.flatMap((question) => {
    const claim = byQuestion.get(question.code)
    if (claim === undefined) return []
    return [weigh(instrument, question, { ...known(question.code), claimed: claim.selfRating })]
  })
  return { submission: submission.version, claims }
}

function weigh(instrument: InstrumentData, question: QuestionData, weighed: Weighed): WeighedClaimOf {
  const { claimed, evidence } = weighed
  const stake = stakeOf(instrument, weighed)
  const doubt = doubtOf(weighed)
  return {
    question: question.code,
    label: question.label,
    component: question.component,
    claimed,
    supported: claimed === null ? null : supportedLevel(claimed, evidence),
    stake,
    doubt,
    size: sizeOf(stake, doubt),
  }
}

/** What is known beside each claim, from the modules below. */
async function readBeside(
  { tx, tenant, now }: Context,
  year: number,
  claims: readonly CitedClaim[],
): Promise<(question: string) => Omit<Weighed, 'claimed'>> {
  const cards = await listVersionCards(tx, tenant, [...new Set(claims.flatMap((one) => one.evidence))], now)
  const states = evidenceStates(claims, new Map(cards.map((card) => [card.versionId, card])))
  const means = new Map((await listSurveyMeans(tx, tenant, year)).map((one) => [one.question, one.mean]))
  const before = await scoresOfYear(tx, tenant, year - 1)
  const ratings = await listSubmittedRatings(tx, year, tenant)
  return (question) => ({
    question,
    evidence: states.get(question) ?? 'missing',
    surveyMean: means.get(question) ?? null,
    lastYear: before.get(question) ?? null,
    ratings: ratings.filter((one) => one.question === question).map(({ value }) => value),
  })
}

async function scoresOfYear(tx: Context['tx'], region: string, year: number): Promise<Map<string, string>> {
  const result = await findQuestionsOfResult(tx, region, year)
  const questions = result?.components.flatMap((component) => component.questions) ?? []
  return new Map(questions.flatMap(({ code, score }) => (score === null ? [] : [[code, score] as const])))
}
