import type { Ref } from 'react'
import type { DecimalText } from '#platform/schema/schema.ts'
import { lengthOf } from '../decimal.ts'
import { decimal } from '../format.ts'
import { useText } from '../language.tsx'
import { type Axis, axisOf, labelled } from './scale.ts'

export interface SeriesChartPoint {
  key: string
  /** Below the axis, short: `Nov`, `22`. */
  label: string
  /** Read out and shown under the pointer: `November 2026`. */
  name: string
  /** Null for a period that has no value; the line breaks there. */
  value: DecimalText | null
  target: DecimalText | null
  lastYear: DecimalText | null
}

interface SeriesChartProps {
  /** What is seen, as a sentence, for whoever does not see it. */
  summary: string
  /** Oldest first, without a gap in time. */
  points: readonly SeriesChartPoint[]
  labels: { value: string; target: string; lastYear: string }
  drawing?: Ref<SVGSVGElement>
}

const TOP = 18
const BASE = 190
const HEIGHT = 224
const LABELS = 8

/** Values over time on an axis from zero, with the target across each period and last year's line behind. */
export function SeriesChart({ summary, points, labels, drawing }: SeriesChartProps) {
  const at = placing(points)
  const shown = labelled(points.length, LABELS)
  return (
    <div className="series">
      <Key points={points} labels={labels} />
      <svg
        ref={drawing}
        className="series__drawing"
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={summary}
      >
        <Grid at={at} />
        <Lines points={points} of="lastYear" at={at} />
        {points.map((point, i) =>
          point.target === null ? null : (
            <line
              key={point.key}
              className="series__target"
              x1={at.edge(i)}
              x2={at.edge(i + 1)}
              y1={at.y(point.target)}
              y2={at.y(point.target)}
            />
          ),
        )}
        <Lines points={points} of="value" at={at} />
        {points.map((point, i) => (
          <g key={point.key}>
            {point.value === null ? null : (
              <circle className="series__dot" cx={at.x(i)} cy={at.y(point.value)} r="4">
                <title>{titleOf(point, labels)}</title>
              </circle>
            )}
            {shown.has(i) ? (
              <text className={labelClass(shown, i)} y={BASE + 22} {...labelPlace(i, points.length, at)}>
                {point.label}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
    </div>
  )
}

const titleOf = ({ name, value }: SeriesChartPoint, labels: SeriesChartProps['labels']): string =>
  `${name}: ${labels.value} ${value ?? ''}`

/** Below its point; the last of many ends at the side, so that a narrow drawing does not cut it. */
const labelPlace = (i: number, count: number, at: Placing) =>
  i === count - 1 && count > LABELS
    ? ({ x: '100%', textAnchor: 'end' } as const)
    : ({ x: at.x(i), textAnchor: 'middle' } as const)

/** On a phone every second label gives way, counted from the last, so that none stands on another. */
const labelClass = (shown: ReadonlySet<number>, i: number): string =>
  [...shown].toReversed().indexOf(i) % 2 === 0 ? 'series__label' : 'series__label series__label--second'

interface Placing {
  axis: Axis
  x: (i: number) => string
  /** Left edge of the place of a point. */
  edge: (i: number) => string
  y: (value: DecimalText) => number
}

/** Lengths across are in percent, so that text keeps its size at every width. */
function placing(points: readonly SeriesChartPoint[]): Placing {
  const all = points.flatMap(({ value, target, lastYear }) => [value, target, lastYear])
  const axis = axisOf(all.filter((value) => value !== null).map(lengthOf))
  const slot = 92 / Math.max(1, points.length)
  const percent = (part: number) => `${part.toFixed(3)}%`
  return {
    axis,
    x: (i) => percent(7 + (i + 0.5) * slot),
    edge: (i) => percent(7 + i * slot),
    y: (value) => yOf(axis, lengthOf(value)),
  }
}

const yOf = ({ min, max }: Axis, value: number): number =>
  Math.round((BASE - ((value - min) / (max - min)) * (BASE - TOP)) * 100) / 100

function Grid({ at: { axis } }: { at: Placing }) {
  const { language } = useText()
  return axis.steps.map((step) => (
    <g key={step}>
      <line className="series__grid" x1="0" x2="100%" y1={yOf(axis, step)} y2={yOf(axis, step)} />
      <text className="series__tick" x="0" y={yOf(axis, step) - 4}>
        {decimal(String(step), language)}
      </text>
    </g>
  ))
}

interface LinesProps {
  points: readonly SeriesChartPoint[]
  of: 'value' | 'lastYear'
  at: Placing
}

function Lines({ points, of, at }: LinesProps) {
  return points.map((point, i) => {
    const [from, to] = [point[of], points[i + 1]?.[of] ?? null]
    return from === null || to === null ? null : (
      <line
        key={point.key}
        className={of === 'value' ? 'series__line' : 'series__before'}
        x1={at.x(i)}
        x2={at.x(i + 1)}
        y1={at.y(from)}
        y2={at.y(to)}
      />
    )
  })
}

/** Only what is drawn stands in the key. */
function Key({ points, labels }: Pick<SeriesChartProps, 'points' | 'labels'>) {
  const has = (of: 'target' | 'lastYear') => points.some((point) => point[of] !== null)
  const entries = [
    { kind: 'line', label: labels.value, isDrawn: true },
    { kind: 'target', label: labels.target, isDrawn: has('target') },
    { kind: 'before', label: labels.lastYear, isDrawn: has('lastYear') },
  ]
  return (
    <ul className="series__key">
      {entries
        .filter(({ isDrawn }) => isDrawn)
        .map(({ kind, label }) => (
          <li key={kind}>
            <svg width="22" height="10" aria-hidden="true" focusable="false">
              <line className={`series__${kind}`} x1="0" x2="22" y1="5" y2="5" />
            </svg>
            {label}
          </li>
        ))}
    </ul>
  )
}
