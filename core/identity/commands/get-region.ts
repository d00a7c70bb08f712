import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { District, GetRegion, ListDistricts, ListVillages, RegionProfile, Village } from '../contract.ts'
import { regionUnknown } from '../problems.ts'
import * as store from '../store/regions.ts'

export async function getRegion(ctx: Context, { code }: Input<typeof GetRegion>): Promise<RegionProfile> {
  return (await store.findRegionProfile(ctx.tx, code)) ?? refuse(regionUnknown, { code })
}

/** Every region has districts, so none means that the code is wrong. */
export async function listDistrictsOf(
  ctx: Context,
  { code }: Input<typeof ListDistricts>,
): Promise<District[]> {
  const districts = await store.listDistricts(ctx.tx, code)
  return districts.length > 0 ? districts : refuse(regionUnknown, { code })
}

/** Every district has villages, so none means that the code is wrong. */
export async function listVillagesOf(ctx: Context, { code }: Input<typeof ListVillages>): Promise<Village[]> {
  const villages = await store.listVillages(ctx.tx, code)
  return villages.length > 0 ? villages : refuse(regionUnknown, { code })
}
