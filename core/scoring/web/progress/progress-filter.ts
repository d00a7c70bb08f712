import type { RegionProgress } from '../../contract.ts'

export const PROGRESS_FILTERS = ['all', 'working', 'late', 'done'] as const
export type ProgressFilter = (typeof PROGRESS_FILTERS)[number]

const passes: Record<ProgressFilter, (region: RegionProgress) => boolean> = {
  all: () => true,
  working: ({ revealedAt }) => revealedAt === null,
  late: ({ sheets }) => sheets.some(({ overdue }) => overdue),
  done: ({ revealedAt }) => revealedAt !== null,
}

/** Regions that a filter lets through and that, or whose assessors, are named by the words. */
export function filterRegions(
  regions: readonly RegionProgress[],
  filter: ProgressFilter,
  words: string,
): RegionProgress[] {
  const sought = words.trim().toLowerCase()
  return regions.filter(
    (one) =>
      passes[filter](one) &&
      [one.region.name, one.region.code, ...one.sheets.map(({ name }) => name)].some((name) =>
        name.toLowerCase().includes(sought),
      ),
  )
}

/** Figures above the board. */
export function totalsOf(regions: readonly RegionProgress[]) {
  const sheets = regions.flatMap((one) => one.sheets)
  return {
    sheets: sheets.length,
    submitted: sheets.filter(({ counts }) => counts.submittedAt !== null).length,
    late: sheets.filter(({ overdue }) => overdue).length,
    revealed: regions.filter(({ revealedAt }) => revealedAt !== null).length,
    clarifications: regions.reduce((sum, one) => sum + one.clarifications.open, 0),
  }
}
