import type { TickerLine } from '../../contract.ts'
import { useCommandWords } from '../words.ts'
import { clockOf } from './numbers.ts'

/** The last things that happened, newest first. */
export function Ticker({ lines }: { lines: readonly TickerLine[] }) {
  const { language } = useCommandWords()
  return (
    <ul className="ticker">
      {lines.map(({ seq, at, text }) => (
        <li key={seq}>
          <span className="ticker__at">{clockOf(at, language)}</span> {text[language]}
        </li>
      ))}
    </ul>
  )
}
