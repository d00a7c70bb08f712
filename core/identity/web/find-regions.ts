import { call } from '#platform/client/call.ts'
import type { Finder } from '#platform/client/finder.ts'
import { addressIn } from '#platform/ui/language.tsx'
import { ListRegions } from '../contract.ts'

const MOST = 8

/** Finds regencies and cities by name or code; leads to their public page. */
export const regionFinder: Finder = {
  key: 'regions',
  label: { id: 'Daerah', en: 'Regions' },
  find: async (words, language, { signal }) => {
    const regions = await call(ListRegions, { q: words }, { signal })
    return regions.slice(0, MOST).map(({ code, name, provinceName }) => ({
      key: code,
      label: name,
      hint: `${provinceName}, ${code}`,
      to: addressIn(language, `/daerah/${code}`),
    }))
  },
}
