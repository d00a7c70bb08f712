import { wib } from '#platform/ui/format.ts'
import type { NewsItem } from '../../contract.ts'
import { usePublicWords } from './words.ts'

/** What happened last, newest first; each can be linked to. */
export function NewsList({ news }: { news: readonly NewsItem[] }) {
  const { w, language } = usePublicWords()
  if (news.length === 0) return <p>{w.noNews}</p>
  return (
    <ol className="stack">
      {news.map(({ number, at, title, text }) => (
        <li key={number} id={`kabar-${number}`}>
          <h3>{title[language]}</h3>
          <p className="small">{text[language]}</p>
          <p className="small mute">{wib(at, language)} WIB</p>
        </li>
      ))}
    </ol>
  )
}
