import { useEndpoint } from '#platform/client/queries.ts'
import { wib } from '#platform/ui/format.ts'
import { ListWarnings, type Warning } from '../../contract.ts'
import { useWarningWords } from './warning-words.ts'

/** Warnings of other bodies in force, the gravest first, each with who issued it. */
export function WarningStrip() {
  const { data } = useEndpoint(ListWarnings, {})
  const warnings = data?.warnings ?? []
  if (warnings.length === 0) return null
  return (
    <ul className="warnings112">
      {warnings.slice(0, 3).map((one) => (
        <WarningLine key={one.id} warning={one} />
      ))}
    </ul>
  )
}

function WarningLine({ warning }: { warning: Warning }) {
  const { w, language } = useWarningWords()
  const until = warning.expiresAt === null ? '' : w.until(wib(warning.expiresAt, language))
  return (
    <li className={`warnings112__one warnings112__one--${warning.severity.toLowerCase()}`}>
      <details>
        <summary>
          <strong>{warning.event}</strong>
          {warning.isTest ? ` (${w.test})` : ''}: {warning.headline || w.severities[warning.severity]}.{' '}
          {until}
        </summary>
        <p>{warning.description}</p>
        {warning.instruction === '' ? null : <p>{warning.instruction}</p>}
        <p className="small">{w.source(warning.attribution)}</p>
      </details>
    </li>
  )
}
