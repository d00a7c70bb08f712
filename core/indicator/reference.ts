import type { Context } from '#platform/context.ts'
import type { Manifest } from '#platform/module.ts'
import { dayInWib } from '#platform/time/time.ts'
import { putStandards } from './store/definitions.ts'

/** Brings the standard indicators of every module into the list that all regions read. */
export async function loadStandards(ctx: Context, modules: readonly Manifest[]): Promise<void> {
  const standards = modules.flatMap(({ indicators }) => indicators ?? [])
  await putStandards(ctx.tx, standards, Number(dayInWib(ctx.now).slice(0, 4)), ctx.now)
}
