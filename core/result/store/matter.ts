import type { Cycle, Participation } from '#core/cycle/contract.ts'
import { getCycle, getInstrumentOfTrack, listParticipations } from '#core/cycle/public.ts'
import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import type { Track } from '#core/evaluation/contract.ts'
import { mapPrevious } from '#core/evaluation/public.ts'
import { listRevealedSheets } from '#core/scoring/public.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Rated } from '../rules/live.ts'
import { type Adjustment, type Gap, listAdjustments, listGaps } from './adjustments.ts'

/** Everything a region's result is made of. */
export interface RegionMatter {
  code: string
  name: string
  track: Track
  instrument: InstrumentData
  rated: Rated
  /** Who gave each sheet of `rated`; never told to anybody. */
  assessors: string[]
  adjustments: Adjustment[]
  gaps: Gap[]
}

type Previous = Awaited<ReturnType<typeof mapPrevious>>

export interface YearMatter {
  cycle: Cycle
  /** Regions that take part, by code. */
  regions: RegionMatter[]
  absent: Participation[]
  previous: Previous
}

/**
 * What the results of a year are made of, in few queries; of one region, or of all that the wall shows.
 *
 * @throws Refusal `cycle.unknown`
 */
export async function readYear(tx: Tx, year: number, region?: Tenant): Promise<YearMatter> {
  const cycle = await getCycle(tx, year)
  const invited = await listParticipations(tx, year)
  const instruments = await instrumentsOf(tx, cycle)
  const sheets = groupBy(await listRevealedSheets(tx, year, region))
  const adjustments = groupBy(await listAdjustments(tx, year, region))
  const gaps = groupBy(await listGaps(tx, year, region))
  const regions = invited
    .filter((one) => one.state === 'accepted' && (region === undefined || one.region.code === region))
    .map((one) => {
      const code = one.region.code
      return matterOf(one, instruments, {
        sheets: sheets.get(code) ?? [],
        adjustments: adjustments.get(code) ?? [],
        gaps: gaps.get(code) ?? [],
      })
    })
  return {
    cycle,
    regions,
    absent: invited.filter(({ state }) => state !== 'accepted'),
    previous: await mapPrevious(tx, year),
  }
}

async function instrumentsOf(tx: Tx, cycle: Cycle): Promise<Map<Track, InstrumentData>> {
  const found = new Map<Track, InstrumentData>()
  for (const { track } of cycle.tracks) found.set(track, await getInstrumentOfTrack(tx, cycle, track))
  return found
}

interface Parts {
  sheets: Awaited<ReturnType<typeof listRevealedSheets>>
  adjustments: Adjustment[]
  gaps: Gap[]
}

function matterOf(
  { region, track }: Participation,
  instruments: ReadonlyMap<Track, InstrumentData>,
  { sheets, adjustments, gaps }: Parts,
): RegionMatter {
  const instrument = instruments.get(track)
  if (instrument === undefined) throw new Error(`Track ${track} of ${region.code} has no instrument.`)
  return {
    ...region,
    track,
    instrument,
    rated: {
      sheets: sheets.map(({ ratings }) => ratings),
      adjustments: new Map(adjustments.map(({ question, score }) => [question, score])),
      gaps: new Set(gaps.map(({ question }) => question)),
    },
    assessors: sheets.map(({ assessorId }) => assessorId),
    adjustments,
    gaps,
  }
}

function groupBy<V extends { region: string }>(rows: readonly V[]): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const row of rows) {
    const group = groups.get(row.region)
    if (group === undefined) groups.set(row.region, [row])
    else group.push(row)
  }
  return groups
}
