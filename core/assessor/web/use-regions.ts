import { ListRegions } from '#core/identity/contract.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import type { Choice } from '#platform/ui/form/form.tsx'

/** Every regency and city to choose from, and how a code is called. */
export function useRegions(): { choices: Choice[]; nameOf: (code: string) => string } {
  const regions = useEndpoint(ListRegions, {}).data ?? []
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  return {
    choices: regions.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
    nameOf: (code) => names.get(code) ?? code,
  }
}
