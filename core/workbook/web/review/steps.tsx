import { useState } from 'react'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  AcceptAnswers,
  GetWorkbook,
  type QuestionLine,
  SubmitAnswers,
  type Workbook,
} from '../../contract.ts'
import { ReturnDialog } from '../return-dialog.tsx'
import { useWorkbookWords } from '../words.ts'
import { AssignDialog } from './assign-dialog.tsx'

const REFRESH: readonly AnyEndpoint[] = [GetWorkbook]

interface StepsProps {
  workbook: Workbook
  chosen: readonly QuestionLine[]
  onDone: () => void
}

/** What can be done with the questions that are chosen. */
export function Steps({ workbook, chosen, onDone }: StepsProps) {
  const { w } = useWorkbookWords()
  const say = useSay()
  const [asking, setAsking] = useState<'assign' | 'return'>()
  const done = (what: string) => () => {
    say(what)
    onDone()
  }
  const submit = useAct(SubmitAnswers, { refresh: REFRESH, onDone: done(w.wasSent) })
  const accept = useAct(AcceptAnswers, { refresh: REFRESH, onDone: done(w.wasAccepted) })
  const { year } = workbook
  const answers = chosen.map(({ code, revision }) => ({ question: code, revision }))
  const problem = submit.problem ?? accept.problem
  const isBusy = submit.pending || accept.pending || chosen.length === 0
  const isBegun = answers.every(({ revision }) => revision > 0)
  const close = () => setAsking(undefined)
  return (
    <div className="steps-bar">
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div className="answer-acts__row">
        <span role="status">{w.chosen(chosen.length)}</span>
        <button type="button" className="button" disabled={isBusy} onClick={() => setAsking('assign')}>
          {w.assign}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy || !isBegun}
          onClick={() => void submit.run({ year, answers })}
        >
          {w.sendChosen}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy || !isBegun}
          onClick={() => void accept.run({ year, answers })}
        >
          {w.accept}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy || !isBegun}
          onClick={() => setAsking('return')}
        >
          {w.giveBack}
        </button>
      </div>
      {asking === 'assign' ? (
        <AssignDialog year={year} chosen={chosen} onClose={close} onDone={onDone} />
      ) : null}
      {asking === 'return' ? <ReturnDialog year={year} answers={answers} onClose={close} /> : null}
    </div>
  )
}
