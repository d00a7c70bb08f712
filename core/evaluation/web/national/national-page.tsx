import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, day, decimal, listed } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import { PageLink } from '#platform/ui/language.tsx'
import { Columns, Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { type PageContext, page, read } from '#platform/ui/page.ts'
import { SearchBox } from '#platform/ui/search-box/search-box.tsx'
import { Tabs } from '#platform/ui/tabs/tabs.tsx'
import { NationalResults, type ResultsOfYear, YearsWithResults } from '../../contract.ts'
import { regionPath, yearPath } from '../addresses.ts'
import { KnownNotices, perOf } from '../known/known.tsx'
import { useWords, wordsIn } from '../words.ts'
import { leadersOf } from './findings.ts'
import { MapFigure } from './map-figure.tsx'
import { MediansFigure } from './medians-figure.tsx'
import { MoversFigure } from './movers-figure.tsx'
import { NationalTable } from './national-table.tsx'
import { SpreadFigure } from './spread-figure.tsx'
import { viewOf } from './view.ts'

/** `/`: the newest year. */
export const newestYearPage = page({
  path: '/',
  reads: () => ({ years: read(YearsWithResults, {}) }),
  furtherReads: ({ years }) => {
    const newest = years[0]
    return { results: newest === undefined ? undefined : read(NationalResults, { year: newest.year }) }
  },
  title: ({ results }, ctx) => titleOf(results, ctx.language),
  description: ({ results }, ctx) => descriptionOf(results, ctx.language),
  body: ({ years, results }, ctx) => (
    <National years={years.map((y) => y.year)} results={results} ctx={ctx} />
  ),
})

/** `/hasil/:year`: one year. */
export const yearPage = page({
  path: '/hasil/:year',
  reads: ({ params, query }) => ({
    years: read(YearsWithResults, {}),
    results: read(NationalResults, { year: Number(params.year), ...perOf(query) }),
  }),
  title: ({ results }, ctx) => titleOf(results, ctx.language),
  description: ({ results }, ctx) => descriptionOf(results, ctx.language),
  body: ({ years, results }, ctx) => (
    <National years={years.map((y) => y.year)} results={results} ctx={ctx} />
  ),
})

function titleOf(results: ResultsOfYear | undefined, language: Language): string {
  const w = wordsIn(language)
  return results === undefined ? w.national.noRowsTitle : w.national.title(results.year)
}

function descriptionOf(results: ResultsOfYear | undefined, language: Language): string {
  const w = wordsIn(language)
  if (results === undefined) return w.national.noRowsBody
  const known = count(results.coverage.known, language)
  return w.national.description(results.year, known, `${findingOf(results, language)}.`)
}

/** The page's answer in one sentence. */
function findingOf(results: ResultsOfYear, language: Language): string {
  const w = wordsIn(language)
  const leaders = leadersOf(results.rows)
  const final = leaders[0]?.final
  if (final === undefined) return w.national.title(results.year)
  const names = listed(
    leaders.map((row) => row.name),
    language,
  )
  const lead = w.national.finding(names, decimal(final, language))
  return results.median === null
    ? lead
    : `${lead}; ${w.national.findingMedian(decimal(results.median, language))}`
}

interface NationalProps {
  years: readonly number[]
  results: ResultsOfYear | undefined
  ctx: PageContext
}

function National({ years, results, ctx }: NationalProps) {
  const { w, language } = useWords()
  if (results === undefined)
    return (
      <EmptyState wholePage title={w.national.noRowsTitle}>
        <p>{w.national.noRowsBody}</p>
      </EmptyState>
    )
  return (
    <Parts>
      <KnownNotices isExample={results.isExample} per={results.per} newest={yearPath(results.year)} />
      <Masthead
        eyebrow={w.national.eyebrow(results.year)}
        title={findingOf(results, language)}
        lead={<p>{coverageOf(results, language)}</p>}
      >
        <SearchBox action="/daerah" name="q" label={w.national.searchRegion} />
        <Tabs
          label={w.national.years}
          tabs={years.map((year) => ({
            to: yearPath(year),
            label: String(year),
            current: year === results.year,
          }))}
        />
      </Masthead>
      <MapFigure results={results} />
      <Columns>
        <div className="parts">
          <SpreadFigure results={results} />
          <MediansFigure results={results} />
        </div>
        <MoversFigure results={results} />
      </Columns>
      <NationalTable results={results} view={viewOf(ctx.query)} />
      <Columns>
        <Absent results={results} />
        <Sources results={results} />
      </Columns>
    </Parts>
  )
}

/** How much of the year our copy holds, plainly. */
export function coverageOf(
  { year, coverage }: Pick<ResultsOfYear, 'year' | 'coverage'>,
  language: Language,
): string {
  const { known, scored } = coverage
  const w = wordsIn(language).national
  const n = (value: number) => count(value, language)
  if (scored === null) return w.coverageUnknown(n(known), year)
  if (scored === known) return w.coverageWhole(n(known), year)
  return w.coveragePart(n(known), n(scored), year, n(scored - known))
}

function Absent({ results }: { results: ResultsOfYear }) {
  const { w } = useWords()
  if (results.absent.length === 0) return null
  return (
    <Section title={w.national.absentTitle} lead={w.national.absentLead}>
      <ul className="small run-on">
        {results.absent.map((region) => (
          <li key={region.code}>
            <PageLink to={regionPath(region.code, results.year)}>{region.name}</PageLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Sources({ results }: { results: ResultsOfYear }) {
  const { w, language } = useWords()
  return (
    <Section title={w.national.sourcesTitle}>
      <ul className="small stack">
        {results.sources.map((source) => (
          <li key={source.number + source.date}>
            {source.title[language]}. {w.letterOf(source.number, day(source.date, language))}.
            {source.note === null ? null : <span className="mute"> {source.note[language]}</span>}
          </li>
        ))}
        <li className="mute">{results.coverage.note[language]}</li>
      </ul>
    </Section>
  )
}
