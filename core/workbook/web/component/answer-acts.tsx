import { useState } from 'react'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  AcceptAnswers,
  type AnswerAct,
  GetComponent,
  type QuestionToAnswer,
  RecallAnswers,
  SubmitAnswers,
} from '../../contract.ts'
import type { AnswerSaver } from '../autosave/answer-saver.ts'
import { ReturnDialog } from '../return-dialog.tsx'
import { useWorkbookWords } from '../words.ts'

const REFRESH: readonly AnyEndpoint[] = [GetComponent]

interface AnswerActsProps {
  question: QuestionToAnswer
  year: number
  saver: AnswerSaver
}

/** The steps that are legal for this answer now; each waits until everything typed is saved. */
export function AnswerActs({ question, year, saver }: AnswerActsProps) {
  const { w } = useWorkbookWords()
  const say = useSay()
  const [returning, setReturning] = useState(false)
  const submit = useAct(SubmitAnswers, { refresh: REFRESH, onDone: () => say(w.wasSent) })
  const recall = useAct(RecallAnswers, { refresh: REFRESH, onDone: () => say(w.wasRecalled) })
  const accept = useAct(AcceptAnswers, { refresh: REFRESH, onDone: () => say(w.wasAccepted) })
  const seen = () => [{ question: question.code, revision: saver.revision }]
  const run = async (act: typeof submit) => {
    if (await saver.flush()) await act.run({ year, answers: seen() })
  }
  const buttons: Record<AnswerAct, { label: string; className: string; onClick: () => void }> = {
    submit: { label: w.send, className: 'button button--main', onClick: () => void run(submit) },
    accept: { label: w.accept, className: 'button button--main', onClick: () => void run(accept) },
    return: { label: w.giveBack, className: 'button', onClick: () => setReturning(true) },
    recall: { label: w.recall, className: 'link', onClick: () => void run(recall) },
  }
  const problem = submit.problem ?? recall.problem ?? accept.problem
  const isBusy = submit.pending || recall.pending || accept.pending
  if (question.acts.length === 0) return null
  return (
    <div className="answer-acts">
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div className="answer-acts__row">
        {question.acts.map((act) => (
          <button
            key={act}
            type="button"
            className={buttons[act].className}
            disabled={isBusy}
            onClick={buttons[act].onClick}
          >
            {buttons[act].label}
          </button>
        ))}
      </div>
      {returning ? <ReturnDialog year={year} answers={seen()} onClose={() => setReturning(false)} /> : null}
    </div>
  )
}
