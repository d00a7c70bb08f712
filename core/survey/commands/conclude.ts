import { getOpenRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ConfirmSurvey, ReopenSurvey, ResumeSurvey, StopSurvey } from '../contract.ts'
import * as facts from '../facts.ts'
import * as problems from '../problems.ts'
import { findResult, insertResult } from '../store/results.ts'
import { changeState, forgetPersonKey } from '../store/surveys.ts'
import { figuresOf } from './figures.ts'
import { holdSurvey, recount } from './look.ts'

// Answers end at the survey's deadline. Looking them over and confirming may go on until rating ends, for assessors
// need the result by then.

export async function stopSurvey(ctx: Context, { year }: Input<typeof StopSurvey>): Promise<{ done: true }> {
  await getOpenRound(ctx, ctx.tenant, year, 'rating')
  const survey = await holdSurvey(ctx, year)
  if (survey.state !== 'open') refuse(problems.surveyNotOpen)
  await changeState(ctx.tx, ctx.tenant, year, { state: 'stopped', at: ctx.now })
  const { responses } = await recount(ctx, year)
  publish(ctx, facts.SurveyStopped.of({ year, answers: responses.length }))
  return { done: true }
}

/** @throws Refusal `survey.not_stopped`, or `cycle.deadline_passed` when answers may come no more */
export async function resumeSurvey(
  ctx: Context,
  { year }: Input<typeof ResumeSurvey>,
): Promise<{ done: true }> {
  await getOpenRound(ctx, ctx.tenant, year, 'survey')
  const survey = await holdSurvey(ctx, year)
  if (survey.state !== 'stopped') refuse(problems.surveyNotStopped)
  await changeState(ctx.tx, ctx.tenant, year, { state: 'open', at: ctx.now })
  publish(ctx, facts.SurveyResumed.of({ year }))
  return { done: true }
}

/**
 * The head of the region answers for the validity. The figures are frozen as the next version, and the key that could
 * match telephone numbers is thrown away.
 */
export async function confirmSurvey(
  ctx: Context,
  { year }: Input<typeof ConfirmSurvey>,
): Promise<{ version: number }> {
  await getOpenRound(ctx, ctx.tenant, year, 'rating')
  const survey = await holdSurvey(ctx, year)
  if (survey.state !== 'stopped') refuse(problems.surveyNotStopped)
  const looked = await recount(ctx, year)
  if (looked.open.length > 0) refuse(problems.warningsWait, { count: looked.open.length })
  const version = ((await findResult(ctx.tx, ctx.tenant, year))?.versions ?? 0) + 1
  const frozen = { version, figures: figuresOf(looked), by: ctx.actor.id, at: ctx.now }
  await insertResult(ctx.tx, ctx.tenant, year, frozen)
  await changeState(ctx.tx, ctx.tenant, year, { state: 'confirmed', at: ctx.now, by: ctx.actor.id })
  await forgetPersonKey(ctx.tx, ctx.tenant, year)
  publish(ctx, facts.SurveyConfirmed.of({ year, version }))
  return { version }
}

/** Back to deciding; the frozen version stays as it was. */
export async function reopenSurvey(
  ctx: Context,
  { year, reason }: Input<typeof ReopenSurvey>,
): Promise<{ done: true }> {
  await getOpenRound(ctx, ctx.tenant, year, 'rating')
  const survey = await holdSurvey(ctx, year)
  if (survey.state !== 'confirmed') refuse(problems.surveyNotConfirmed)
  await changeState(ctx.tx, ctx.tenant, year, { state: 'stopped', at: ctx.now })
  publish(ctx, facts.SurveyReopened.of({ year, reason }))
  return { done: true }
}
