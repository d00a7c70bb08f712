import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { type Definition, foldSpecsOf, formulasOf } from '../rules/definition.ts'
import { listDefinitions } from '../store/definitions.ts'
import { listFoldStates, putFoldStates, refoldAll } from '../store/folding.ts'
import { findProgress, lockValues } from '../store/measurements.ts'
import { tellChanges } from './tell-changes.ts'

/** Names the formulas that an indicator's folds are made with. */
export const digestOf = (definition: Definition): string =>
  createHash('sha256').update(formulasOf(definition)).digest('hex')

/** Computed indicators whose folds were made with other formulas, or never. */
export function staleOf(
  definitions: readonly Definition[],
  states: ReadonlyMap<string, string>,
): { definition: Definition; digest: string }[] {
  return definitions
    .filter((one) => foldSpecsOf(one).length > 0)
    .map((definition) => ({ definition, digest: digestOf(definition) }))
    .filter(({ definition, digest }) => states.get(definition.code) !== digest)
}

/**
 * Reckons new and revised indicators from the measurements there are. The caller holds the values locked.
 *
 * @returns codes of those that were reckoned
 */
export async function foldStale(ctx: Context, definitions: readonly Definition[]): Promise<Set<string>> {
  const { tx, tenant, now } = ctx
  const stale = staleOf(definitions, await listFoldStates(tx, tenant))
  if (stale.length === 0) return new Set()
  await refoldAll(
    tx,
    tenant,
    stale.flatMap(({ definition }) => foldSpecsOf(definition)),
  )
  const states = stale.map(({ definition: { code }, digest }) => ({ code, digest }))
  await putFoldStates(tx, tenant, states, now)
  return new Set(states.map(({ code }) => code))
}

/** {@link foldStale} by the clock, for regions that no fact wakes after an upgrade. */
export async function catchUp(ctx: Context): Promise<void> {
  const definitions = await listDefinitions(ctx.tx, ctx.tenant)
  const states = await listFoldStates(ctx.tx, ctx.tenant)
  if (staleOf(definitions, states).length === 0) return
  await lockValues(ctx.tx, ctx.tenant)
  const whole = await foldStale(ctx, definitions)
  await tellChanges(ctx, [], whole, (await findProgress(ctx.tx, ctx.tenant)) ?? 0)
}
