import { getOpenRound } from '#core/cycle/public.ts'
import { listOpd } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type ChooseMode, DIMENSION_CODES, type OpenSurvey, type SaveService } from '../contract.ts'
import { ModeChosen, ServiceNamed, SurveyOpened } from '../facts.ts'
import * as problems from '../problems.ts'
import * as forms from '../store/forms.ts'
import { countOfDimension } from '../store/responses.ts'
import * as services from '../store/services.ts'
import { listServices } from '../store/survey-data.ts'
import * as surveys from '../store/surveys.ts'
import { holdSurvey, recount } from './look.ts'

/** Names what is surveyed in a sub-dimension. Two editors never overwrite each other: the later one is told. */
export async function saveService(
  ctx: Context,
  input: Input<typeof SaveService>,
): Promise<{ revision: number }> {
  await beginRound(ctx, input.year)
  const survey = await holdSurvey(ctx, input.year)
  if (survey.state === 'confirmed') refuse(problems.surveyConfirmed)
  await refuseUnknownOpd(ctx, input.opdId)
  const now = await services.lockService(ctx.tx, ctx.tenant, input.year, input.sub)
  if ((now?.revision ?? 0) !== input.revision) {
    refuse(problems.changedMeanwhile, { service: now?.service ?? '' })
  }
  const revision = input.revision + 1
  await services.saveService(ctx.tx, ctx.tenant, input.year, {
    ...input,
    service: input.service.trim(),
    users: input.users ?? null,
    revision,
  })
  if (survey.state !== 'draft') await recount(ctx, input.year)
  publish(ctx, ServiceNamed.of({ year: input.year, sub: input.sub, opdId: input.opdId }))
  return { revision }
}

async function beginRound(ctx: Context, year: number): Promise<void> {
  await getOpenRound(ctx, ctx.tenant, year, 'survey')
  await surveys.beginSurvey(ctx.tx, ctx.tenant, year, ctx.now)
}

async function refuseUnknownOpd(ctx: Context, opdId: string): Promise<void> {
  const all = await listOpd(ctx.tx, ctx.tenant)
  if (!all.some(({ id, closedAt }) => id === opdId && closedAt === null)) refuse(problems.opdUnknown)
}

/** Forms of the other mode take the place of those of a dimension, as long as nobody has answered. */
export async function chooseMode(
  ctx: Context,
  { year, dimension, mode }: Input<typeof ChooseMode>,
): Promise<{ done: true }> {
  await beginRound(ctx, year)
  const survey = await holdSurvey(ctx, year)
  if (survey.state !== 'draft' && survey.state !== 'open') refuse(problems.surveyNotOpen)
  const answers = await countOfDimension(ctx.tx, ctx.tenant, year, dimension)
  if (answers > 0) refuse(problems.modeHasAnswers, { answers })
  await forms.remakeForms(ctx.tx, ctx.tenant, year, dimension, mode, ctx.now)
  await recount(ctx, year)
  publish(ctx, ModeChosen.of({ year, dimension, mode }))
  return { done: true }
}

/** Opens the public forms; a dimension for which no mode was chosen gets one form. */
export async function openSurvey(ctx: Context, { year }: Input<typeof OpenSurvey>): Promise<{ done: true }> {
  await beginRound(ctx, year)
  const survey = await holdSurvey(ctx, year)
  if (survey.state !== 'draft') refuse(problems.surveyNotDraft)
  const named = await listServices(ctx.tx, ctx.tenant, year)
  const missing = named.filter(({ service, opd }) => service === null || opd === null)
  if (missing.length > 0) refuse(problems.servicesMissing, { subs: missing.map(({ sub }) => sub).join(', ') })
  for (const dimension of DIMENSION_CODES) {
    const there = await forms.countForms(ctx.tx, ctx.tenant, year, dimension)
    if (there === 0) await forms.remakeForms(ctx.tx, ctx.tenant, year, dimension, 1, ctx.now)
  }
  await surveys.changeState(ctx.tx, ctx.tenant, year, { state: 'open', at: ctx.now })
  const { forms: made } = await recount(ctx, year)
  publish(ctx, SurveyOpened.of({ year, forms: made.length }))
  return { done: true }
}
