import { day } from '#platform/ui/format.ts'
import type { Source } from '../../contract.ts'
import { useWords } from '../words.ts'

/** Which letter a figure was read from, and where the same figure stands as data. */
export function SourceNote({ source, data }: { source: Source; data?: string }) {
  const { w, language } = useWords()
  return (
    <div className="stack">
      <p className="mute">
        {w.sum.from}: {source.title[language]}, {w.letterOf(source.number, day(source.date, language))}.
        {source.note === null ? null : ` ${source.note[language]}`}
      </p>
      {data === undefined ? null : (
        <p>
          <a href={data}>{w.sum.data}</a>
        </p>
      )}
    </div>
  )
}
