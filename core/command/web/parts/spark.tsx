import type { DecimalText } from '#platform/schema/schema.ts'
import { lengthOf } from '#platform/ui/decimal.ts'

const WIDTH = 140
const HEIGHT = 36
const EDGE = 4

/** The last days as a line that grows with its tile; a missing day breaks it. What it says stands in `label`. */
export function Spark({ trend, label }: { trend: readonly (DecimalText | null)[]; label: string }) {
  const values = trend.map((value) => (value === null ? null : lengthOf(value)))
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (i: number) => EDGE + (i / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE)
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE)
  return (
    <svg className="wall-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {values.map((value, i) => {
        const next = values[i + 1]
        if (value === null) return null
        return next === null || next === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: days keep their place
          <circle key={i} cx={x(i)} cy={y(value)} r={i === values.length - 1 ? 3 : 1.5} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: days keep their place
          <line key={i} x1={x(i)} y1={y(value)} x2={x(i + 1)} y2={y(next)} />
        )
      })}
    </svg>
  )
}
