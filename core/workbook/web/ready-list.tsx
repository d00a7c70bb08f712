import { Link } from '@tanstack/react-router'
import { useFindPlace } from '#platform/client/place.tsx'
import type { ReadyEvidence } from '../contract.ts'
import { useWorkbookWords } from './words.ts'

interface ReadyListProps {
  ready: readonly ReadyEvidence[]
  /** Takes one over into the claim; absent where nothing is written. */
  onCite?: (offer: ReadyEvidence) => void
}

/** What the product knows about a question; nothing where it knows nothing. */
export function ReadyList({ ready, onCite }: ReadyListProps) {
  const { w, language } = useWorkbookWords()
  const place = useFindPlace()
  if (ready.length === 0) return null
  return (
    <div className="ready">
      <p className="ready__title">
        {w.ready} <span className="mute">{w.readyLead}</span>
      </p>
      <ul>
        {ready.map((offer) => (
          <li key={`${offer.source} ${offer.path}`}>
            <span>
              <strong>{offer.title[language]}</strong> {offer.detail[language]}
            </span>
            <span className="row-acts">
              {place === undefined || place.code === '00' ? null : (
                <Link
                  className="link"
                  to={`/kerja/${place.code}/${pathOf(offer.path)}`}
                  search={searchOf(offer.path)}
                >
                  {w.see}
                </Link>
              )}
              {onCite === undefined ? null : (
                <button
                  type="button"
                  className="link"
                  aria-label={w.citeName(offer.title[language])}
                  onClick={() => onCite(offer)}
                >
                  {w.cite}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** An address may bring what it asks for behind a question mark. */
const pathOf = (path: string): string => path.split('?')[0] ?? path
const searchOf = (path: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''))
