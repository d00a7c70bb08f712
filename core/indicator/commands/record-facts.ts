import type { Context } from '#platform/context.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { foldSpecsOf } from '../rules/definition.ts'
import { type Readers, readFacts } from '../rules/reading.ts'
import { listDefinitions } from '../store/definitions.ts'
import { refoldDays } from '../store/folding.ts'
import { lockValues, putProgress, upsertMeasurements } from '../store/measurements.ts'
import { foldStale } from './fold-stale.ts'
import { tellChanges } from './tell-changes.ts'

/**
 * Takes facts into account: measurements in one statement, then the days they touch in one more for each way of
 * reckoning. Again, late, corrected or in another order, it comes to the same.
 */
export async function recordFacts(ctx: Context, facts: readonly Fact[], readers: Readers): Promise<void> {
  const { tx, tenant, now } = ctx
  await lockValues(tx, tenant)
  const definitions = await listDefinitions(tx, tenant)
  const figures = readFacts(facts, readers)
  const touched = figures.length === 0 ? [] : await upsertMeasurements(tx, tenant, figures)
  const stale = await foldStale(ctx, definitions)
  const specs = definitions.filter(({ code }) => !stale.has(code)).flatMap(foldSpecsOf)
  const days = touched.length === 0 ? [] : await refoldDays(tx, tenant, specs, touched)
  const through = Math.max(...facts.map(({ seq }) => seq))
  await putProgress(tx, tenant, through, now)
  await tellChanges(ctx, days, stale, through)
}
