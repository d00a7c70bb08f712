import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { regionUnknown } from '../problems.ts'
import { listNamed, type NamedRegion } from '../store/regions.ts'

/** These regions once each, by code. @throws Refusal `movement.region_unknown` for those there are not */
export async function getRegions(ctx: Context, codes: readonly string[]): Promise<NamedRegion[]> {
  const wanted = [...new Set(codes)]
  const found = await listNamed(ctx.tx, wanted)
  const missing = wanted.filter((code) => !found.some((one) => one.code === code))
  return missing.length === 0 ? found : refuse(regionUnknown, { codes: missing })
}
