import { getStanding } from '#core/identity/public.ts'
import { findFrame, getDimensions } from '#core/plan/public.ts'
import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import { standingOf } from '#core/realisation/public.ts'
import type { Context } from '#platform/context.ts'
import type { DimensionCard, Standing } from '../contract.ts'
import { maySee, type Reader, standingFrom } from '../rules/view.ts'

/** Who looks, and whether there is any draft that makes the difference. */
export async function readReader({ actor, tx, tenant }: Context): Promise<Reader> {
  const decides = actor.permissions.has('programme.programme.approve')
  const writes = actor.permissions.has('programme.programme.write')
  const opdIds = writes && !decides ? (await getStanding(tx, tenant, actor.id)).opdIds : []
  return { decides, writes, opdIds }
}

export interface Looked {
  reader: Reader
  /** Everything in the region, to compute from; never shown. */
  all: ProgrammeRow[]
  programmes: ProgrammeRow[]
}

/** The programmes of the region that the actor may see, by code. */
export async function lookAtProgrammes(ctx: Context): Promise<Looked> {
  const reader = await readReader(ctx)
  const all = await listProgrammes(ctx.tx, ctx.tenant)
  return { reader, all, programmes: all.filter((programme) => maySee(programme, reader)) }
}

/**
 * How each programme stands in a year, by id.
 *
 * @param all every programme of the region, where they were read already
 */
export async function lookAtStandings(
  ctx: Context,
  year: number,
  all?: readonly ProgrammeRow[],
): Promise<Map<string, Standing>> {
  const told = await standingOf(ctx.tx, ctx.tenant, year, ctx.now, all)
  return new Map(told.map((one) => [one.programmeId, standingFrom(one)]))
}

export async function lookAtDimensions({ tx, tenant }: Context): Promise<DimensionCard[]> {
  const all = await getDimensions(tx, tenant)
  return all.map(({ code, name, hue }) => ({ code, name, hue }))
}

/** What the views say of the plan; nothing before the region began one. */
export async function lookAtPlan({
  tx,
  tenant,
}: Context): Promise<{ title: string; fromYear: number; toYear: number } | null> {
  const frame = await findFrame(tx, tenant)
  return frame === undefined ? null : { title: frame.title, fromYear: frame.fromYear, toYear: frame.toYear }
}

/** The calendar year in WIB that `today` (`YYYY-MM-DD`) lies in. */
export const yearOf = (today: string): number => Number(today.slice(0, 4))
