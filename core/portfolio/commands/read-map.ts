import type { Context } from '#platform/context.ts'
import type { ProgrammeMap } from '../contract.ts'
import { cardOf } from '../rules/view.ts'
import { listDistricts, listVillages } from '../store/places.ts'
import { lookAtDimensions, lookAtProgrammes } from './look.ts'
import { listVillagePoints } from './village-points.ts'

/** Programmes by village, with points to draw them at where the region has them. */
export async function readMap(ctx: Context): Promise<ProgrammeMap> {
  const { programmes } = await lookAtProgrammes(ctx)
  return {
    ...(await listVillagePoints(ctx.tenant)),
    districts: await listDistricts(ctx.tx, ctx.tenant),
    villages: await listVillages(ctx.tx, ctx.tenant),
    dimensions: await lookAtDimensions(ctx),
    programmes: programmes.map((programme) => ({ ...cardOf(programme), villages: programme.villages })),
  }
}
