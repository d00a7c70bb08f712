import { addressIn, PageLink, useText } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { SearchBox } from '#platform/ui/search-box/search-box.tsx'
import { yearPath } from '../addresses.ts'
import { useWords } from '../words.ts'

/** A region of which nothing is known yet: why that may be, and what to do. */
export function NoResult({ code, years }: { code: string; years: readonly number[] }) {
  const { w } = useWords()
  const { language } = useText()
  return (
    <Parts>
      <Masthead title={w.region.noneTitle(code)} lead={<p>{w.region.noneLead}</p>} />
      <SearchBox action="/daerah" name="q" label={w.region.noneSearch} />
      <div className="prose">
        <p>{w.region.noneDo}</p>
        <ul>
          <li>{w.region.noneCheck}</li>
          <li>
            <a href={addressIn(language, '/hitung')}>{w.region.noneCompute}</a>
          </li>
          {years.map((year) => (
            <li key={year}>
              <PageLink to={yearPath(year)}>{w.region.nationalTable(year)}</PageLink>
            </li>
          ))}
        </ul>
      </div>
    </Parts>
  )
}
