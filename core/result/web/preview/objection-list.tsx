import { EvidenceCards } from '#core/evidence/web/share.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { GetPreview, type Objection, type Preview, WithdrawObjection } from '../../contract.ts'
import { useFigures } from '../figures.tsx'
import { useResultWords } from '../words.ts'

interface ObjectionListProps {
  preview: Preview
  mayFile: boolean
  /** Opens the form of a question again. */
  onChange: (question: string) => void
}

/** The objections of the region and what the panel decided. */
export function ObjectionList({ preview, mayFile, onChange }: ObjectionListProps) {
  const { w } = useResultWords()
  if (preview.objections.length === 0) return <p>{w.noObjections}</p>
  return (
    <ul className="stack">
      {preview.objections.map((objection) => (
        <li key={objection.id} className="stack">
          <Words objection={objection} />
          {mayFile && (objection.state === 'filed' || objection.state === 'withdrawn') ? (
            <Acts objection={objection} onChange={onChange} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Words({ objection }: { objection: Objection }) {
  const { w } = useResultWords()
  const f = useFigures()
  const { question, score, text, state, reason, decidedScore, evidence } = objection
  return (
    <>
      <p>
        <strong>{w.objectionTo(question)}</strong> ({w.score}: {f.score(score)}){' '}
        <span className={state === 'filed' ? 'tag tag--attention' : 'tag'}>{w.objectionStates[state]}</span>
      </p>
      <p className="prose">{text}</p>
      {evidence.length === 0 ? null : <EvidenceCards versionIds={evidence} />}
      {reason === null ? null : (
        <p className="prose">
          {decidedScore === null ? '' : w.decidedLine(f.score(decidedScore))} {w.reason}: {reason}
        </p>
      )}
    </>
  )
}

function Acts({ objection, onChange }: { objection: Objection; onChange: (question: string) => void }) {
  const { w } = useResultWords()
  const say = useSay()
  const { year, question, revision, state } = objection
  const withdraw = useAct(WithdrawObjection, { refresh: [GetPreview], onDone: () => say(w.withdrawn) })
  return (
    <>
      {withdraw.problem === undefined ? null : <ProblemNote problem={withdraw.problem} />}
      <div className="act-form__foot">
        <button
          type="button"
          className="button"
          aria-label={`${w.changeObjection} ${question}`}
          onClick={() => onChange(question)}
        >
          {w.changeObjection}
        </button>
        {state === 'withdrawn' ? null : (
          <button
            type="button"
            className="button"
            aria-label={`${w.withdraw} ${question}`}
            disabled={withdraw.pending}
            onClick={() => void withdraw.run({ year, question, revision })}
          >
            {w.withdraw}
          </button>
        )}
      </div>
    </>
  )
}
