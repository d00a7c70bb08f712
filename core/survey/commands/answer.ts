import { getOpenRound } from '#core/cycle/public.ts'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import {
  type AnswerSurvey,
  CONSENT_VERSION,
  faultsOf,
  QUOTA,
  type SaveInterview,
  type Service,
} from '../contract.ts'
import { AnswerReceived } from '../facts.ts'
import * as problems from '../problems.ts'
import { tidied } from '../rules/answer.ts'
import { excludedBy } from '../rules/findings.ts'
import { isWhole, subsOfForm } from '../rules/survey-data.ts'
import { findForm, lockForm, type StoredForm } from '../store/forms.ts'
import { addResponses, findNumber, listOfForm, type NewResponse } from '../store/responses.ts'
import { listDecisions, listServices } from '../store/survey-data.ts'
import { getKeys } from '../store/surveys.ts'
import { getSurveyState } from './look.ts'
import { markOf, readToken } from './token.ts'

type Given = Pick<
  Input<typeof AnswerSurvey>,
  'ageBand' | 'sex' | 'occupation' | 'area' | 'phone' | 'uses' | 'answers'
>

/**
 * A citizen answers by link or QR code. The handed-out form names the answer, so sending it twice stores it once; a
 * program that fills in the field nobody sees is thanked and not stored.
 */
export async function answerSurvey(
  ctx: Context,
  input: Input<typeof AnswerSurvey>,
): Promise<{ number: number }> {
  const form = await getTakingForm(ctx, input.code)
  if (input.website) return { number: 0 }
  const { tokenKey } = await getKeys(ctx.tx, ctx.tenant, form.year)
  const id = readToken(tokenKey, form.code, input.token, ctx.now)
  refuseFaults(form, input)
  await lockForm(ctx.tx, ctx.tenant, form.code)
  const known = await findNumber(ctx.tx, ctx.tenant, id)
  if (known !== undefined) return { number: known }
  await refuseFull(ctx, form)
  const about = { id, way: 'online' as const, answeredAt: ctx.now, assistedBy: null, assistedOpd: null }
  return { number: await take(ctx, form, input, about) }
}

/** An officer helps; the device chose the id and may send it days later and more than once. */
export async function saveInterview(
  ctx: Context,
  input: Input<typeof SaveInterview>,
): Promise<{ number: number }> {
  const known = await findNumber(ctx.tx, ctx.tenant, input.responseId)
  if (known !== undefined) return { number: known }
  const form = await getTakingForm(ctx, input.code)
  refuseFaults(form, input)
  await lockForm(ctx.tx, ctx.tenant, form.code)
  const answeredAt = new Date(Math.min(Date.parse(input.answeredAt), ctx.now.getTime()))
  const assistedOpd = await opdOfHelper(ctx, form)
  const about = { id: input.responseId, way: 'assisted' as const, answeredAt, assistedBy: ctx.actor.id }
  return { number: await take(ctx, form, input, { ...about, assistedOpd }) }
}

/** The form, if its survey takes answers now. */
async function getTakingForm(ctx: Context, code: string): Promise<StoredForm> {
  const form = (await findForm(ctx.tx, ctx.tenant, code)) ?? refuse(problems.formUnknown)
  const survey = await getSurveyState(ctx, form.year)
  if (survey.state !== 'open') refuse(problems.formClosed)
  await getOpenRound(ctx, ctx.tenant, form.year, 'survey')
  return form
}

function refuseFaults(form: StoredForm, given: Given): void {
  const faults = faultsOf(subsOfForm(form), given)
  if (faults.length > 0) refuse(problems.answerIncomplete, { count: faults.length }, faults)
}

async function refuseFull(ctx: Context, form: StoredForm): Promise<void> {
  if ((await countedOf(ctx, form)) >= QUOTA) refuse(problems.quotaReached, { quota: QUOTA })
}

/** Answers of a form that count towards its quota. */
export async function countedOf(ctx: Context, form: StoredForm): Promise<number> {
  const excluded = excludedBy(await listDecisions(ctx.tx, ctx.tenant, form.year))
  const all = await listOfForm(ctx.tx, ctx.tenant, form.code)
  return all.filter(({ id, answers }) => !excluded.has(id) && isWhole({ answers }, form)).length
}

/** Of an officer's agencies the one that owns a service of the form, else the first. */
async function opdOfHelper(ctx: Context, form: StoredForm): Promise<string | null> {
  const { opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  const services = await listServices(ctx.tx, ctx.tenant, form.year)
  const owners = services.filter(({ sub }) => subsOfForm(form).includes(sub)).map(({ opd }) => opd?.id)
  return opdIds.find((id) => owners.includes(id)) ?? opdIds[0] ?? null
}

type About = Pick<NewResponse, 'id' | 'way' | 'answeredAt' | 'assistedBy' | 'assistedOpd'>

async function take(ctx: Context, form: StoredForm, given: Given, about: About): Promise<number> {
  const { personKey } = await getKeys(ctx.tx, ctx.tenant, form.year)
  const services = await listServices(ctx.tx, ctx.tenant, form.year)
  const response: NewResponse = {
    ...about,
    ...namedIn(tidied(form, given), services),
    year: form.year,
    form: form.code,
    receivedAt: ctx.now,
    ageBand: given.ageBand,
    sex: given.sex ?? null,
    occupation: given.occupation,
    area: given.area?.trim() || null,
    personMark: markOf(personKey, given.phone),
    outOfScale: {},
    source: null,
    consentVersion: CONSENT_VERSION,
  }
  const number = await addResponses(ctx.tx, ctx.tenant, form.code, [response])
  const { id: responseId, way, assistedOpd: opdId } = about
  publish(ctx, AnswerReceived.of({ year: form.year, form: form.code, responseId, way, opdId }))
  return number
}

/** Whoever says “yes” to the service that the form names has named it. */
function namedIn(
  { uses, answers }: ReturnType<typeof tidied>,
  services: readonly Service[],
): Pick<NewResponse, 'uses' | 'answers'> {
  const named = Object.entries(uses).map(([sub, use]) => {
    const surveyed = services.find((service) => service.sub === sub)?.service ?? null
    return [sub, { used: use.used, service: use.service?.trim() || (use.used === 'yes' ? surveyed : null) }]
  })
  return { uses: Object.fromEntries(named), answers: { ...answers } }
}
