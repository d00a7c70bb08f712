import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ChooseDimensions, SavedPart } from '../contract.ts'
import { DimensionsChosen } from '../facts.ts'
import { codesRepeated, dimensionsChanged, setUnknown } from '../problems.ts'
import { repeatedCode } from '../rules/plan.ts'
import { listSets, writeChoice } from '../store/dimensions.ts'

/**
 * Chooses a set from a year on, as it is or derived: renamed, widened, with sub-dimensions of the region's own.
 * Programmes that name a dimension left out keep it and are shown as needing another one.
 *
 * @throws Refusal `plan.dimension_set_unknown`, `plan.codes_repeated`, `plan.dimensions_changed`
 */
export async function chooseDimensions(
  ctx: Context,
  input: Input<typeof ChooseDimensions>,
): Promise<SavedPart> {
  const { fromYear, setCode, setVersion, dimensions } = input
  const sets = await listSets(ctx.tx)
  if (!sets.some(({ code, version }) => code === setCode && version === setVersion)) return refuse(setUnknown)
  const code = repeatedCode(dimensions)
  if (code !== undefined) return refuse(codesRepeated, { code })
  const choice = { ...input, source: null }
  const revision =
    (await writeChoice(ctx.tx, ctx.tenant, choice, ctx.actor.id, ctx.now)) ?? refuse(dimensionsChanged)
  const codes = dimensions.map((dimension) => dimension.code)
  publish(ctx, DimensionsChosen.of({ fromYear, setCode, dimensions: codes }))
  return { revision, savedAt: ctx.now.toISOString() }
}
