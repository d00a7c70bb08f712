import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { decimal, wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import {
  GetQuestionnaire,
  ListRounds,
  type Question,
  type Questionnaire,
  SaveQuestionnaireAnswer,
  SubmitQuestionnaire,
} from '../../contract.ts'
import { AnswerField } from './answer-field.tsx'
import { AnswersRead } from './answers-read.tsx'
import { useQuestionnaireWords } from './words.ts'

/** A candidate region's questionnaire: filled in topic by topic, submitted, and the decision once there is one. */
export function QuestionnairePage() {
  const { w, language } = useQuestionnaireWords()
  const { id = '' } = useParams({ strict: false })
  const { code } = usePlace()
  const found = useEndpoint(GetQuestionnaire, { id })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/gerakan/seleksi`}>{w.eyebrow}</Link>}
      title={found.data?.round.title[language] ?? w.eyebrow}
      lead={w.lead}
    >
      <Answer of={found} lines={8}>
        {(one) => <Found one={one} onSaved={() => void found.refetch()} />}
      </Answer>
    </Screen>
  )
}

function Found({ one, onSaved }: { one: Questionnaire; onSaved: () => void }) {
  const { w } = useQuestionnaireWords()
  const mayFill = useMay(SaveQuestionnaireAnswer)
  return (
    <>
      {one.round.isExample ? <Notice>{w.example}</Notice> : null}
      <Standing one={one} />
      <Judged one={one} />
      {one.isOpen && mayFill ? (
        <Filling one={one} onSaved={onSaved} />
      ) : (
        <>
          {one.isOpen ? <p className="mute">{w.readOnly}</p> : null}
          <AnswersRead questions={one.round.questions} answers={one.answers} />
          {one.isOpen ? <Submit one={one} /> : null}
        </>
      )}
    </>
  )
}

/** Where the questionnaire stands, most telling first. */
function Standing({ one }: { one: Questionnaire }) {
  const { w, language } = useQuestionnaireWords()
  const { candidate, round, isOpen } = one
  if (candidate.verdict !== null) {
    return (
      <Notice
        tone={candidate.verdict === 'chosen' ? 'good' : 'plain'}
        title={`${w.verdict}: ${w.verdicts[candidate.verdict]}`}
      >
        <p>{candidate.verdictReason}</p>
      </Notice>
    )
  }
  if (candidate.submittedAt !== null) {
    return (
      <Notice tone="good" title={w.submittedTitle}>
        <p>{w.submittedBody(wib(candidate.submittedAt, language))}</p>
      </Notice>
    )
  }
  if (!isOpen) {
    return (
      <Notice tone="attention" title={w.closedTitle}>
        <p>{w.closedBody}</p>
      </Notice>
    )
  }
  if (candidate.returnReason !== null) {
    return (
      <Notice tone="attention" title={w.returned}>
        <p>{candidate.returnReason}</p>
        <p>{w.until(wib(round.answersUntil, language))}</p>
      </Notice>
    )
  }
  return <p>{w.until(wib(round.answersUntil, language))}</p>
}

function Judged({ one }: { one: Questionnaire }) {
  const { w, language } = useQuestionnaireWords()
  const { code } = usePlace()
  const { criteria, weightsBasis } = one.round
  return (
    <Panel title={w.criteria} lead={weightsBasis}>
      <ul>
        {criteria.map(({ code: key, name, weight, guide }) => (
          <li key={key}>
            <strong>{name[language]}</strong>, {decimal(weight, language)} %{' '}
            <span className="cell-note">{guide[language]}</span>
          </li>
        ))}
      </ul>
      {criteria.some(({ kind }) => kind === 'readiness') ? (
        <p>
          {w.readinessHint} <Link to={`/kerja/${code}/gerakan/kesiapan`}>{w.readiness}</Link>
        </p>
      ) : null}
    </Panel>
  )
}

function Filling({ one, onSaved }: { one: Questionnaire; onSaved: () => void }) {
  const { w, language } = useQuestionnaireWords()
  const answers = new Map(one.answers.map((answer) => [answer.question, answer]))
  const isDone = ({ code }: Question) =>
    answers.get(code)?.level != null && answers.get(code)?.text.trim() !== ''
  const { questions } = one.round
  return (
    <>
      <p role="status">{w.progress(questions.filter(isDone).length, questions.length)}</p>
      {topicsOf(questions).map(([topic, own]) => (
        <Panel key={topic} title={own[0]?.topic[language] ?? topic}>
          <ul className="readiness-items">
            {own.map((question) => (
              <AnswerField
                key={question.code}
                roundId={one.round.id}
                question={question}
                answer={answers.get(question.code)}
                onSaved={onSaved}
              />
            ))}
          </ul>
        </Panel>
      ))}
      <Submit one={one} />
    </>
  )
}

/** Questions by topic, in the order in which topics first come. */
function topicsOf(questions: readonly Question[]): [string, Question[]][] {
  const topics = new Map<string, Question[]>()
  for (const question of questions)
    topics.set(question.topic.id, [...(topics.get(question.topic.id) ?? []), question])
  return [...topics]
}

function Submit({ one }: { one: Questionnaire }) {
  const { w } = useQuestionnaireWords()
  const say = useSay()
  const may = useMay(SubmitQuestionnaire)
  const [asking, setAsking] = useState(false)
  const act = useAct(SubmitQuestionnaire, {
    refresh: [GetQuestionnaire, ListRounds],
    onDone: () => {
      say(w.submitted)
      setAsking(false)
    },
  })
  const close = () => {
    act.reset()
    setAsking(false)
  }
  if (!may) return null
  return (
    <div className="row-acts">
      <button type="button" className="button button--main" onClick={() => setAsking(true)}>
        {w.submit}
      </button>
      {asking ? (
        <Confirm
          title={w.submit}
          act={act}
          label={w.submit}
          onClose={close}
          onConfirm={() => void act.run({ id: one.round.id })}
        >
          <p>{w.submitBody}</p>
        </Confirm>
      ) : null}
    </div>
  )
}
