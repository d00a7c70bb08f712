import { day, wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import type { QuestionToAnswer } from '../../contract.ts'
import type { AnswerSaver, Snapshot } from '../autosave/answer-saver.ts'
import type { DraftPlace } from '../autosave/drafts.ts'
import { useAnswerSaver } from '../autosave/use-answer-saver.ts'
import { StateTag } from '../state-tag.tsx'
import { useWorkbookWords } from '../words.ts'
import { AnswerActs } from './answer-acts.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { AnswerRead } from './answer-read.tsx'
import { Comments } from './comments.tsx'
import { Conflict } from './conflict.tsx'
import { SavedLine } from './saved-line.tsx'

interface QuestionProps {
  question: QuestionToAnswer
  place: DraftPlace
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}

/** One question: its head always, its answer when it is opened. */
export function Question({ question, place, isOpen, onToggle }: QuestionProps) {
  const { language } = useWorkbookWords()
  const [saver, saved] = useAnswerSaver(place, question.answer)
  const id = `q-${question.code}`
  return (
    <section className="question" id={id} aria-labelledby={`${id}-head`}>
      <h2 className="question__head" id={`${id}-head`}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={() => onToggle(!isOpen)}
        >
          <span className="question__code">{question.code}</span>
          <span className="question__label">{question.label[language]}</span>
          <Marks question={question} saved={saved} />
        </button>
      </h2>
      <div id={`${id}-body`} className="question__body" hidden={!isOpen}>
        {isOpen ? <Body question={question} place={place} saver={saver} saved={saved} /> : null}
      </div>
    </section>
  )
}

interface PartProps {
  question: QuestionToAnswer
  saved: Snapshot
}

function Marks({ question, saved }: PartProps) {
  const { w } = useWorkbookWords()
  const { selfRating, text, value } = saved.content
  return (
    <span className="question__marks">
      {saved.status === 'unsent' || saved.conflict ? <span className="tag tag--attention">!</span> : null}
      {selfRating === null ? null : (
        <span className="tag" title={w.selfRating}>
          {selfRating}
        </span>
      )}
      <StateTag
        state={question.answer.state}
        answered={text.trim() !== '' || value.trim() !== '' || selfRating !== null}
      />
    </span>
  )
}

function Body({ question, place, saver, saved }: PartProps & { place: DraftPlace; saver: AnswerSaver }) {
  return (
    <>
      <AboutAnswer question={question} />
      {saved.conflict === undefined ? null : (
        <Conflict saver={saver} saved={saved} conflict={saved.conflict} />
      )}
      {question.editable ? (
        <AnswerFields question={question} saver={saver} content={saved.content} />
      ) : (
        <AnswerRead question={question} content={saved.content} />
      )}
      {question.editable || saved.status === 'unsent' ? <SavedLine saver={saver} saved={saved} /> : null}
      <AnswerActs question={question} year={place.year} saver={saver} />
      <Comments year={place.year} question={question.code} count={question.comments} />
    </>
  )
}

/** Where the question comes from, who answers it until when, and why it came back. */
function AboutAnswer({ question }: { question: QuestionToAnswer }) {
  const { w, language } = useWorkbookWords()
  const { answer, element, externalResultOf, locked } = question
  const about = [
    element[language],
    externalResultOf === null ? '' : w.external(externalResultOf),
    answer.opd?.name ?? w.noOpd,
    answer.dueOn === null ? '' : `${w.due} ${day(answer.dueOn, language)}`,
    answer.changedAt === null
      ? ''
      : w.lastChange(answer.changedBy ?? w.somebody, wib(answer.changedAt, language)),
  ]
  return (
    <>
      <p className="small mute">{about.filter((part) => part !== '').join(' · ')}</p>
      {answer.reason === null || answer.returnedBy === null ? null : (
        <Notice tone="attention" title={w.returnedBy[answer.returnedBy]}>
          <p>{answer.reason}</p>
        </Notice>
      )}
      {locked === null ? null : <p className="small mute">{locked[language]}</p>}
    </>
  )
}
