import { listAssignments } from '#core/assessor/public.ts'
import type { Cycle } from '#core/cycle/contract.ts'
import { getInstrumentOfTrack, listCycles, listParticipations } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwnSheet } from '../contract.ts'
import { listSheetRows } from '../store/sheets.ts'
import { countsOf, countsOfNone } from './counts.ts'

/** The actor's sheets of every cycle: of all regions at the ministry, of the one region behind its wall. */
export async function listOwnSheets(ctx: Context): Promise<OwnSheet[]> {
  const cycles = (await listCycles(ctx.tx)).filter(({ state }) => state !== 'draft')
  const sheets: OwnSheet[] = []
  for (const cycle of cycles) sheets.push(...(await sheetsOf(ctx, cycle)))
  return sheets
}

/** The actor's sheets of one cycle, by region. */
export async function sheetsOf(ctx: Context, cycle: Cycle): Promise<OwnSheet[]> {
  const { tx, actor } = ctx
  const region = ctx.tenant === '00' ? undefined : ctx.tenant
  const mine = (await listAssignments(tx, cycle.year, region)).filter((one) => one.assessorId === actor.id)
  if (mine.length === 0) return []
  const rows = (await listSheetRows(tx, cycle.year, region)).filter((one) => one.assessorId === actor.id)
  const tracks = await questionsByTrack(ctx, cycle)
  const participations = await listParticipations(tx, cycle.year)
  return mine.map(({ region: code }) => {
    const row = rows.find((one) => one.region === code)
    const part = participations.find((one) => one.region.code === code)
    return {
      year: cycle.year,
      region: part?.region ?? { code, name: code },
      isExample: cycle.isExample,
      isOpen: cycle.state === 'open',
      closesAt: cycle.deadlines.find(({ step }) => step === 'rating')?.closesAt ?? null,
      counts: row === undefined ? countsOfNone(tracks.get(part?.track ?? '') ?? 0) : countsOf(row),
    }
  })
}

/** How many questions a region of each track is rated on. */
async function questionsByTrack({ tx }: Context, cycle: Cycle): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { track } of cycle.tracks) {
    counts.set(track, (await getInstrumentOfTrack(tx, cycle, track)).questions.length)
  }
  return counts
}
