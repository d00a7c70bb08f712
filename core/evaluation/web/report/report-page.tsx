import { day, decimal, wib } from '#platform/ui/format.ts'
import { addressIn, PageLink } from '#platform/ui/language.tsx'
import { Section } from '#platform/ui/layout/layout.tsx'
import { attempt, type PageContext, page, read } from '#platform/ui/page.ts'
import { QrCode } from '#platform/ui/qr-code/qr-code.tsx'
import { RankBadge } from '#platform/ui/rank-badge/rank-badge.tsx'
import { Stat, Stats } from '#platform/ui/stat/stat.tsx'
import {
  QuestionScoresOfRegion,
  type QuestionsOfResult,
  type RegionResult,
  RegionResultOfYear,
} from '../../contract.ts'
import { regionPath, reportFile } from '../addresses.ts'
import { KnownNotices } from '../known/known.tsx'
import { findingOf } from '../region/finding.ts'
import { ComponentRadar } from '../region/radar-figure.tsx'
import { QuestionList } from '../region/strong-and-weak.tsx'
import { SumSteps } from '../sum/sum-steps.tsx'
import { useWords, wordsIn } from '../words.ts'
import { ReportSections } from './report-sections.tsx'

/** `/rapor/:code/:year`: the report in the order of the ministry's own, on screen and on A4. */
export const reportPage = page({
  path: '/rapor/:code/:year',
  layout: 'report',
  reads: ({ params }) => {
    const at = { code: params.code ?? '', year: Number(params.year) }
    return { result: read(RegionResultOfYear, at), questions: attempt(QuestionScoresOfRegion, at) }
  },
  title: ({ result }, ctx) => wordsIn(ctx.language).report.title(result.name, result.year),
  description: ({ result }, ctx) => wordsIn(ctx.language).report.description(result.name, result.year),
  body: ({ result, questions }, ctx) => <Report result={result} questions={questions.reply} ctx={ctx} />,
})

interface ReportProps {
  result: RegionResult
  questions: QuestionsOfResult | undefined
  ctx: PageContext
}

function Report({ result, questions, ctx }: ReportProps) {
  const { w, language } = useWords()
  return (
    <article className="report">
      <KnownNotices
        isExample={result.source.isExample}
        per={result.per}
        newest={regionPath(result.code, result.year)}
      />
      <Head result={result} ctx={ctx} />
      <Section title={w.report.overviewTitle}>
        <Overview result={result} />
      </Section>
      <Section title={w.report.aimTitle}>
        <p className="prose">{w.report.aim}</p>
      </Section>
      <Section title={w.report.methodTitle}>
        <p className="prose">{w.report.method}</p>
        {result.sum === null ? null : <SumSteps sum={result.sum} />}
      </Section>
      <Section title={w.report.aspectsTitle}>
        <ul className="prose">
          {w.report.aspects.map((aspect) => (
            <li key={aspect}>{aspect}</li>
          ))}
          {result.track === 'KPPN&IKN' ? <li>{w.report.aspectsCollaboration}</li> : null}
        </ul>
      </Section>
      <Section title={w.report.resultsTitle}>
        <ReportSections result={result} questions={questions} />
      </Section>
      <Section title={w.report.radarTitle}>
        <ComponentRadar result={result} />
      </Section>
      <Section title={w.report.strengthsTitle}>
        <StrongWeak result={result} />
      </Section>
      <Section title={w.report.adviceTitle}>
        <p className="prose">{w.report.advice}</p>
      </Section>
      <Section title={w.report.sourceTitle}>
        <p className="small">
          {result.source.title[language]}.{' '}
          {w.letterOf(result.source.number, day(result.source.date, language))}.{' '}
          {w.report.made(wib(ctx.now, language))}
        </p>
      </Section>
    </article>
  )
}

function Head({ result, ctx }: Pick<ReportProps, 'result' | 'ctx'>) {
  const { w, language } = useWords()
  const address = addressIn(language, regionPath(result.code, result.year))
  return (
    <header className="report__head">
      <div className="masthead">
        <p className="eyebrow">
          {w.report.kicker} {result.year} · {result.province.name}
        </p>
        <h1>{findingOf(result, language)}</h1>
        <ul className="links">
          <li>
            <a href={reportFile(result.code, result.year)}>{w.report.file}</a>
          </li>
          <li>
            <PageLink to={regionPath(result.code, result.year)}>{w.report.back}</PageLink>
          </li>
        </ul>
      </div>
      {ctx.origin === undefined ? null : (
        <div className="report__verify">
          <QrCode text={ctx.origin + address} label={w.report.verify} />
          <p className="small mute">{w.report.verifyNote}</p>
        </div>
      )}
    </header>
  )
}

function Overview({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  if (result.final === null || result.track === null)
    return <p className="prose">{w.region.absentLead(result.year)}</p>
  return (
    <>
      <p className="prose">{w.report.overview(result.name, result.year, w.tracks[result.track])}</p>
      <Stats>
        <Stat label={w.report.overviewFinal} value={decimal(result.final, language)} />
        {result.rank === null ? null : (
          <Stat label={w.report.overviewRank} value={<RankBadge {...result.rank} />} />
        )}
      </Stats>
    </>
  )
}

function StrongWeak({ result }: { result: RegionResult }) {
  const { w } = useWords()
  if (result.strengths.length + result.weaknesses.length === 0)
    return <p className="prose">{w.report.noStrengths}</p>
  return (
    <>
      <p className="prose">{w.report.fromQuestions}</p>
      <h3>{w.report.weaknesses}</h3>
      <QuestionList questions={result.weaknesses} />
      <h3>{w.report.strengths}</h3>
      <QuestionList questions={result.strengths} />
    </>
  )
}
