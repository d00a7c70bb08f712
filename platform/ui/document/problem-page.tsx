import type { ProblemDetails } from '#platform/problem/problem.ts'
import { PageLink, useText } from '../language.tsx'
import { SearchBox } from '../search-box/search-box.tsx'

/** What a visitor sees in place of a page: what happened, what is safe, and where to go on. */
export function ProblemPage({ problem }: { problem: ProblemDetails }) {
  const { t } = useText()
  return (
    <div className="problem-page">
      <p className="eyebrow">{problem.status}</p>
      <h1>{problem.title}</h1>
      <p className="lead">{problem.detail ?? (problem.status >= 500 ? t.broken : t.lost)}</p>
      {problem.errors === undefined ? null : (
        <ul>
          {problem.errors.map((error) => (
            <li key={error.field + error.message}>{error.message}</li>
          ))}
        </ul>
      )}
      <SearchBox action="/daerah" name="q" label={t.findRegion} />
      <p>
        <PageLink to="/">{t.backHome}</PageLink>
      </p>
      {problem.instance === undefined ? null : (
        <p className="small mute">
          {t.requestId}: <code>{problem.instance}</code>
        </p>
      )}
    </div>
  )
}
