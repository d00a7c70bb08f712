import { useQueries } from '@tanstack/react-query'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import { type Asked, nameOf, useEndpoint } from '#platform/client/queries.ts'
import { type RegionResult, RegionResultOfYear, YearsWithResults } from '../../contract.ts'

/** The results of a region in every year that has any, newest first; years that do not know it are left out. */
export function useRegionYears(code: string): Asked<RegionResult[]> {
  const years = useEndpoint(YearsWithResults, {})
  const results = useQueries({
    queries: (years.data ?? []).map(({ year }) => ({
      queryKey: [nameOf(RegionResultOfYear), null, { code, year }],
      queryFn: ({ signal }: { signal: AbortSignal }) => findResult(code, year, signal),
    })),
  })
  const failed = results.find(({ error }) => error)
  const all = results.map(({ data }) => data)
  const ready = years.data !== undefined && !all.includes(undefined)
  return {
    ...years,
    data: ready ? all.filter((one): one is RegionResult => one !== undefined && one !== null) : undefined,
    error: years.error ?? (failed?.error as CallProblem | undefined) ?? null,
    isFetching: years.isFetching || results.some(({ isFetching }) => isFetching),
    refetch: (options?: Parameters<typeof years.refetch>[0]) => {
      for (const result of results) if (result.isError) void result.refetch()
      return years.refetch(options)
    },
  } as Asked<RegionResult[]>
}

/** A year without this region is an answer, not a failure. */
async function findResult(code: string, year: number, signal: AbortSignal): Promise<RegionResult | null> {
  try {
    return await call(RegionResultOfYear, { code, year }, { signal })
  } catch (problem) {
    if (problem instanceof CallProblem && problem.details.status === 404) return null
    throw problem
  }
}
