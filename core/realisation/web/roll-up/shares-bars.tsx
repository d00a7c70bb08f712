import { decimal } from '#platform/ui/format.ts'
import { useRealisationWords } from '../words.ts'
import type { SharesRow } from './shares-table.tsx'

/** One bar for each dimension, all on one scale from zero; what goes beyond 100 percent stands out. */
export function SharesBars({ rows, isCapped }: { rows: readonly SharesRow[]; isCapped: boolean }) {
  const { w, language } = useRealisationWords()
  const values = rows.map(({ shares }) => (isCapped ? shares.capped : shares.uncapped))
  const max = Math.max(100, ...values.map((value) => Number(value ?? 0)))
  return (
    <ul className="roll-up-bars">
      {rows.map(({ key, name }, i) => {
        const value = values[i] ?? null
        return (
          <li key={key}>
            <span>{name}</span>
            <span className="number">{value === null ? w.missing : `${decimal(value, language)} %`}</span>
            <ShareBar value={value} max={max} />
          </li>
        )
      })}
    </ul>
  )
}

/** Lengths on the screen only; the figure beside it is exact. */
function ShareBar({ value, max }: { value: string | null; max: number }) {
  const length = Number(value ?? 0)
  const upTo100 = (Math.min(length, 100) / max) * 100
  return (
    <svg className="report-bar" aria-hidden="true" focusable="false">
      <rect x="0" y="0" height="100%" width={`${upTo100}%`} />
      {length > 100 ? (
        <rect
          className="report-bar__over"
          x={`${upTo100}%`}
          y="0"
          height="100%"
          width={`${((length - 100) / max) * 100}%`}
        />
      ) : null}
    </svg>
  )
}
