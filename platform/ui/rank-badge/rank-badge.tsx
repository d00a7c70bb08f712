import { count } from '../format.ts'
import { useText } from '../language.tsx'

/** A place in an order, always with how many stand in it. */
export function RankBadge({ place, of }: { place: number; of: number }) {
  const { language, t } = useText()
  const [p, o] = [count(place, language), count(of, language)]
  return (
    <span className="rank-badge">
      <span aria-hidden="true">
        <b>{p}</b>
        <span className="rank-badge__of">/{o}</span>
      </span>
      <span className="visually-hidden">{t.rankOf(p, o)}</span>
    </span>
  )
}
