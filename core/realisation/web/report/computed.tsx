import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { ComputedValue } from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

/** What indicators say, beside what the agency reports: to compare with, never filled in by itself. */
export function Computed({ values }: { values: readonly ComputedValue[] }) {
  const { w, language } = useRealisationWords()
  const { code: region } = usePlace()
  if (values.length === 0) return null
  return (
    <section className="report-computed" aria-labelledby="report-computed">
      <h3 id="report-computed">{w.computed}</h3>
      <p className="small mute">{w.computedLead}</p>
      <ul>
        {values.map(({ code, targetId, targetName, name, unit, value, isManual, path }) => (
          <li key={`${code} ${targetId}`}>
            {targetName === null ? '' : `${targetName}: `}
            <strong>{w.computedValue(decimal(value, language), unit)}</strong> {name[language]}{' '}
            <span className="mute">{isManual ? w.computedManual : w.computedFacts}</span>{' '}
            <Link
              className="link"
              to={`/kerja/${region}/${path.split('?')[0]}`}
              search={Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''))}
            >
              {w.computedOrigin}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
