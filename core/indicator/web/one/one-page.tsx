import { Link, useParams } from '@tanstack/react-router'
import { useAsked } from '#platform/client/asked.ts'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { Stat, Stats } from '#platform/ui/stat/stat.tsx'
import { ExplainValue, GetIndicator, GetSeries, type Indicator, ListAnomalies } from '../../contract.ts'
import { Origin } from '../origin/origin.tsx'
import { LiveMark } from '../parts/live-mark.tsx'
import { isPeriod, shownValue } from '../parts/shown.ts'
import { ExampleTag, OriginTag, StandingTag } from '../parts/tags.tsx'
import { useIndicatorWords } from '../words.ts'
import { AboutPanels } from './about-panels.tsx'
import { BreakdownPanel } from './breakdown-panel.tsx'
import { SeriesPanel } from './series-panel.tsx'

/** One indicator: its value and where it comes from, how it went, what it is. */
export function OnePage() {
  const { w, language } = useIndicatorWords()
  const { code: region } = usePlace()
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const found = useEndpoint(GetIndicator, { code })
  return (
    <Screen
      eyebrow={
        <>
          <Link to={`/kerja/${region}/indikator/daftar`}>{w.all}</Link>{' '}
          <LiveMark reads={[GetIndicator, GetSeries, ExplainValue]} />
        </>
      }
      title={found.data?.name[language] ?? w.indicators}
      lead={found.data?.definition[language]}
      acts={found.data === undefined ? undefined : <Acts of={found.data} />}
    >
      <Answer of={found} lines={12}>
        {(indicator) => (
          <>
            <Head of={indicator} />
            <SeriesPanel of={indicator} />
            {indicator.by.length === 0 ? null : <BreakdownPanel of={indicator} />}
            <AboutPanels of={indicator} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Acts({ of: { code, may } }: { of: Indicator }) {
  const { w } = useIndicatorWords()
  const { code: region } = usePlace()
  const maySee = useMay(ListAnomalies)
  const at = (path: string) => `/kerja/${region}/indikator/${path}`
  return (
    <>
      {may.propose ? (
        <Link className="button" to={at('isian')} search={{ indikator: code }}>
          {w.one.propose}
        </Link>
      ) : null}
      {may.setTargets || may.assign || may.revise ? (
        <Link className="button" to={at(`tetapkan/${code}`)}>
          {w.one.revise}
        </Link>
      ) : null}
      {maySee ? (
        <Link className="button" to={at('kejanggalan')} search={{ indikator: code }}>
          {w.one.anomalies}
        </Link>
      ) : null}
    </>
  )
}

function Head({ of: indicator }: { of: Indicator }) {
  const { w, language } = useIndicatorWords()
  const { year, month, today, unit } = indicator
  const [{ periode }] = useAsked('periode')
  const shown = [
    [w.one.year, year],
    [w.one.month, month],
    [w.one.today, today],
  ] as const
  return (
    <div className="indicator-head">
      <p className="asal-marks">
        <OriginTag origin={indicator.origin} />
        {year === null ? null : <StandingTag standing={year.standing} target={year.target} />}
        <ExampleTag of={indicator} />
        <span className="mute">{indicator.isPublic ? w.one.public : w.one.private}</span>
      </p>
      {indicator.isUpToDate ? null : <p role="status">{w.one.working}</p>}
      <Stats>
        {shown.map(([label, value], i) => (
          <Stat
            key={label}
            main={i === 0}
            label={label}
            value={value === null ? w.noValue : <Origin indicator={indicator} value={value} />}
            note={value?.target ? w.one.targetOf(shownValue(value.target, unit, language)) : undefined}
          />
        ))}
        <Stat
          label={w.one.lastYear}
          value={year?.lastYear ? shownValue(year.lastYear, unit, language) : w.noValue}
        />
      </Stats>
      {isPeriod(periode) ? <AskedOrigin key={periode} of={indicator} period={periode} /> : null}
    </div>
  )
}

/** The value a link asks for (`?periode=2026-11`), open from the start. */
function AskedOrigin({ of, period }: { of: Indicator; period: string }) {
  const { w } = useIndicatorWords()
  const [{ rinci, anggota }, ask] = useAsked('rinci', 'anggota', 'periode')
  const asking = {
    code: of.code,
    period,
    ...(rinci && anggota ? { dimension: rinci, member: anggota } : {}),
  }
  const found = useEndpoint(ExplainValue, asking as never)
  return (
    <Answer of={found} lines={1}>
      {({ value, member }) => (
        <div>
          {w.asal.open}:{' '}
          <Origin
            isOpen
            indicator={of}
            value={value}
            onToggle={(open) => open || ask('periode', '')}
            {...(member === null ? {} : { of: { dimension: rinci, member: member.code, name: member.name } })}
          />
        </div>
      )}
    </Answer>
  )
}
