import { listSurveyMeans } from '#core/survey/public.ts'
import type { Context } from '#platform/context.ts'
import type { ReadyEvidence } from '../contract.ts'
import { type SurveyMean, surveyAsReady } from '../rules/survey-as-ready.ts'
import { listOffers } from '../store/ready-evidence.ts'

/** Everything the product knows beside the questions of a region: means of its survey, and what modules offer. */
export async function listReady({ tx }: Context, tenant: string, year: number): Promise<ReadyEvidence[]> {
  const means: SurveyMean[] = await listSurveyMeans(tx, tenant, year)
  return [...means.map((mean) => surveyAsReady(mean, year)), ...(await listOffers(tx, tenant, year))]
}
