import { OrderActs } from '#platform/client/order/order-acts.tsx'
import { useMeetingWords } from '../words.ts'
import type { Line } from './line.ts'

interface OrderLinesProps {
  lines: readonly Line[]
  onChange: (lines: Line[]) => void
}

/** The points in order, each to rename, move or take off. */
export function OrderLines({ lines, onChange }: OrderLinesProps) {
  const { w } = useMeetingWords()
  const rename = (key: string, title: string) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, title } : line)))
  return (
    <ol className="rows">
      {lines.map((line, i) => (
        <li key={line.key} className="row">
          <input
            className="input input--long"
            aria-label={w.agenda.titleOf(i + 1)}
            value={line.title}
            maxLength={300}
            onChange={(event) => rename(line.key, event.currentTarget.value)}
          />
          <OrderActs items={lines} at={i} name={line.title} onChange={onChange} />
        </li>
      ))}
    </ol>
  )
}
