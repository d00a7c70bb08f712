import { ListRegions, type RegionSummary } from '#core/identity/contract.ts'
import { DataTable } from '#platform/ui/data-table/data-table.tsx'
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
      {shown.length === 0 ? <None q={q} /> : <RegionTable regions={shown} years={years} />}
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

function RegionTable({ regions, years }: { regions: readonly Known[]; years: readonly YearShown[] }) {
  const { w } = useWords()
  return (
    <DataTable
      id="daerah"
      caption={w.regions.caption}
      captionHidden
      columns={[
        {
          key: 'name',
          label: w.regionWord,
          head: true,
          cell: (region) => <PageLink to={regionPath(region.code)}>{region.name}</PageLink>,
        },
        { key: 'province', label: w.province, cell: (region) => region.province },
        {
          key: 'code',
          label: w.questions.code,
          wideOnly: true,
          cell: (region) => <span className="mute">{region.code}</span>,
        },
        ...years.map(({ year, isExample }) => ({
          key: String(year),
          label: isExample ? `${year} (${w.known.exampleMark})` : String(year),
          number: true,
          cell: (region: Known) => <Final region={region} year={year} />,
        })),
      ]}
      rows={regions}
      rowKey={(region) => region.code}
      words={wordsOf}
    />
  )
}

function Final({ region, year }: { region: Known; year: number }) {
  const { w, language } = useWords()
  const final = region.finals.get(year)
  if (final === undefined) return <span className="mute">–</span>
  const shown = final === null ? w.regions.absentWord : decimal(final, language)
  return (
    <PageLink to={regionPath(region.code, year)} label={`${region.name} ${year}: ${shown}`}>
      {shown}
    </PageLink>
  )
}
