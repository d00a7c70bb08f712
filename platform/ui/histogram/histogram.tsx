import type { DecimalText } from '#platform/schema/schema.ts'
import { compareDecimals, lengthOf } from '../decimal.ts'
import { count, decimal } from '../format.ts'
import { useText } from '../language.tsx'

interface HistogramProps {
  /** Read out in place of the drawing. */
  summary: string
  values: readonly DecimalText[]
  max: number
  /** Bins for each whole step of the axis: 4 makes bins of 0.25. */
  binsPerStep: number
  median: DecimalText | null
  medianLabel: string
  /** One value pointed out, with its name. */
  here?: { value: DecimalText; label: string }
}

export interface Bin {
  from: DecimalText
  to: DecimalText
  count: number
}

/**
 * Counts values into equal bins from zero; a value on a border belongs to the bin above it, the end of the
 * scale to the last bin.
 */
export function binsOf(values: readonly DecimalText[], max: number, binsPerStep: number): Bin[] {
  const last = max * binsPerStep - 1
  const bins = Array.from({ length: last + 1 }, (_, i) => ({
    from: (i / binsPerStep).toFixed(2),
    to: ((i + 1) / binsPerStep).toFixed(2),
    count: 0,
  }))
  for (const value of values) {
    const bin = bins.find((b, i) => i === last || compareDecimals(value, b.to) < 0)
    if (bin) bin.count += 1
  }
  return bins
}

const HEIGHT = 190
const BASE = 160
const TOP = 34

/** How many regions stand where on the scale; percent positions, so text keeps its size on any screen. */
export function Histogram(props: HistogramProps) {
  const bins = binsOf(props.values, props.max, props.binsPerStep)
  const highest = Math.max(1, ...bins.map((bin) => bin.count))
  const first = Math.max(0, Math.floor(bins.findIndex((bin) => bin.count > 0) / props.binsPerStep))
  const shown = bins.slice(first * props.binsPerStep)
  const at = (value: number) => `${(((value - first) / (props.max - first)) * 100).toFixed(2)}%`
  return (
    <svg className="histogram" width="100%" height={HEIGHT} role="img" aria-label={props.summary}>
      {shown.map((bin) => (
        <Column
          key={bin.from}
          bin={bin}
          highest={highest}
          x={at(lengthOf(bin.from))}
          width={`${(100 / shown.length - 0.5).toFixed(2)}%`}
        />
      ))}
      <line className="histogram__base" x1="0" x2="100%" y1={BASE} y2={BASE} />
      <Ticks from={first} to={props.max} at={at} />
      {props.median === null ? null : (
        <Pointer
          className="histogram__median"
          x={at(lengthOf(props.median))}
          y={TOP - 16}
          value={props.median}
          label={props.medianLabel}
          late={lengthOf(props.median) > (first + props.max) / 2}
        />
      )}
      {props.here === undefined ? null : (
        <Pointer
          className="histogram__here"
          x={at(lengthOf(props.here.value))}
          y={2}
          value={props.here.value}
          label={props.here.label}
          late={lengthOf(props.here.value) > (first + props.max) / 2}
        />
      )}
      <Counts bins={shown} highest={highest} at={at} />
    </svg>
  )
}

function Column(props: { bin: Bin; highest: number; x: string; width: string }) {
  const { language, t } = useText()
  const { bin } = props
  if (bin.count === 0) return null
  const height = heightOf(bin, props.highest)
  const words = t.regionsIn(
    count(bin.count, language),
    decimal(bin.from, language),
    decimal(bin.to, language),
  )
  return (
    <g>
      <title>{words}</title>
      <rect className="histogram__bar" x={props.x} width={props.width} y={BASE - height} height={height} />
    </g>
  )
}

const heightOf = (bin: Bin, highest: number): number => (bin.count / highest) * (BASE - TOP - 22)

/** Written last, so that no line crosses a figure. */
function Counts(props: { bins: readonly Bin[]; highest: number; at: (value: number) => string }) {
  return props.bins
    .filter((bin) => bin.count > 0)
    .map((bin) => (
      <text
        key={bin.from}
        className="histogram__count"
        x={props.at((lengthOf(bin.from) + lengthOf(bin.to)) / 2)}
        y={BASE - heightOf(bin, props.highest) - 5}
        textAnchor="middle"
      >
        {bin.count}
      </text>
    ))
}

function Ticks({ from, to, at }: { from: number; to: number; at: (value: number) => string }) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).map((step) => (
    <text
      key={step}
      className="histogram__tick"
      x={at(step)}
      y={BASE + 18}
      textAnchor={step === from ? 'start' : step === to ? 'end' : 'middle'}
    >
      {step}
    </text>
  ))
}

interface PointerProps {
  className: string
  x: string
  y: number
  value: DecimalText
  label: string
  /** In the right half: the words stand left of the line. */
  late: boolean
}

function Pointer({ className, x, y, value, label, late }: PointerProps) {
  const { language } = useText()
  return (
    <g className={className}>
      <line x1={x} x2={x} y1={y + 2} y2={BASE} />
      <text x={x} dx={late ? -6 : 6} y={y + 11} textAnchor={late ? 'end' : 'start'}>
        {label} {decimal(value, language)}
      </text>
    </g>
  )
}
