import { useState } from 'react'
import { EvidenceCards } from '#core/evidence/web/share.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { count, day, decimal, wib } from '#platform/ui/format.ts'
import { type ExplainedDay, ExplainValue, type Explanation, PrintExplanation } from '../../contract.ts'
import { Opening } from '../parts/opening.tsx'
import { shownValue } from '../parts/shown.ts'
import { since } from '../parts/since.ts'
import { OriginTag, StandingTag } from '../parts/tags.tsx'
import { useIndicatorWords } from '../words.ts'
import type { Asking } from './asking.ts'
import { Measurements } from './measurements.tsx'

/**
 * The family of a value, downwards: the sum as it was done, the days, their measurements, one fact with its proof.
 * Two openings lead from here to a fact.
 */
export function OriginPanel({ asking }: { asking: Asking }) {
  const { w } = useIndicatorWords()
  const found = useEndpoint(ExplainValue, asking as never)
  return (
    <Answer of={found} lines={8}>
      {(explanation) => (
        <>
          <Value of={explanation} />
          <Sum of={explanation} />
          {explanation.manual === null ? (
            <Days asking={asking} of={explanation} />
          ) : (
            <Manual of={explanation.manual} />
          )}
          <FileButton endpoint={PrintExplanation} input={asking as never} label={w.asal.print} />
        </>
      )}
    </Answer>
  )
}

function Value({ of: { indicator, value } }: { of: Explanation }) {
  const { w, language } = useIndicatorWords()
  const shown = (text: string) => shownValue(text, indicator.unit, language)
  return (
    <div>
      <p className="asal-value number">{value.value === null ? w.noValue : shown(value.value)}</p>
      <p className="asal-marks">
        <OriginTag origin={value.origin} />
        <StandingTag standing={value.standing} target={value.target} />
        {value.target === null ? null : <span>{w.one.targetOf(shown(value.target))}</span>}
        {value.lastYear === null ? null : <span>{w.one.lastYearOf(shown(value.lastYear))}</span>}
      </p>
      <p>{indicator.definition[language]}</p>
      {value.exact ? null : <p className="small mute">{w.one.notExact}</p>}
    </div>
  )
}

function Sum({ of: { steps, rounding, formula, throughSeq } }: { of: Explanation }) {
  const { w, language } = useIndicatorWords()
  return (
    <section>
      <h2>{w.asal.sum}</h2>
      <dl className="facts origin-sum">
        {steps.map(({ label, text }) => (
          <div key={label.id}>
            <dt>{label[language]}</dt>
            <dd className="number">{text[language]}</dd>
          </div>
        ))}
        {rounding.unrounded === null ? null : (
          <div>
            <dt>{w.asal.unrounded}</dt>
            <dd className="number">{unrounded(rounding.unrounded, language)}</dd>
          </div>
        )}
        <div>
          <dt>{w.asal.rounding}</dt>
          <dd>{rounding.rule[language]}</dd>
        </div>
        {formula === null ? null : (
          <div>
            <dt>{w.asal.formula}</dt>
            <dd>
              {formula.words[language]}
              <span className="cell-note">
                {w.one.version(formula.version)}, {since(formula.fromYear, w)}
              </span>
            </dd>
          </div>
        )}
      </dl>
      {throughSeq === null ? null : (
        <p className="small mute">{w.asal.through(count(throughSeq, language))}</p>
      )}
    </section>
  )
}

/** A fraction stays one: `1.234/57`. */
const unrounded = (text: string, language: 'id' | 'en'): string =>
  text
    .split('/')
    .map((part) => decimal(part, language))
    .join(' / ')

/** Newest first; as many as fit the eye, and the others when asked for. */
const FIRST_DAYS = 31

function Days({ asking, of }: { asking: Asking; of: Explanation }) {
  const { w } = useIndicatorWords()
  const [isWhole, setWhole] = useState(false)
  const days = of.days.toReversed()
  const isRatio = of.formula?.content.kind === 'ratio'
  const shown = isWhole ? days : days.slice(0, FIRST_DAYS)
  return (
    <section>
      <h2>{w.asal.days}</h2>
      <p>{days.length === 0 ? w.asal.noDays : w.asal.daysLead}</p>
      <ul className="origin-list">
        {shown.map((one) => (
          <li key={one.day}>
            <Opening
              name="origin-day"
              summary={<DayLine of={one} unit={of.indicator.unit} isRatio={isRatio} />}
            >
              {() => <OfDay asking={{ ...asking, period: one.day }} isRatio={isRatio} />}
            </Opening>
          </li>
        ))}
      </ul>
      {shown.length === days.length ? null : (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {w.asal.moreDays(days.length - shown.length)}
        </button>
      )}
    </section>
  )
}

/** A ratio is made of two kinds of measurements, and both open. */
function OfDay({ asking, isRatio }: { asking: Asking; isRatio: boolean }) {
  const { w } = useIndicatorWords()
  if (!isRatio) return <Measurements asking={asking} />
  return (
    <>
      <h3>{w.asal.above}</h3>
      <Measurements asking={asking} />
      <h3>{w.asal.below}</h3>
      <Measurements asking={{ ...asking, term: 'over' }} />
    </>
  )
}

interface DayLineProps {
  of: ExplainedDay
  unit: Explanation['indicator']['unit']
  isRatio: boolean
}

function DayLine({ of, unit, isRatio }: DayLineProps) {
  const { w, language } = useIndicatorWords()
  const value = of.value === null ? w.noValue : shownValue(of.value, unit, language)
  return (
    <>
      <strong>{day(of.day, language)}</strong>
      <span className="cell-note">
        {isRatio && of.numerator !== null && of.denominator !== null
          ? w.asal.ratioLine(value, decimal(of.numerator, language), decimal(of.denominator, language))
          : w.asal.dayLine(value, count(of.count, language))}
      </span>
    </>
  )
}

function Manual({ of }: { of: NonNullable<Explanation['manual']> }) {
  const { w, language } = useIndicatorWords()
  const said = (who: string | null, at: string) => [who, wib(at, language)].filter(Boolean).join(', ')
  return (
    <section>
      <h2>{w.asal.manual}</h2>
      <dl className="facts">
        <div>
          <dt>{w.asal.manualSource}</dt>
          <dd>
            {of.source}
            {of.note === '' ? null : <span className="cell-note">{of.note}</span>}
          </dd>
        </div>
        <div>
          <dt>{w.asal.manualBy}</dt>
          <dd>
            {said(of.proposedBy, of.proposedAt)}
            {of.decidedAt === null ? '' : ` · ${said(of.decidedBy, of.decidedAt)}`}
            <span className="cell-note">{w.asal.manualVersion(of.version)}</span>
          </dd>
        </div>
      </dl>
      <h3>{w.asal.evidence}</h3>
      {of.evidence.length === 0 ? (
        <p>{w.asal.noEvidence(of.noEvidenceReason)}</p>
      ) : (
        <EvidenceCards versionIds={of.evidence} />
      )}
    </section>
  )
}
