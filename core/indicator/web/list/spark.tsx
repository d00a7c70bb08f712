import type { DecimalText } from '#platform/schema/schema.ts'
import { lengthOf } from '#platform/ui/decimal.ts'

const WIDTH = 96
const HEIGHT = 26
const EDGE = 4

/** A small line without an axis; what it says also stands in figures beside it. */
export function Spark({ trend, label }: { trend: readonly (DecimalText | null)[]; label: string }) {
  const values = trend.map((value) => (value === null ? null : lengthOf(value)))
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return <span className="mute">–</span>
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (i: number) => EDGE + (i / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE)
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE)
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg className="spark" width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      {values.map((value, i) => {
        const next = values[i + 1]
        if (value === null || next === null || next === undefined) return null
        // biome-ignore lint/suspicious/noArrayIndexKey: days keep their place
        return <line key={i} x1={x(i)} y1={y(value)} x2={x(i + 1)} y2={y(next)} />
      })}
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r="3" />
    </svg>
  )
}
