import { useState } from 'react'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { useMovementWords } from '../words.ts'

/** Which revision a form began with, and whether somebody stored another one since. */
export function useBase<R extends { revision: number }>(now: R) {
  const [base, setBase] = useState(now.revision)
  return { revision: base, isStale: base !== now.revision, goOn: () => setBase(now.revision) }
}

/** What somebody else has stored, beside what the reader typed. */
export function Stored({ lines, onKeep }: { lines: readonly [string, string][]; onKeep: () => void }) {
  const { w } = useMovementWords()
  return (
    <section className="notice notice--attention">
      <h3 className="notice__title">{w.stored.title}</h3>
      <p>{w.stored.lead}</p>
      <FactList rows={lines} />
      <button type="button" className="button" onClick={onKeep}>
        {w.stored.keep}
      </button>
    </section>
  )
}
