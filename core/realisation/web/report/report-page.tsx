import { Link, useParams } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { Dimension, isDimension } from '#platform/ui/dimension/dimension.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { day, decimal, rupiah } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetReport, type NamedDimension, type Period, type Report } from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useRealisationWords } from '../words.ts'
import { ContentRead } from './content-read.tsx'
import { CorrectPanel } from './correct-panel.tsx'
import { History } from './history.tsx'
import { JudgePanel } from './judge-panel.tsx'
import { ReportForm } from './report-form.tsx'

/** The report of a programme in a period: written, judged or read, by what the reader may do. */
export function ReportPage() {
  const { w } = useRealisationWords()
  const params = useParams({ strict: false }) as { year?: string; period?: Period; programme?: string }
  const { period = 'Q1', programme = '' } = params
  const year = Number(params.year)
  const { code } = usePlace()
  const found = useEndpoint(GetReport, { programmeId: programme, year, period })
  return (
    <Screen
      eyebrow={
        <Link to={`/kerja/${code}/rencana/realisasi`} search={{ tahun: year }}>
          {w.back}
        </Link>
      }
      title={w.reportTitle(w.period(period), year)}
    >
      <Answer of={found} lines={10}>
        {(report) => (
          <>
            <About report={report} />
            <Body report={report} />
            <History report={report} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function About({ report }: { report: Report }) {
  const { w, language } = useRealisationWords()
  const { programme, period, plannedPercent, before } = report
  const { code } = usePlace()
  const rows: [string, React.ReactNode][] = [
    [w.opd, programme.opd?.name ?? w.noOpd],
    [w.dimension, <DimensionName key="dimension" of={programme.dimension} />],
    [w.budget, rupiah(BigInt(programme.budget), language)],
    [w.dueOn, day(period.dueOn, language)],
    [w.planned, plannedPercent === null ? '–' : `${decimal(plannedPercent, language)} %`],
    ...(before === null ? [] : [beforeRow(report, w.before(w.period(before.period)), language)]),
  ]
  return (
    <section>
      <p className="lead">
        <Link to={`/kerja/${code}/rencana/program/${programme.id}`}>
          {programme.code} {programme.name}
        </Link>{' '}
        {programme.isExample ? <span className="tag">{w.example}</span> : null}
      </p>
      <FactList rows={rows} />
    </section>
  )
}

function beforeRow({ before }: Report, label: string, language: 'id' | 'en'): [string, React.ReactNode] {
  const { physical, money } = before?.content ?? { physical: null, money: null }
  const parts = [
    physical === null ? '–' : `${decimal(physical, language)} %`,
    money === null ? '–' : rupiah(BigInt(money), language),
  ]
  return [label, parts.join(' · ')]
}

/** Dimensions are data: those of the shipped sets have a sign, others their own name. */
function DimensionName({ of: { name, hue } }: { of: NamedDimension }) {
  const { language } = useRealisationWords()
  return hue !== null && isDimension(hue) ? (
    <Dimension dimension={hue} label={name[language]} />
  ) : (
    name[language]
  )
}

function Body({ report }: { report: Report }) {
  const { w } = useRealisationWords()
  const { acts, versions, period } = report
  const [newest] = versions
  const stage = `${newest?.version ?? 0} ${newest?.state ?? 'none'}`
  if (acts.includes('save')) return <ReportForm key={stage} report={report} />
  return (
    <>
      {newest === undefined ? <Nothing report={report} /> : null}
      {newest === undefined ? null : (
        <section>
          <p>
            <StateTag state={newest.state} /> <span className="mute">{w.version(newest.version)}</span>
          </p>
          {newest.correctionReason === null ? null : (
            <p className="small">{w.correctedBecause(newest.correctionReason)}</p>
          )}
          <ContentRead content={newest.content} targets={report.programme.targets} />
        </section>
      )}
      {period.phase === 'locked' && acts.includes('correct') ? (
        <Notice>
          <p>{w.lockedBody}</p>
        </Notice>
      ) : null}
      <JudgePanel report={report} />
      {acts.includes('correct') ? <CorrectPanel report={report} /> : null}
    </>
  )
}

function Nothing({ report }: { report: Report }) {
  const { w, language } = useRealisationWords()
  const { phase, endsOn } = report.period
  const opensOn = new Date(Date.parse(`${endsOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return (
    <EmptyState title={w.noReport}>
      <p>{phase === 'ahead' ? w.aheadBody(day(opensOn, language)) : w.noReportBody}</p>
    </EmptyState>
  )
}
