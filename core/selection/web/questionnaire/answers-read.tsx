import type { Answer, Question } from '../../contract.ts'
import { useQuestionnaireWords } from './words.ts'

/** A questionnaire to be read: by the region once it is locked, by the ministry once it is submitted. */
export function AnswersRead({
  questions,
  answers,
}: {
  questions: readonly Question[]
  answers: readonly Answer[]
}) {
  const { w, language } = useQuestionnaireWords()
  const byCode = new Map(answers.map((answer) => [answer.question, answer]))
  return (
    <ul className="readiness-items">
      {questions.map(({ code, topic, text }) => {
        const answer = byCode.get(code)
        const level = answer?.level ?? null
        return (
          <li key={code} className="readiness-item">
            <p className="small mute">{topic[language]}</p>
            <p className="readiness-item__text">{text[language]}</p>
            <p>
              <span className="tag">
                {level === null ? w.noLevel : `${level} · ${w.levels[level] ?? ''}`}
              </span>
            </p>
            <p className="claim__text">{answer?.text || w.empty}</p>
            {answer?.evidence ? (
              <p className="claim__text small">
                <strong>{w.evidence}:</strong> {answer.evidence}
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
