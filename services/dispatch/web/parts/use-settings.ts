import { useEndpoint } from '#platform/client/queries.ts'
import { type Category, GetSettings, ListAgencies } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'

/** Stands for a word of the region until its words are here. */
const LOADING = '…'

/** Categories and agencies by their codes, with the words of the region; a code that is not known stays a code. */
export function useCentre() {
  const { language } = useDispatchWords()
  const settings = useEndpoint(GetSettings, {})
  const agencies = useEndpoint(ListAgencies, {})
  const categories: readonly Category[] = settings.data?.settings.categories ?? []
  const named = new Map(categories.map((one) => [one.code, one]))
  const agencyNames = new Map((agencies.data ?? []).map(({ code, name }) => [code, name]))
  return {
    settings: settings.data?.settings,
    categories: categories.filter(({ isClosed }) => !isClosed),
    agencies: (agencies.data ?? []).filter(({ isClosed }) => !isClosed),
    categoryOf: (code: string): Category | undefined => named.get(code),
    categoryName: (code: string): string =>
      settings.data === undefined ? LOADING : (named.get(code)?.name[language] ?? code),
    agencyName: (code: string): string =>
      agencies.data === undefined ? LOADING : (agencyNames.get(code) ?? code),
  }
}
