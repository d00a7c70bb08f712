import { ListRegions, type RegionSummary } from '#core/identity/contract.ts'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { page, read } from '#platform/ui/page.ts'
import { SearchBox } from '#platform/ui/search-box/search-box.tsx'
import { NationalResults, type ResultsOfYear, YearsWithResults } from '../../contract.ts'
import { regionPath } from '../addresses.ts'
import { useWords, wordsIn } from '../words.ts'

/** A region with its final of each year; null: took no part. */
interface Known {
  code: string
  name: string
  province: string
  finals: ReadonlyMap<number, string | null>
}

/** `/daerah?q=`: every regency and city, with its final of each year. */
export const regionsPage = page({
  path: '/daerah',
  reads: () => ({ years: read(YearsWithResults, {}), regions: read(ListRegions, {}) }),
  furtherReads: ({ years }) =>
    Object.fromEntries(years.map(({ year }) => [`table-${year}`, read(NationalResults, { year })])),
  title: (_data, ctx) => wordsIn(ctx.language).regions.title,
  description: (_data, ctx) => wordsIn(ctx.language).regions.description,
  body: (data, ctx) => {
    const tables = data.years.map(
      ({ year }) => (data as unknown as Record<string, ResultsOfYear>)[`table-${year}`] as ResultsOfYear,
    )
    return (
      <Regions
        known={knownOf(data.regions, tables)}
        years={tables.map(({ year, isExample }) => ({ year, isExample }))}
        q={(ctx.query.q ?? '').trim()}
      />
    )
  },
})

/** Every region by name, with what each year says of it. */
export function knownOf(regions: readonly RegionSummary[], tables: readonly ResultsOfYear[]): Known[] {
  const finals = finalsByRegion(tables)
  return regions
    .map(({ code, name, provinceName }) => ({
      code,
      name,
      province: provinceName,
      finals: finals.get(code) ?? new Map(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
}

function finalsByRegion(tables: readonly ResultsOfYear[]): Map<string, Map<number, string | null>> {
  const finals = new Map<string, Map<number, string | null>>()
  for (const { year, rows, absent } of tables)
    for (const { code, final } of [...rows, ...absent.map((a) => ({ ...a, final: null }))])
      finals.set(code, (finals.get(code) ?? new Map()).set(year, final))
  return finals
}

const plain = (text: string) => text.toLocaleLowerCase('id')
const wordsOf = (region: Known) => plain(`${region.name} ${region.code} ${region.province}`)

function matching(known: readonly Known[], q: string): Known[] {
  const words = plain(q).split(/\s+/).filter(Boolean)
  return known.filter((region) => words.every((word) => wordsOf(region).includes(word)))
}

function Regions({ known, years, q }: { known: readonly Known[]; years: readonly YearShown[]; q: string }) {
  const { w, language } = useWords()
  const shown = matching(known, q)
  const n = count(shown.length, language)
  return (
    <Parts>
      <Masthead
        title={q === '' ? w.regions.heading(n) : w.regions.found(n, q)}
        lead={<p>{w.regions.lead}</p>}
      >
        <SearchBox action="/daerah" name="q" label={w.regions.label} value={q} filters="daerah" />
      </Masthead>
      {shown.length === 0 ? <None q={q} /> : <Provinces regions={shown} years={years} />}
    </Parts>
  )
}

function None({ q }: { q: string }) {
  const { w } = useWords()
  return (
    <EmptyState title={w.regions.noneTitle(q)}>
      <p>{w.regions.noneBody}</p>
      <p>
        <PageLink to="/daerah">{w.regions.showAll}</PageLink>
      </p>
    </EmptyState>
  )
}

interface YearShown {
  year: number
  isExample: boolean
}

/** Provinces in the order of their names, each with its regions as a list: few elements for many rows. */
function Provinces({ regions, years }: { regions: readonly Known[]; years: readonly YearShown[] }) {
  const provinces = [...new Set(regions.map(({ province }) => province))].sort((a, b) =>
    a.localeCompare(b, 'id'),
  )
  return (
    <div id="daerah" className="region-list">
      {provinces.map((province) => (
        <section key={province} data-group>
          <h2>{province}</h2>
          <ul>
            {regions
              .filter((region) => region.province === province)
              .map((region) => (
                <li key={region.code} data-words={wordsOf(region)}>
                  <PageLink to={regionPath(region.code)}>{region.name}</PageLink> {region.code}
                  {years.map((year) => (
                    <Final key={year.year} region={region} {...year} />
                  ))}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Nothing where the region took no part and is not listed as absent either. */
function Final({ region, year, isExample }: { region: Known } & YearShown) {
  const { w, language } = useWords()
  const final = region.finals.get(year)
  if (final === undefined) return null
  const shown = final === null ? w.regions.absentWord : decimal(final, language)
  const label = isExample ? `${year} (${w.known.exampleMark})` : String(year)
  return (
    <>
      {' · '}
      <PageLink to={regionPath(region.code, year)} label={`${region.name} ${label}: ${shown}`}>
        {label}: {shown}
      </PageLink>
    </>
  )
}
