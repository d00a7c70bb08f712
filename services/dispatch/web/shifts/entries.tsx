import { wib } from '#platform/ui/format.ts'
import type { Shift } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'

/** The log of a shift in its order, each entry with who wrote it. */
export function Entries({ shift }: { shift: Shift }) {
  const { language } = useDispatchWords()
  return (
    <ol className="log112">
      {shift.entries.map((one) => (
        <li key={one.number}>
          <time className="small mute" dateTime={one.at}>
            {wib(one.at, language)}
          </time>{' '}
          <span className="small mute">{one.byName}</span>
          <p>{one.text}</p>
        </li>
      ))}
    </ol>
  )
}
