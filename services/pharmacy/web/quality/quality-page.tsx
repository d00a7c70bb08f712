import { useAsked } from '#platform/client/asked.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { count } from '#platform/ui/format.ts'
import { Stat, Stats } from '#platform/ui/stat/stat.tsx'
import { type Facility, GetQuality, type Quality, type Share } from '../../contract.ts'
import { OfFacility } from '../facility.tsx'
import { usePharmacyWords } from '../words.ts'
import { isDay, monthBefore, percentOf } from './figures.ts'
import { MistakesPanel } from './mistakes-panel.tsx'
import { StaffingPanel } from './staffing-panel.tsx'
import { TrendChart } from './trend-chart.tsx'
import { WaitTables } from './wait-tables.tsx'
import { useQualityWords } from './words.ts'

/** How well a pharmacy keeps its promise. */
export function QualityPage() {
  const { w: shared } = usePharmacyWords()
  const { w } = useQualityWords()
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead}>
      <OfFacility>{(facility) => <Figures key={facility.code} facility={facility} />}</OfFacility>
    </Screen>
  )
}

function Figures({ facility }: { facility: Facility }) {
  const { w } = useQualityWords()
  const [asked, ask] = useAsked('dari', 'sampai')
  const today = dayInWib(new Date())
  const month = monthBefore(isDay(asked.sampai) ? asked.sampai : today)
  const from = isDay(asked.dari) ? asked.dari : month.from
  const found = useEndpoint(GetQuality, { facility: facility.code, from, to: month.to })
  const dayField = (key: 'dari' | 'sampai', label: string, value: string) => (
    <label className="field">
      <span>{label}</span>
      <input
        className="input input--short"
        type="date"
        value={value}
        max={today}
        onChange={(event) => ask(key, event.currentTarget.value)}
      />
    </label>
  )
  return (
    <>
      <div className="choose">
        {dayField('dari', w.from, from)}
        {dayField('sampai', w.to, month.to)}
      </div>
      <Answer of={found} lines={10}>
        {(quality) => <Body quality={quality} />}
      </Answer>
      <MistakesPanel facility={facility.code} />
      <StaffingPanel facility={facility.code} />
    </>
  )
}

function Body({ quality }: { quality: Quality }) {
  const { w, language } = useQualityWords()
  const minutes = String(Math.round(quality.promiseSeconds / 60))
  return (
    <>
      {quality.hasExamples ? <p className="notice">{w.example}</p> : null}
      <Stats>
        <ShareStat label={w.within(minutes)} share={quality.withinPromise} note={w.withinNote} />
        <ShareStat label={w.without} share={quality.withinPromiseWithoutMissed} />
        <ShareStat label={w.ready} share={quality.readyWithinPromise} note={w.readyNote} />
      </Stats>
      <Panel title={w.spm}>
        <Stats>
          <ShareStat label={w.finished30} share={quality.finishedWithin30} />
          <ShareStat label={w.compounded60} share={quality.compoundedWithin60} />
        </Stats>
      </Panel>
      <Panel title={w.safety}>
        <Stats>
          <Stat label={w.errors} value={count(quality.errors, language)} note={w.errorsNote} />
          <Stat label={w.nearMisses} value={count(quality.nearMisses, language)} />
          <ShareStat label={w.satisfied} share={quality.satisfied} note={w.satisfiedNote} />
          <ShareStat label={w.formulary} share={quality.formulary} />
        </Stats>
      </Panel>
      <TrendChart days={quality.byDay} />
      <WaitTables quality={quality} />
    </>
  )
}

function ShareStat({ label, share, note }: { label: string; share: Share; note?: string }) {
  const { w, language } = useQualityWords()
  const { part, whole } = share
  const of = whole === 0 ? w.noData : w.partOf(count(part, language), count(whole, language))
  return (
    <Stat
      label={label}
      value={percentOf(share, language)}
      note={note === undefined ? of : `${of}; ${note}`}
    />
  )
}
