import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { surveyUnknown } from '../problems.ts'
import { excludedBy, type Finding, findingsOf, isOpen } from '../rules/findings.ts'
import { cardsOf, isFull } from '../rules/progress.ts'
import { readSurveyData, type StoredSurvey } from '../store/survey-data.ts'
import { findSurvey, lockSurvey, type StoredSurveyState, saveCounts } from '../store/surveys.ts'

/** A survey looked at as a whole: what counts, and what the checks warn of. */
export interface Looked extends StoredSurvey {
  excluded: ReadonlySet<string>
  findings: Finding[]
  open: Finding[]
}

export async function lookAt({ tx, tenant }: Context, year: number): Promise<Looked> {
  const data = await readSurveyData(tx, tenant, year)
  const findings = findingsOf(data, data.decisions)
  const open = findings.filter((finding) => isOpen(finding, data.decisions))
  return { ...data, excluded: excludedBy(data.decisions), findings, open }
}

/** Counts anew what the board of the ministry shows. */
export async function recount(ctx: Context, year: number): Promise<Looked> {
  const looked = await lookAt(ctx, year)
  const cards = cardsOf(looked.forms, looked.responses, looked.excluded)
  await saveCounts(ctx.tx, ctx.tenant, year, {
    responses: looked.responses.length,
    forms: cards.length,
    formsFull: cards.filter(isFull).length,
    warnings: looked.findings.length,
    warningsOpen: looked.open.length,
  })
  return looked
}

/** @throws Refusal `survey.unknown` */
export const getSurveyState = async ({ tx, tenant }: Context, year: number): Promise<StoredSurveyState> =>
  (await findSurvey(tx, tenant, year)) ?? refuse(surveyUnknown)

/** @throws Refusal `survey.unknown` */
export const holdSurvey = async ({ tx, tenant }: Context, year: number): Promise<StoredSurveyState> =>
  (await lockSurvey(tx, tenant, year)) ?? refuse(surveyUnknown)
