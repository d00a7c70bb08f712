import type { RegionProfile } from '#core/identity/contract.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { SearchBox } from '#platform/ui/search-box/search-box.tsx'
import type { RegionResult } from '../../contract.ts'
import { regionPath } from '../addresses.ts'
import { useWords } from '../words.ts'
import { RegionFacts } from './region-facts.tsx'

interface NoResultProps {
  code: string
  /** The year asked for, where one was. */
  year: string | undefined
  /** Results of the same region in other years, newest first. */
  known: readonly RegionResult[]
  /** The region, where the code is one. */
  profile: RegionProfile | undefined
}

/** A region without a result: why that may be, and what to do. */
export function NoResult({ code, year, known, profile }: NoResultProps) {
  const { w } = useWords()
  const lead = profile === undefined ? w.region.unknownLead : w.region.noneLead
  return (
    <Parts>
      <Masthead title={useTitle({ code, year, known, profile })} lead={<p>{lead}</p>}>
        <RegionFacts profile={profile} />
      </Masthead>
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

function useTitle({ code, year, known, profile }: NoResultProps): string {
  const { w } = useWords()
  const name = profile?.name ?? known[0]?.name
  if (name === undefined) return w.region.unknownTitle(code)
  return known.length === 0 || year === undefined ? w.region.noneTitle(name) : w.region.noneInYear(name, year)
}
