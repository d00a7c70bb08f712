import type { DecimalText } from '#platform/schema/schema.ts'
import { lengthOf } from '../decimal.ts'
import { decimal } from '../format.ts'
import { useText } from '../language.tsx'

export interface HistoryPoint {
  year: number
  /** Null for a year that is known to have no value. */
  value: DecimalText | null
}

interface HistoryProps {
  summary: string
  /** Oldest first. */
  points: readonly HistoryPoint[]
  max: number
}

const TOP = 26
const BASE = 150

/** Every year between the first and the last, so that a missing one is seen. */
export function everyYear(points: readonly HistoryPoint[]): HistoryPoint[] {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? -1]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map(
    (year) => points.find((point) => point.year === year) ?? { year, value: null },
  )
}

/** Values over the years on an axis from zero; the line breaks where a year is missing. */
export function History({ summary, points, max }: HistoryProps) {
  const { language } = useText()
  const years = everyYear(points)
  const x = (i: number) => `${(years.length === 1 ? 50 : 6 + (i / (years.length - 1)) * 88).toFixed(2)}%`
  const y = (value: DecimalText) => BASE - (lengthOf(value) / max) * (BASE - TOP)
  return (
    <svg className="history" width="100%" height="184" role="img" aria-label={summary}>
      {Array.from({ length: max + 1 }, (_, step) => step).map((step) => (
        <g key={step}>
          <line className="history__grid" x1="0" x2="100%" y1={y(String(step))} y2={y(String(step))} />
          <text className="history__tick" x="0" y={y(String(step)) - 3}>
            {step}
          </text>
        </g>
      ))}
      {years.map((point, i) => {
        const after = years[i + 1]
        if (point.value === null || after?.value == null) return null
        return (
          <line
            key={point.year}
            className="history__line"
            x1={x(i)}
            x2={x(i + 1)}
            y1={y(point.value)}
            y2={y(after.value)}
          />
        )
      })}
      {years.map((point, i) => (
        <g key={point.year}>
          {point.value === null ? null : (
            <>
              <circle className="history__dot" cx={x(i)} cy={y(point.value)} r="4.5" />
              <text className="history__value" x={x(i)} y={y(point.value) - 11} textAnchor="middle">
                {decimal(point.value, language)}
              </text>
            </>
          )}
          <text className="history__year" x={x(i)} y={BASE + 22} textAnchor="middle">
            {point.year}
          </text>
        </g>
      ))}
    </svg>
  )
}
