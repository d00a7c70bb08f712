import type { ReactNode } from 'react'
import type { DecimalText } from '#platform/schema/schema.ts'
import { lengthOf } from '../decimal.ts'
import { decimal } from '../format.ts'
import { useText } from '../language.tsx'

export interface Bar {
  key: string
  label: ReactNode
  /** Null is drawn as missing, never as zero. */
  value: DecimalText | null
  median: DecimalText | null
  lastYear: DecimalText | null
  /** What is shown as the value in place of the plain figure, for example with its origin. */
  shown?: ReactNode
}

interface BarsProps {
  bars: readonly Bar[]
  /** End of the axis, which begins at zero. */
  max: number
  labels: { value: string; median: string; lastYear: string; missing: string }
}

/** Bars from zero, each with last year's value beneath and a line at the median. */
export function Bars({ bars, max, labels }: BarsProps) {
  return (
    <div className="bars">
      <Key bars={bars} labels={labels} />
      <ul>
        {bars.map((bar) => (
          <li key={bar.key} className="bars__row">
            <div className="bars__label">
              <span className="bars__name">{bar.label}</span>
              <Beside bar={bar} labels={labels} />
            </div>
            <Drawing bar={bar} max={max} />
            <div className="bars__value number">
              <Value bar={bar} missing={labels.missing} />
            </div>
          </li>
        ))}
      </ul>
      <Axis max={max} />
    </div>
  )
}

function Value({ bar, missing }: { bar: Bar; missing: string }) {
  const { language } = useText()
  if (bar.shown !== undefined) return bar.shown
  return bar.value === null ? missing : decimal(bar.value, language)
}

function Beside({ bar, labels }: { bar: Bar; labels: BarsProps['labels'] }) {
  const { language } = useText()
  const parts = [
    bar.median && `${labels.median} ${decimal(bar.median, language)}`,
    bar.lastYear && `${labels.lastYear} ${decimal(bar.lastYear, language)}`,
  ].filter(Boolean)
  return parts.length === 0 ? null : <span className="bars__beside">{parts.join(' · ')}</span>
}

function Drawing({ bar, max }: { bar: Bar; max: number }) {
  const at = (value: DecimalText) => `${(lengthOf(value) / max) * 100}%`
  return (
    <svg className="bars__drawing" width="100%" height="34" aria-hidden="true" focusable="false">
      <Grid max={max} height={34} />
      {bar.value === null ? (
        <line className="bars__missing" x1="0" x2="100%" y1="15" y2="15" />
      ) : (
        <rect className="bars__bar" x="0" y="8" height="14" width={at(bar.value)} />
      )}
      {bar.lastYear === null ? null : (
        <rect className="bars__last" x="0" y="24.5" height="4" width={at(bar.lastYear)} />
      )}
      {bar.median === null ? null : (
        <line className="bars__median" x1={at(bar.median)} x2={at(bar.median)} y1="3" y2="30" />
      )}
    </svg>
  )
}

function Grid({ max, height }: { max: number; height: number }) {
  return Array.from({ length: max + 1 }, (_, step) => `${(step / max) * 100}%`).map((x) => (
    <line key={x} className="bars__grid" x1={x} x2={x} y1="0" y2={height} />
  ))
}

function Axis({ max }: { max: number }) {
  const anchor = (step: number) => (step === 0 ? 'start' : step === max ? 'end' : 'middle')
  return (
    <div className="bars__row bars__row--axis" aria-hidden="true">
      <div className="bars__label" />
      <svg className="bars__drawing" width="100%" height="18" aria-hidden="true" focusable="false">
        {Array.from({ length: max + 1 }, (_, step) => step).map((step) => (
          <text
            key={step}
            className="bars__tick"
            x={`${(step / max) * 100}%`}
            y="13"
            textAnchor={anchor(step)}
          >
            {step}
          </text>
        ))}
      </svg>
      <div className="bars__value" />
    </div>
  )
}

/** Only what is drawn somewhere is explained; bars alone need no key. */
function Key({ bars, labels }: Pick<BarsProps, 'bars' | 'labels'>) {
  const hasLast = bars.some((bar) => bar.lastYear !== null)
  const hasMedian = bars.some((bar) => bar.median !== null)
  if (!hasLast && !hasMedian) return null
  return (
    <ul className="bars__key" aria-hidden="true">
      <li>
        <svg width="22" height="12" aria-hidden="true">
          <rect className="bars__bar" y="1" width="22" height="10" />
        </svg>
        {labels.value}
      </li>
      {hasLast ? (
        <li>
          <svg width="22" height="12" aria-hidden="true">
            <rect className="bars__last" y="4" width="22" height="4" />
          </svg>
          {labels.lastYear}
        </li>
      ) : null}
      {hasMedian ? (
        <li>
          <svg width="8" height="14" aria-hidden="true">
            <line className="bars__median" x1="4" x2="4" y1="0" y2="14" />
          </svg>
          {labels.median}
        </li>
      ) : null}
    </ul>
  )
}
