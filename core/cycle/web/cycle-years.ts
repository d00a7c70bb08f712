import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { ListCycles } from '../contract.ts'

/** Years that have a cycle the reader may see, newest first. */
export function useCycleYears(): number[] {
  const cycles = useEndpoint(ListCycles, {}, { enabled: useMay(ListCycles) })
  return (cycles.data ?? []).map(({ cycle }) => cycle.year)
}
