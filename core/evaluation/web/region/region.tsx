import type { RegionProfile } from '#core/identity/contract.ts'
import { count, day } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Columns, Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { Tabs } from '#platform/ui/tabs/tabs.tsx'
import type { QuestionsOfResult, RegionResult, ResultsOfYear } from '../../contract.ts'
import { questionsPath, regionData, regionPath, reportFile, reportPath, yearPath } from '../addresses.ts'
import { KnownNotices, Sureness, VersionHistory } from '../known/known.tsx'
import { coverageOf } from '../national/national-page.tsx'
import { SpreadFigure } from '../national/spread-figure.tsx'
import { useWords } from '../words.ts'
import { ComponentsFigure } from './components-figure.tsx'
import { findingOf } from './finding.ts'
import { HistoryFigure } from './history-figure.tsx'
import { KeyFigures } from './key-figures.tsx'
import { RadarFigure } from './radar-figure.tsx'
import { RegionFacts } from './region-facts.tsx'
import { StrongAndWeak } from './strong-and-weak.tsx'

interface RegionProps {
  result: RegionResult
  years: readonly number[]
  /** The national table of the year, to show where the region stands in it. */
  table: ResultsOfYear | undefined
  questions: QuestionsOfResult | undefined
  profile: RegionProfile | undefined
}

/** A region in a year: how well, why, since when, and from where we know. */
export function Region(props: RegionProps) {
  const { w, language } = useWords()
  const { result } = props
  return (
    <Parts>
      <KnownNotices
        isExample={result.source.isExample}
        per={result.per}
        newest={regionPath(result.code, result.year)}
      />
      <Masthead
        eyebrow={w.region.eyebrow(result.province.name, result.year)}
        title={findingOf(result, language)}
      >
        <RegionFacts profile={props.profile} />
        <RegionTabs {...props} current="result" />
      </Masthead>
      {result.state === 'absent' ? <AbsentNote result={result} /> : <Scored {...props} />}
      <VersionHistory result={result} />
      <SourceAndFiles result={result} />
    </Parts>
  )
}

function Scored({ result, table, questions }: RegionProps) {
  const { w, language } = useWords()
  return (
    <>
      <KeyFigures result={result} />
      <Sureness result={result} />
      <Columns ratio="wide-left">
        <ComponentsFigure result={result} questions={questions} />
        <RadarFigure result={result} />
      </Columns>
      <StrongAndWeak result={result} />
      <Columns>
        <HistoryFigure result={result} />
        {table === undefined || result.final === null || result.rank === null ? null : (
          <SpreadFigure
            results={table}
            here={{ final: result.final, name: result.name }}
            title={w.region.placeTitle(
              result.name,
              count(result.rank.place, language),
              count(result.rank.of, language),
            )}
          />
        )}
      </Columns>
    </>
  )
}

/** Years and views of one region, each with its address. */
export function RegionTabs(props: {
  result: Pick<RegionResult, 'code' | 'year'>
  years: readonly number[]
  questions: unknown
  current: 'result' | 'questions' | 'report'
}) {
  const { w } = useWords()
  const { code, year } = props.result
  const years = props.years.map((y) => ({
    to: regionPath(code, y),
    label: `${w.region.result} ${y}`,
    current: y === year && props.current === 'result',
  }))
  const asked = {
    to: questionsPath(code, year),
    label: `${w.region.questions} ${year}`,
    current: props.current === 'questions',
  }
  const report = {
    to: reportPath(code, year),
    label: `${w.region.report} ${year}`,
    current: props.current === 'report',
  }
  return (
    <Tabs
      label={w.region.views}
      tabs={[...years, ...(props.questions === undefined ? [] : [asked]), report]}
    />
  )
}

function AbsentNote({ result }: { result: RegionResult }) {
  const { w } = useWords()
  return (
    <Notice tone="attention">
      <p>{w.region.absentLead(result.year)}</p>
      <p>{w.region.absentNext}</p>
    </Notice>
  )
}

function SourceAndFiles({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  const { code, year, source } = result
  const scored = result.state === 'scored'
  return (
    <Section title={w.region.sourceTitle}>
      <p className="small prose">
        {source.title[language]}. {w.letterOf(source.number, day(source.date, language))}.
        {source.note === null ? null : ` ${source.note[language]}`}
      </p>
      <p className="small mute prose">{coverageOf(result, language)}</p>
      <ul className="links">
        {scored ? (
          <li>
            <a href={reportFile(code, year)}>{w.region.reportFile}</a>
          </li>
        ) : null}
        {scored ? (
          <li>
            <PageLink to={reportPath(code, year)}>{w.region.reportPage}</PageLink>
          </li>
        ) : null}
        <li>
          <a href={regionData(code, year)}>{w.region.data}</a>
        </li>
        <li>
          <PageLink to={yearPath(year)}>{w.region.nationalTable(year)}</PageLink>
        </li>
      </ul>
    </Section>
  )
}
