import { listCycles } from '#core/cycle/public.ts'
import { noteUse, readLinked } from '#core/indicator/public.ts'
import { offerEvidence } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import { indicatorOffers } from '../rules/indicators.ts'
import { isAsked } from './offer.ts'

/**
 * Shows the values of indicators beside the questions they are linked to, for every open cycle the region takes part
 * in. Runs by the clock: values move with every call and prescription, and evidence need not.
 */
export async function offerIndicators(ctx: Context): Promise<void> {
  const open = (await listCycles(ctx.tx)).filter(({ state }) => state === 'open')
  for (const { year } of open) {
    if (!(await isAsked(ctx, year))) continue
    for (const { indicator, value, path } of await readLinked(ctx, String(year), {
      framework: 'smart-city',
    })) {
      const questions = indicator.links.flatMap(({ framework, code }) =>
        framework === 'smart-city' ? [code] : [],
      )
      const { name, unit } = indicator
      const { period, target, count, origin } = value
      const known = { questions, name, unit, value: value.value ?? '', target, period, count, origin, path }
      for (const offer of indicatorOffers([known])) await offerEvidence(ctx, { year, ...offer })
      for (const question of questions)
        await noteUse(ctx, indicator.code, value, `evidence:${year}:${question}`)
    }
  }
}
