import { getRound } from '#core/cycle/public.ts'
import { findRegion } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type GetInterviewForm, type GetSurveyForm, QUOTA, type SurveyForm } from '../contract.ts'
import * as problems from '../problems.ts'
import { subsOfForm } from '../rules/survey-data.ts'
import { findForm, type StoredForm } from '../store/forms.ts'
import { listServices } from '../store/survey-data.ts'
import { getKeys } from '../store/surveys.ts'
import { countedOf } from './answer.ts'
import { getSurveyState } from './look.ts'
import { closesAtOf } from './read-survey.ts'
import { makeToken } from './token.ts'

/** A public form, handed out with a signed token. */
export async function getSurveyForm(
  ctx: Context,
  { code }: Input<typeof GetSurveyForm>,
): Promise<SurveyForm> {
  const form = (await findForm(ctx.tx, ctx.tenant, code)) ?? refuse(problems.formUnknown)
  const { tokenKey } = await getKeys(ctx.tx, ctx.tenant, form.year)
  return { ...(await formOf(ctx, form)), token: makeToken(tokenKey, code, ctx.now) }
}

/** The same form for an officer's device; the device names the answers. */
export async function getInterviewForm(
  ctx: Context,
  { year, code }: Input<typeof GetInterviewForm>,
): Promise<SurveyForm> {
  const form = await findForm(ctx.tx, ctx.tenant, code)
  if (form?.year !== year) return refuse(problems.formUnknown)
  return formOf(ctx, form)
}

async function formOf(ctx: Context, form: StoredForm): Promise<SurveyForm> {
  const { cycle } = await getRound(ctx.tx, ctx.tenant, form.year)
  const { state } = await getSurveyState(ctx, form.year)
  const region = (await findRegion(ctx.tx, ctx.tenant)) ?? refuse(problems.formUnknown)
  const services = await listServices(ctx.tx, ctx.tenant, form.year)
  const closesAt = closesAtOf(cycle.deadlines)
  const isLate = closesAt !== null && ctx.now.getTime() > Date.parse(closesAt)
  const counted = await countedOf(ctx, form)
  const isOpen = state === 'open' && cycle.state === 'open' && !isLate
  return {
    code: form.code,
    year: form.year,
    title: cycle.title,
    isExample: cycle.isExample,
    region: { code: ctx.tenant, name: region.name },
    dimension: form.dimension,
    subs: subsOfForm(form).map((sub) => {
      const service = services.find((one) => one.sub === sub)
      return { sub, service: service?.service ?? '', opd: service?.opd?.name ?? '' }
    }),
    state: isOpen ? (counted >= QUOTA ? 'full' : 'open') : 'closed',
    closesAt,
    counted,
    quota: QUOTA,
    token: '',
  }
}
