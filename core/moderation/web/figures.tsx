import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import type { Alpha, Disagreement } from '../contract.ts'
import { useModerationWords } from './words.ts'

/** A statistic with so many decimals; it is no score, so binary rounding does no harm. */
export const statistic = (value: number, places: number, language: Language): string =>
  decimal((Math.abs(value) < 0.5 / 10 ** places ? 0 : value).toFixed(places), language)

/** Alpha with its interval, or that it is not defined. */
export function AlphaFigure({ alpha }: { alpha: Alpha }) {
  const { w, language } = useModerationWords()
  if (alpha.alpha === null) return <span className="mute">{w.undefined}</span>
  return (
    <>
      <span className="number">{statistic(alpha.alpha, 3, language)}</span>
      {alpha.low === null || alpha.high === null ? null : (
        <span className="cell-note number">
          {w.range(statistic(alpha.low, 3, language), statistic(alpha.high, 3, language))}
        </span>
      )}
    </>
  )
}

/** Which values were given, and how often. */
export function Counts({ counts }: { counts: readonly number[] }) {
  const { w } = useModerationWords()
  const given = counts.flatMap((count, value) => (count === 0 ? [] : [w.times(value, count)]))
  return <span className="number">{given.join(' · ')}</span>
}

/** Where the moderation of a question stands, with the way there. */
export function ModerationState({ one, year }: { one: Pick<Disagreement, 'moderation'>; year: number }) {
  const { w } = useModerationWords()
  const place = usePlace()
  if (one.moderation === null) return <span className="tag">{w.notOpened}</span>
  const { id, open, outcome } = one.moderation
  return (
    <Link to={`/kerja/${place.code}/evaluasi/moderasi/${year}/${id}`}>
      {open || outcome === null ? w.isOpen : w.outcomes[outcome]}
    </Link>
  )
}
