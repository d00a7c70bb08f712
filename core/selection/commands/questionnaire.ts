import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  Answer,
  Candidate,
  Questionnaire,
  ReturnQuestionnaire,
  Round,
  SaveQuestionnaireAnswer,
} from '../contract.ts'
import { QuestionnaireMoved } from '../facts.ts'
import * as problems from '../problems.ts'
import { unanswered, whyClosed } from '../rules/round.ts'
import { type AnswerRow, handOverAnswers, listAnswers, writeAnswer } from '../store/answers.ts'
import { lockCandidate, setReturned, setSubmitted } from '../store/candidates.ts'
import { inRegion } from '../store/in-region.ts'
import { getOwnCandidate, getRound, lockFor } from './hold-round.ts'
import { tellReturned } from './tell.ts'

/** The own region's questionnaire in a round. @throws Refusal `selection.round_unknown` */
export async function getQuestionnaire(ctx: Context, { id }: { id: string }): Promise<Questionnaire> {
  const round = await getRound(ctx, id)
  const candidate = await getOwnCandidate(ctx, round)
  const rows = await listAnswers(ctx.tx, ctx.tenant, id)
  const names = await listPeopleNames(ctx.tx, [...new Set(rows.map(({ changedById }) => changedById))])
  return {
    round,
    candidate,
    answers: rows.map((row) => answerOf(row, names)),
    isOpen: whyClosed(round, candidate, ctx.now) === undefined,
  }
}

/** Without names where the reader is not of the region. */
export const answerOf = (
  { changedById, changedAt, ...row }: AnswerRow,
  names: ReadonlyMap<string, string>,
): Answer => ({ ...row, changedAt: changedAt.toISOString(), changedBy: names.get(changedById) ?? null })

/** The own part in a round, locked for writing. @throws Refusal `selection.questionnaire_closed` */
async function lockOpen(ctx: Context, id: string): Promise<{ round: Round; candidate: Candidate }> {
  const round = await getRound(ctx, id)
  const candidate = (await lockCandidate(ctx.tx, ctx.tenant, id)) ?? refuse(problems.roundUnknown)
  const why = whyClosed(round, candidate, ctx.now)
  return why === undefined ? { round, candidate } : refuse(problems.questionnaireClosed, { why })
}

/** Saves one answer while it is written. No fact: a draft is nobody's news. */
export async function saveAnswer(ctx: Context, input: Input<typeof SaveQuestionnaireAnswer>) {
  const { id, question, revision, level, text, evidence } = input
  const { round } = await lockOpen(ctx, id)
  if (!round.questions.some(({ code }) => code === question)) refuse(problems.questionUnknown)
  const at = { region: ctx.tenant, roundId: id, question, revision, by: ctx.actor.id }
  const written = await writeAnswer(ctx.tx, at, { level, text, evidence }, ctx.now)
  return { revision: written ?? refuse(problems.changedMeanwhile), savedAt: ctx.now.toISOString() }
}

/** Hands the questionnaire to the ministry. @throws Refusal `selection.answers_missing` */
export async function submitQuestionnaire(ctx: Context, { id }: { id: string }) {
  const { round } = await lockOpen(ctx, id)
  const answers = new Map((await listAnswers(ctx.tx, ctx.tenant, id)).map((row) => [row.question, row]))
  const missing = unanswered(round.questions, answers)
  if (missing.length > 0) refuse(problems.answersMissing, { questions: missing.map(({ text }) => text) })
  await setSubmitted(ctx.tx, { region: ctx.tenant, roundId: id, by: ctx.actor.id }, ctx.now)
  await handOverAnswers(ctx.tx, ctx.tenant, id, ctx.now)
  publish(ctx, QuestionnaireMoved.of({ roundId: id, act: 'submitted' }))
  return { done: true as const }
}

/** The ministry gives it back; the region's answers are its own again. */
export async function returnQuestionnaire(ctx: Context, input: Input<typeof ReturnQuestionnaire>) {
  const { id, region, reason } = input
  const round = await lockFor(ctx, id, 'return')
  const candidate = (await lockCandidate(ctx.tx, region, id)) ?? refuse(problems.candidateUnknown)
  if (candidate.state !== 'submitted') refuse(problems.notSubmitted)
  await inRegion(ctx, region, async (there) => {
    await setReturned(there.tx, { region, roundId: id, reason: reason.trim() })
    await handOverAnswers(there.tx, region, id, null)
    await tellReturned(there, round, reason.trim())
    publish(there, QuestionnaireMoved.of({ roundId: id, act: 'returned' }))
  })
  return { done: true as const }
}
