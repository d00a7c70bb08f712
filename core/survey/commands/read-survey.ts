import { getRound, listCycles, listParticipations } from '#core/cycle/public.ts'
import { findRegion, listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import {
  type GetSurvey,
  type GetSurveyFigures,
  type GetSurveyResult,
  type ListSurveyProgress,
  type ListSurveys,
  QUOTA,
} from '../contract.ts'
import * as problems from '../problems.ts'
import { cardsOf } from '../rules/progress.ts'
import { findResult } from '../store/results.ts'
import * as surveys from '../store/surveys.ts'
import { figuresOf } from './figures.ts'
import { getSurveyState, lookAt } from './look.ts'

const MINISTRY = '00'

/** Years in which the region takes part, newest first. */
export async function listSurveys(ctx: Context): Promise<Reply<typeof ListSurveys>> {
  const own = await surveys.listSurveys(ctx.tx, ctx.tenant)
  const years = []
  for (const cycle of await listCycles(ctx.tx)) {
    const taking = await listParticipations(ctx.tx, cycle.year)
    if (!taking.some(({ region, state }) => region.code === ctx.tenant && state === 'accepted')) continue
    const survey = own.find(({ year }) => year === cycle.year)
    years.push({
      year: cycle.year,
      title: cycle.title,
      isExample: cycle.isExample,
      state: survey?.state ?? ('draft' as const),
      responses: survey?.responses ?? 0,
      warningsOpen: survey?.warningsOpen ?? 0,
      closesAt: closesAtOf(cycle.deadlines),
    })
  }
  return years.sort((a, b) => b.year - a.year)
}

export const closesAtOf = (deadlines: readonly { step: string; closesAt: string }[]): string | null =>
  deadlines.find(({ step }) => step === 'survey')?.closesAt ?? null

export async function getSurvey(
  ctx: Context,
  { year }: Input<typeof GetSurvey>,
): Promise<Reply<typeof GetSurvey>> {
  const { cycle } = await getRound(ctx.tx, ctx.tenant, year)
  const survey = await surveys.findSurvey(ctx.tx, ctx.tenant, year)
  const { services, forms, responses, excluded, findings, open } = await lookAt(ctx, year)
  const result = await findResult(ctx.tx, ctx.tenant, year)
  return {
    year,
    title: cycle.title,
    isExample: cycle.isExample,
    state: survey?.state ?? 'draft',
    closesAt: closesAtOf(cycle.deadlines),
    openedAt: survey?.openedAt?.toISOString() ?? null,
    stoppedAt: survey?.stoppedAt?.toISOString() ?? null,
    confirmedAt: survey?.confirmedAt?.toISOString() ?? null,
    quota: QUOTA,
    services,
    forms: cardsOf(forms, responses, excluded),
    warnings: findings.length,
    warningsOpen: open.length,
    version: result?.version ?? 0,
    origin: ctx.publicUrl,
    revision: survey?.revision ?? 0,
  }
}

export async function getSurveyFigures(
  ctx: Context,
  { year }: Input<typeof GetSurveyFigures>,
): Promise<Reply<typeof GetSurveyFigures>> {
  const { state } = await getSurveyState(ctx, year)
  const { cycle } = await getRound(ctx.tx, ctx.tenant, year)
  return { title: cycle.title, state, figures: figuresOf(await lookAt(ctx, year)) }
}

/** @throws Refusal `survey.result_unknown` */
export async function getSurveyResult(
  ctx: Context,
  { year, region: asked, version }: Input<typeof GetSurveyResult>,
): Promise<Reply<typeof GetSurveyResult>> {
  const code = ctx.tenant === MINISTRY && asked !== undefined ? asked : ctx.tenant
  const found = (await findResult(ctx.tx, code, year, version)) ?? refuse(problems.resultUnknown)
  const region = (await findRegion(ctx.tx, code)) ?? refuse(problems.resultUnknown)
  const names = await listPeopleNames(ctx.tx, [found.confirmedBy])
  return {
    ...found,
    region: { code, name: region.name },
    confirmedBy: names.get(found.confirmedBy) ?? null,
  }
}

/** Every region that takes part, begun or not. */
export async function listSurveyProgress(
  ctx: Context,
  { year }: Input<typeof ListSurveyProgress>,
): Promise<Reply<typeof ListSurveyProgress>> {
  const rows = new Map((await surveys.listProgress(ctx.tx, year)).map((row) => [row.tenant, row]))
  const taking = await listParticipations(ctx.tx, year)
  return taking
    .filter(({ state }) => state === 'accepted')
    .map(({ region }) => {
      const row = rows.get(region.code)
      return {
        region,
        state: row?.state ?? null,
        responses: row?.responses ?? 0,
        forms: row?.forms ?? 0,
        formsFull: row?.formsFull ?? 0,
        warnings: row?.warnings ?? 0,
        warningsOpen: row?.warningsOpen ?? 0,
        confirmedAt: row?.confirmedAt?.toISOString() ?? null,
      }
    })
}
