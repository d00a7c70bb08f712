import type { CallProblem } from '../call-problem.ts'
import { useClientWords } from '../words.ts'

interface ProblemNoteProps {
  problem: CallProblem
  /** The reader was sending something: say that it is still here. */
  writing?: boolean
}

/** What happened, what is safe, what to do. Fields say their own part beside themselves. */
export function ProblemNote({ problem, writing }: ProblemNoteProps) {
  if (problem.isSignedOut) return <SignedOutNote writing={writing ?? false} />
  return <RefusalNote problem={problem} />
}

function RefusalNote({ problem }: { problem: CallProblem }) {
  const { w } = useClientWords()
  const { title, detail, errors = [], instance, code } = problem.details
  return (
    <div className="notice notice--bad" role="alert" tabIndex={-1} data-problem={code}>
      <p className="notice__title">{title}</p>
      <div className="notice__body">
        {detail === undefined ? null : <p>{detail}</p>}
        {errors.length === 0 ? null : <p>{w.fieldsToMend(errors.length)}</p>}
        {problem.details.status < 500 || instance === undefined ? null : <p>{w.requestId(instance)}</p>}
      </div>
    </div>
  )
}

function SignedOutNote({ writing }: { writing: boolean }) {
  const { w } = useClientWords()
  const back = encodeURIComponent(location.pathname + location.search)
  return (
    <div className="notice notice--attention" role="alert" tabIndex={-1} data-problem="http.not_signed_in">
      <p className="notice__title">{w.sessionEnded}</p>
      <div className="notice__body">
        <p>{writing ? w.sessionEndedWrite : w.sessionEndedRead}</p>
        <p>
          <a
            className="button"
            href={`/masuk?kembali=${back}`}
            {...(writing ? { target: '_blank', rel: 'noopener' } : {})}
          >
            {writing ? w.signInNewTab : w.signIn}
          </a>
        </p>
      </div>
    </div>
  )
}

/** A standing note that the session ended while something was open. */
export function SessionEndedBanner() {
  return (
    <div className="banner">
      <SignedOutNote writing />
    </div>
  )
}
