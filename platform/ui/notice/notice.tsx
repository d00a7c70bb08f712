import type { ReactNode } from 'react'
import type { ProblemDetails } from '#platform/problem/problem.ts'
import { useText } from '../language.tsx'

export type Tone = 'plain' | 'good' | 'attention' | 'bad'

/** A sentence set apart: what to know before reading on. */
export function Notice(props: { tone?: Tone; title?: ReactNode; children: ReactNode }) {
  return (
    <div className={`notice notice--${props.tone ?? 'plain'}`}>
      {props.title === undefined ? null : <p className="notice__title">{props.title}</p>}
      <div className="notice__body">{props.children}</div>
    </div>
  )
}

/**
 * A refusal on a page. Lists every error; those whose field is shown on the page are repeated beside it.
 * `role=alert` because it appears in answer to an act.
 */
export function ProblemNotice({ problem }: { problem: ProblemDetails }) {
  const { t } = useText()
  const errors = problem.errors ?? []
  return (
    <div className="notice notice--bad" role="alert">
      <p className="notice__title">{problem.title}</p>
      <div className="notice__body">
        {problem.detail === undefined ? null : <p>{problem.detail}</p>}
        {problem.detail !== undefined || errors.length < 2 ? null : <p>{t.problemCount(errors.length)}</p>}
        {errors.length === 0 ? null : (
          <ul>
            {errors.map((error) => (
              <li key={error.field + error.message}>{error.message}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** The sentence for one field, if the refusal names it. Fields are JSON pointers: `/scores/baseline`. */
export const errorAt = (problem: ProblemDetails | undefined, field: string): string | undefined =>
  problem?.errors?.find((error) => error.field === field)?.message
