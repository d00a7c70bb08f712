import { useState } from 'react'
import { EvidenceCards, EvidencePicker } from '#core/evidence/web/share.tsx'
import { ActForm, useFieldError } from '#platform/client/form/act-form.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  AnswerClarification,
  type Clarification,
  CloseClarification,
  ListClarifications,
} from '../../contract.ts'
import { useScoringWords } from '../words.ts'

interface ItemProps {
  year: number
  clarification: Clarification
}

/** One request: what was asked, by when, and the answer. Lateness is told in words as well as in red. */
export function ClarificationItem({ year, clarification }: ItemProps) {
  const { w, language } = useScoringWords()
  const { state, overdue, askedBy, askedAt, dueAt, answer } = clarification
  return (
    <article className={overdue ? 'clarification clarification--overdue' : 'clarification'}>
      <p className="clarification__head">
        <span className={state === 'open' ? 'tag tag--attention' : 'tag'}>
          {w.clarificationStates[state]}
        </span>{' '}
        {overdue ? (
          <span className="tag tag--bad">{answer === null ? w.overdue : w.answeredLate}</span>
        ) : null}
        <span className="small mute">{w.due(wib(dueAt, language))}</span>
      </p>
      <p className="clarification__text">{clarification.request}</p>
      <p className="small mute">{w.askedBy(askedBy.name, wib(askedAt, language))}</p>
      {answer === null ? null : (
        <div className="clarification__answer">
          <p className="small mute">
            {w.answer}: {w.askedBy(answer.by, wib(answer.answeredAt, language))}
          </p>
          <p className="clarification__text">{answer.text}</p>
          {answer.evidence.length === 0 ? null : <EvidenceCards versionIds={answer.evidence} />}
        </div>
      )}
      {clarification.mayAnswer ? <AnswerForm year={year} clarification={clarification} /> : null}
      {clarification.mayClose ? <CloseButton year={year} clarification={clarification} /> : null}
    </article>
  )
}

function AnswerForm({ year, clarification }: ItemProps) {
  const { w } = useScoringWords()
  const say = useSay()
  const [evidence, setEvidence] = useState<string[]>([])
  return (
    <>
      <ActForm
        endpoint={AnswerClarification}
        refresh={[ListClarifications]}
        submit={w.answerSend}
        input={(typed) => ({ ...typed, year, clarificationId: clarification.id, evidence })}
        onDone={() => say(w.answered)}
      >
        <AnswerField />
      </ActForm>
      <p className="small mute">{w.answerEvidence}</p>
      <EvidencePicker chosen={evidence} onChange={setEvidence} />
    </>
  )
}

function AnswerField() {
  const { w } = useScoringWords()
  return (
    <Field
      name="answer"
      label={w.answerLabel}
      error={useFieldError('answer')}
      control={(wiring) => <textarea {...wiring} className="input input--area" rows={4} />}
    />
  )
}

function CloseButton({ year, clarification }: ItemProps) {
  const { w } = useScoringWords()
  const say = useSay()
  const act = useAct(CloseClarification, { refresh: [ListClarifications], onDone: () => say(w.closedSaid) })
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <button
        type="button"
        className="button"
        aria-label={`${w.closeRequest} ${clarification.question.code}`}
        disabled={act.pending}
        onClick={() => void act.run({ year, clarificationId: clarification.id })}
      >
        {w.closeRequest}
      </button>
    </>
  )
}
