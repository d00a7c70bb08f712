import { type Attempt, attempt } from '#platform/ui/page.ts'
import { type RegionResult, RegionResultOfYear } from '../../contract.ts'

interface YearKnown {
  year: number
}

const nameOf = (year: number): string => `result-${year}`

/** Reads that tell in which years a region has a result: one attempt for each year of the installation. */
export const readsOfYears = (code: string, years: readonly YearKnown[]) =>
  Object.fromEntries(years.map(({ year }) => [nameOf(year), attempt(RegionResultOfYear, { code, year })]))

/** What {@link readsOfYears} found, newest year first; years without a result are left out. */
export function resultsByYear(data: { years: readonly YearKnown[] }): RegionResult[] {
  const answers = data as unknown as Record<string, Attempt<RegionResult> | undefined>
  return data.years.flatMap(({ year }) => answers[nameOf(year)]?.reply ?? [])
}
