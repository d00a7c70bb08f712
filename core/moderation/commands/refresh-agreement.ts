import { getRound } from '#core/cycle/public.ts'
import { listRevealedSheets } from '#core/scoring/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { RefreshAgreement } from '../contract.ts'
import { digestOf } from '../digest.ts'
import { AgreementRefreshed } from '../facts.ts'
import { figuresOf } from '../rules/region-figures.ts'
import { keepFigures, listDigests } from '../store/agreements.ts'

type Sheets = Awaited<ReturnType<typeof listRevealedSheets>>

/** Computes agreement anew in every region whose revealed ratings are not those the kept figures came from. */
export async function refreshAgreement(
  ctx: Context,
  { year }: Input<typeof RefreshAgreement>,
): Promise<Reply<typeof RefreshAgreement>> {
  const regions = groupByRegion(await listRevealedSheets(ctx.tx, year))
  const digests = await listDigests(ctx.tx, year)
  let refreshed = 0
  for (const [region, sheets] of regions)
    if (await keepIfChanged(ctx, year, region, sheets, digests.get(region))) refreshed++
  if (refreshed > 0) publish(ctx, AgreementRefreshed.of({ year, regions: refreshed }))
  return { refreshed, of: regions.size }
}

/** The same for one region, in whatever act made its ratings known or changed one; gives whether anything changed. */
export async function refreshRegion(ctx: Context, year: number, region: string): Promise<boolean> {
  const sheets = await listRevealedSheets(ctx.tx, year, region)
  const digests = await listDigests(ctx.tx, year, region)
  return keepIfChanged(ctx, year, region, sheets, digests.get(region))
}

async function keepIfChanged(
  ctx: Context,
  year: number,
  region: string,
  sheets: Sheets,
  known: string | undefined,
): Promise<boolean> {
  const digest = digestOf(sheets)
  if (sheets.length === 0 || digest === known) return false
  const { instrument } = await getRound(ctx.tx, region, year)
  const given = sheets.flatMap(({ assessorId, ratings }) =>
    Object.entries(ratings).map(([question, value]) => ({ assessorId, question, value })),
  )
  const figures = figuresOf(`${year}:${region}`, instrument, given)
  await keepFigures(ctx.tx, region, year, { digest, figures, at: ctx.now })
  return true
}

function groupByRegion(sheets: Sheets): Map<string, Sheets> {
  const groups = new Map<string, Sheets>()
  for (const sheet of sheets) {
    const group = groups.get(sheet.region)
    if (group === undefined) groups.set(sheet.region, [sheet])
    else group.push(sheet)
  }
  return groups
}
