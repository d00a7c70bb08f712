import type { ReactNode } from 'react'
import type { Asked } from '../queries.ts'
import { useClientWords } from '../words.ts'
import { ProblemNote } from './problem-note.tsx'

interface AnswerProps<R> {
  of: Asked<R>
  /** Lines of the shape that stands while the answer is on its way. */
  lines?: number
  children: (reply: R) => ReactNode
}

/** One read on a screen: keeps its shape while loading, says why when it fails, else shows the reply. */
export function Answer<R>({ of, lines = 4, children }: AnswerProps<R>) {
  if (of.data !== undefined) return children(of.data)
  return of.error ? <Failure of={of} /> : <Shape lines={lines} />
}

function Failure<R>({ of }: { of: Asked<R> }) {
  const { w } = useClientWords()
  if (!of.error) return null
  return (
    <div className="failure">
      <ProblemNote problem={of.error} />
      {of.error.isSignedOut ? null : (
        <button type="button" className="button" disabled={of.isFetching} onClick={() => void of.refetch()}>
          {of.isFetching ? w.loading : w.tryAgain}
        </button>
      )}
    </div>
  )
}

/** The place of what is coming, so that nothing jumps. */
export function Shape({ lines }: { lines: number }) {
  const { w } = useClientWords()
  return (
    <div className="shape" role="status">
      <span className="visually-hidden">{w.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike and never move
        <span className="shape__line" key={line} />
      ))}
    </div>
  )
}
