import { CallProblem } from '#platform/client/call-problem.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import type { AnswerSaver, Snapshot } from '../autosave/answer-saver.ts'
import { clock } from '../clock.ts'
import { useWorkbookWords } from '../words.ts'

/** Whether what is typed is safe: saved at, being saved, or not sent yet and why. */
export function SavedLine({ saver, saved }: { saver: AnswerSaver; saved: Snapshot }) {
  const { w, language } = useWorkbookWords()
  const { problem, status, savedAt } = saved
  const isRefused = status === 'unsent' && problem instanceof CallProblem && !problem.isUnanswered
  const said =
    status === 'saving'
      ? w.saving
      : status === 'unsent'
        ? w.unsent
        : status === 'saved' && savedAt !== undefined
          ? w.savedAt(clock(savedAt, language))
          : ''
  return (
    <div className="saved-line">
      {isRefused ? <ProblemNote problem={problem} writing /> : null}
      <p role="status" className="small" data-status={status}>
        {said}
      </p>
      {isRefused ? (
        <span className="row-acts">
          <button type="button" className="button" onClick={() => void saver.flush()}>
            {w.sendNow}
          </button>
          <button type="button" className="link" onClick={() => saver.discard()}>
            {w.discard}
          </button>
        </span>
      ) : null}
    </div>
  )
}
