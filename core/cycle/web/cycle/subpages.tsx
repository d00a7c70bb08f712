import { Link } from '@tanstack/react-router'
import { count } from '#platform/ui/format.ts'
import type { CycleDetail } from '../../contract.ts'
import { PartTag } from '../tags.tsx'
import { useCycleWords } from '../words.ts'

const STATES = ['invited', 'accepted', 'declined', 'withdrawn', 'absent'] as const

/** Ways on from a cycle of the ministry, and how many regions stand where. */
export function Subpages({ detail: { cycle, counts } }: { detail: CycleDetail }) {
  const { w, language } = useCycleWords()
  const base = `/kerja/00/evaluasi/putaran/${cycle.year}`
  return (
    <>
      <p className="row-acts">
        <Link className="button" to={`${base}/peserta`}>
          {w.board}
        </Link>
        <Link className="button" to={`${base}/surat`}>
          {w.letters}
        </Link>
        <Link className="button" to="/kerja/00/evaluasi/instrumen">
          {w.instruments}
        </Link>
      </p>
      {counts === null ? null : (
        <p>
          <span className="row-acts">
            {STATES.map((state) => (
              <span key={state}>
                <PartTag state={state} /> {count(counts[state], language)}
              </span>
            ))}
          </span>
        </p>
      )}
    </>
  )
}
