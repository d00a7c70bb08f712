import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { SearchBox } from '#platform/ui/search-box/search-box.tsx'
import type { RegionResult } from '../../contract.ts'
import { regionPath } from '../addresses.ts'
import { useWords } from '../words.ts'

interface NoResultProps {
  code: string
  /** The year asked for, where one was. */
  year: string | undefined
  /** Results of the same region in other years, newest first. */
  known: readonly RegionResult[]
}

/** A region without a result: why that may be, and what to do. */
export function NoResult({ code, year, known }: NoResultProps) {
  const { w } = useWords()
  const [newest] = known
  const title =
    newest === undefined || year === undefined
      ? w.region.noneTitle(code)
      : w.region.noneInYear(newest.name, year)
  return (
    <Parts>
      <Masthead title={title} lead={<p>{w.region.noneLead}</p>} />
      <div className="prose">
        <p>{w.region.noneDo}</p>
        <ul>
          {known.map((result) => (
            <li key={result.year}>
              <PageLink to={regionPath(code, result.year)}>
                {w.region.noneOpen(result.name, result.year)}
              </PageLink>
            </li>
          ))}
          {known.length > 0 ? null : <li>{w.region.noneCheck}</li>}
          <li>
            <PageLink to="/hitung">{w.region.noneCompute}</PageLink>
          </li>
          <li>
            <PageLink to="/daerah">{w.region.noneAll}</PageLink>
          </li>
        </ul>
      </div>
      <SearchBox action="/daerah" name="q" label={w.region.noneSearch} />
    </Parts>
  )
}
