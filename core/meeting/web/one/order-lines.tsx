import { useMeetingWords } from '../words.ts'
import type { Line } from './line.ts'

interface OrderLinesProps {
  lines: readonly Line[]
  onChange: (lines: Line[]) => void
}

/** The points in order, each to rename, move or take off. */
export function OrderLines({ lines, onChange }: OrderLinesProps) {
  const { w } = useMeetingWords()
  const move = (from: number, to: number) => {
    const moved = [...lines]
    const [line] = moved.splice(from, 1)
    if (line !== undefined) moved.splice(to, 0, line)
    onChange(moved)
  }
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
          <span className="row-acts">
            <button
              type="button"
              className="link"
              disabled={i === 0}
              aria-label={w.agenda.upOf(line.title)}
              onClick={() => move(i, i - 1)}
            >
              {w.agenda.up}
            </button>
            <button
              type="button"
              className="link"
              disabled={i === lines.length - 1}
              aria-label={w.agenda.downOf(line.title)}
              onClick={() => move(i, i + 1)}
            >
              {w.agenda.down}
            </button>
            <button
              type="button"
              className="link"
              aria-label={w.agenda.removeOf(line.title)}
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            >
              {w.agenda.remove}
            </button>
          </span>
        </li>
      ))}
    </ol>
  )
}
