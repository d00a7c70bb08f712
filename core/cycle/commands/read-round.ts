import type { InstrumentData } from '#core/evaluation/contract.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { GetMyRound, Round } from '../contract.ts'
import { cycleUnknown, notTakingPart } from '../problems.ts'
import { getRound } from '../public.ts'
import { MINISTRY } from '../rules/place.ts'
import { listLetters } from '../store/letters.ts'

type Asked = Input<typeof GetMyRound>

/** A region's part in a cycle with its letters. @throws Refusal `cycle.unknown` or `cycle.not_taking_part` */
export async function readRound(ctx: Context, { year, region }: Asked): Promise<Round> {
  const tenant = askedRegion(ctx, region, year)
  const round = await getRound(ctx.tx, tenant, year)
  // A draft is the ministry's own paper: whoever is on its list was not told yet.
  if (round.cycle.state === 'draft' && ctx.tenant !== MINISTRY) return refuse(cycleUnknown, { year })
  return { ...round, letters: await listLetters(ctx.tx, tenant, year) }
}

export const readRoundInstrument = async (ctx: Context, asked: Asked): Promise<InstrumentData> =>
  (await readRound(ctx, asked)).instrument

/** A region asks about itself, the ministry about any; anybody else’s region is as if it were not there. */
function askedRegion(ctx: Context, region: string | undefined, year: number): string {
  const tenant = region ?? ctx.tenant
  const may =
    tenant === ctx.tenant ||
    (ctx.tenant === MINISTRY && ctx.actor.permissions.has('cycle.participation.read'))
  return may && tenant !== MINISTRY ? tenant : refuse(notTakingPart, { year })
}
