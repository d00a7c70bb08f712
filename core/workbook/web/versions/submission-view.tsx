import { type ReactNode, useId, useState } from 'react'
import { Panel } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import type { SubmittedClaims } from '../../contract.ts'
import { ClaimView } from '../share.tsx'
import { useWorkbookWords } from '../words.ts'

interface SubmissionViewProps {
  claims: SubmittedClaims
  onVersion: (version: number) => void
  /** What changed since the version before. */
  changes: ReactNode
}

/** One frozen version: what it is, what changed, what was returned, and every claim of it. */
export function SubmissionView({ claims, onVersion, changes }: SubmissionViewProps) {
  const { w } = useWorkbookWords()
  if (claims.submission === null) {
    return (
      <EmptyState title={w.neverSubmitted}>
        <p>{w.neverSubmittedBody}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Head claims={claims} submission={claims.submission} onVersion={onVersion} />
      {changes}
      <Reopenings claims={claims} />
      {claims.components.map(({ key, letter, label }) => (
        <Component key={key} claims={claims} component={key} letter={letter} label={label} />
      ))}
    </>
  )
}

type Submission = NonNullable<SubmittedClaims['submission']>

function Head({
  claims,
  submission,
  onVersion,
}: Omit<SubmissionViewProps, 'changes'> & { submission: Submission }) {
  const { w, language } = useWorkbookWords()
  const id = useId()
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{w.versionShown}</label>
        <select
          id={id}
          className="input"
          value={submission.version}
          onChange={(event) => onVersion(Number(event.currentTarget.value))}
        >
          {claims.versions.map(({ version, submittedAt }) => (
            <option key={version} value={version}>
              {w.version(version)}, {wib(submittedAt, language)}
            </option>
          ))}
        </select>
      </div>
      <dl className="facts">
        <div>
          <dt>{w.completeness}</dt>
          <dd>
            {w.answeredOf(submission.answered, submission.of)} ·{' '}
            {w.submittedAt(wib(submission.submittedAt, language))}
          </dd>
        </div>
        <div>
          <dt>{w.digest}</dt>
          <dd>
            <code>{submission.digest}</code>{' '}
            <span className={claims.verified ? 'tag tag--good' : 'tag tag--attention'}>
              {claims.verified ? w.verified : w.notVerified}
            </span>
          </dd>
        </div>
      </dl>
    </>
  )
}

function Reopenings({ claims }: { claims: SubmittedClaims }) {
  const { w, language } = useWorkbookWords()
  if (claims.reopenings.length === 0) return null
  return (
    <Panel title={w.history}>
      <ul className="rows">
        {claims.reopenings.map(({ at, questions, reason, until, version }) => (
          <li className="row" key={at}>
            <div>
              <p className="row__name">{questions.join(', ')}</p>
              <p>{reason}</p>
              <p className="row__note">
                {w.version(version)} · {wib(at, language)} · {w.mendUntil(wib(until, language))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface ComponentProps {
  claims: SubmittedClaims
  component: string
  letter: string
  label: { id: string; en: string }
}

/** Claims of a component, drawn when it is opened: evidence is read only for what is looked at. */
function Component({ claims, component, letter, label }: ComponentProps) {
  const { w, language } = useWorkbookWords()
  const [open, setOpen] = useState(false)
  const questions = claims.questions.filter((question) => question.component === component)
  const claimOf = (code: string) => claims.claims.find(({ question }) => question === code)
  const claimed = questions.filter(({ code }) => claimOf(code) !== undefined).length
  return (
    <details className="claims" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>
          {letter}. {label[language]}
        </strong>{' '}
        <span className="mute">{w.answeredOf(claimed, questions.length)}</span>
      </summary>
      {open
        ? questions.map(({ code, label: asked }) => (
            <section key={code} className="claims__one">
              <h2>
                {code} {asked[language]}
              </h2>
              <ClaimView
                claim={claimOf(code)}
                ready={claims.ready.filter(({ question }) => question === code)}
                region={claims.region}
              />
            </section>
          ))
        : null}
    </details>
  )
}
