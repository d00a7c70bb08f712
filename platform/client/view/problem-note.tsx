import type { ProblemDetails } from '#platform/problem/problem.ts'
import type { CallProblem } from '../call-problem.ts'
import { useClientWords } from '../words.ts'

interface ProblemNoteProps {
  problem: CallProblem
  /** The reader was sending something: say that it is still here. */
  writing?: boolean
  /** Whether a field of the problem says its own part beside itself; the others are listed here. */
  isBeside?: (field: string) => boolean
}

/** What happened, what is safe, what to do. Fields say their own part beside themselves. */
export function ProblemNote({ problem, writing, isBeside }: ProblemNoteProps) {
  if (problem.isSignedOut) return <SignedOutNote writing={writing ?? false} />
  return <RefusalNote problem={problem} isBeside={isBeside ?? (() => false)} />
}

function RefusalNote({ problem, isBeside }: Required<Pick<ProblemNoteProps, 'problem' | 'isBeside'>>) {
  const { w } = useClientWords()
  const { title, detail, errors = [], instance, code } = problem.details
  return (
    <div className="notice notice--bad" role="alert" tabIndex={-1} data-problem={code}>
      <p className="notice__title">{title}</p>
      <div className="notice__body">
        {detail === undefined ? null : <p>{detail}</p>}
        {errors.length < 2 ? null : <p>{w.fieldsToMend(errors.length)}</p>}
        <Elsewhere errors={errors.filter(({ field }) => !isBeside(field))} />
        {problem.details.status < 500 || instance === undefined ? null : <p>{w.requestId(instance)}</p>}
      </div>
    </div>
  )
}

function Elsewhere({ errors }: { errors: NonNullable<ProblemDetails['errors']> }) {
  if (errors.length === 0) return null
  return (
    <ul>
      {errors.map(({ field, message }) => (
        <li key={field + message}>{message}</li>
      ))}
    </ul>
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
