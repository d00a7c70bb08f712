import type { DecimalText } from '#platform/schema/schema.ts'
import { lengthOf } from '../decimal.ts'
import { decimal } from '../format.ts'
import { useText } from '../language.tsx'

export interface RadarAxis {
  key: string
  label: string
}

export interface RadarLine {
  key: string
  label: string
  /** One value for each axis; null is a gap in the line, not a point at zero. */
  values: readonly (DecimalText | null)[]
}

interface RadarProps {
  /** Read out in place of the drawing. */
  summary: string
  axes: readonly RadarAxis[]
  /** Earlier year first; the last one is drawn strongest. At most two. */
  lines: readonly RadarLine[]
  max: number
  step: number
}

const CENTRE = { x: 230, y: 196 }
const RADIUS = 140

/** The official report's chart: axes from 0 to `max` with rings each `step`, years over each other. */
export function Radar({ summary, axes, lines, max, step }: RadarProps) {
  const rings = Array.from({ length: Math.round(max / step) }, (_, i) => (i + 1) * step)
  return (
    <div className="radar">
      <svg viewBox="0 0 460 396" role="img" aria-label={summary}>
        {rings.map((ring) => (
          <path
            key={ring}
            className={ring === max ? 'radar__rim' : 'radar__ring'}
            d={`M${axes.map((_, i) => pointAt(i, axes.length, ring / max)).join('L')}Z`}
          />
        ))}
        {axes.map((axis, i) => (
          <path
            key={axis.key}
            className="radar__ring"
            d={`M${CENTRE.x} ${CENTRE.y}L${pointAt(i, axes.length, 1)}`}
          />
        ))}
        {lines.map((line, i) => (
          <Line key={line.key} line={line} max={max} strong={i === lines.length - 1} />
        ))}
        <Ticks rings={rings} max={max} />
        {axes.map((axis, i) => (
          <AxisLabel
            key={axis.key}
            axis={axis}
            index={i}
            count={axes.length}
            value={lines.at(-1)?.values[i] ?? null}
          />
        ))}
      </svg>
      <ul className="radar__key" aria-hidden="true">
        {lines.map((line, i) => (
          <li key={line.key}>
            <svg width="26" height="10" aria-hidden="true">
              <line className={lineClass(i === lines.length - 1)} x1="0" x2="26" y1="5" y2="5" />
            </svg>
            {line.label}
          </li>
        ))}
      </ul>
    </div>
  )
}

const lineClass = (strong: boolean) => (strong ? 'radar__line radar__line--strong' : 'radar__line')

function positionAt(index: number, count: number, share: number): { x: number; y: number } {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2
  return { x: CENTRE.x + Math.cos(angle) * RADIUS * share, y: CENTRE.y + Math.sin(angle) * RADIUS * share }
}

function pointAt(index: number, count: number, share: number): string {
  const { x, y } = positionAt(index, count, share)
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}

/**
 * The line around the axes, broken wherever a value is missing: a stroke joins two neighbours only when
 * both have a value. Closed only when every axis has one.
 */
export function pathOf(values: readonly (DecimalText | null)[], max: number): string {
  const count = values.length
  const at = (i: number) => {
    const value = values[i % count]
    return value == null ? null : pointAt(i % count, count, lengthOf(value) / max)
  }
  const points = values.map((_, i) => at(i))
  if (points.every((point) => point !== null)) return `M${points.join('L')}Z`
  return points.map((point, i) => (point && at(i + 1) ? `M${point}L${at(i + 1)}` : '')).join('')
}

function Line({ line, max, strong }: { line: RadarLine; max: number; strong: boolean }) {
  return (
    <>
      <path className={lineClass(strong)} d={pathOf(line.values, max)} />
      {line.values.map((value, i) => {
        if (value === null) return null
        const { x, y } = positionAt(i, line.values.length, lengthOf(value) / max)
        return (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: the axis is the identity
            key={i}
            className={strong ? 'radar__dot radar__dot--strong' : 'radar__dot'}
            cx={x.toFixed(1)}
            cy={y.toFixed(1)}
            r={strong ? 4 : 3}
          />
        )
      })}
    </>
  )
}

function Ticks({ rings, max }: { rings: readonly number[]; max: number }) {
  const { language } = useText()
  return [0, ...rings].map((ring) => (
    <text
      key={ring}
      className="radar__tick"
      x={CENTRE.x - 5}
      y={CENTRE.y - (ring / max) * RADIUS + 3.5}
      textAnchor="end"
    >
      {decimal(ring.toFixed(1), language)}
    </text>
  ))
}

function AxisLabel(props: { axis: RadarAxis; index: number; count: number; value: DecimalText | null }) {
  const { language } = useText()
  const { x, y } = positionAt(props.index, props.count, 1.1)
  const side = Math.abs(x - CENTRE.x) < 12 ? 'middle' : x > CENTRE.x ? 'start' : 'end'
  const lines = [...linesOf(props.axis.label), props.value === null ? '–' : decimal(props.value, language)]
  const first = y - LINE * (y < CENTRE.y - RADIUS * 0.9 ? lines.length - 0.7 : (lines.length - 1) / 2)
  return (
    <text className="radar__label" textAnchor={side}>
      {lines.map((line, i) => (
        <tspan
          key={line}
          className={i === lines.length - 1 ? 'radar__value' : undefined}
          x={x.toFixed(1)}
          y={(first + i * LINE + (y > CENTRE.y + RADIUS * 0.9 ? LINE : 0)).toFixed(1)}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}

const LINE = 18

/** A long label in two lines, so that it stays on a phone. */
function linesOf(label: string): string[] {
  const cut = label.length > 12 ? label.indexOf(' ') : -1
  return cut < 0 ? [label] : [label.slice(0, cut), label.slice(cut + 1)]
}
