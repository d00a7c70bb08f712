import { decimal } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Columns, Section } from '#platform/ui/layout/layout.tsx'
import type { QuestionScore, RegionResult } from '../../contract.ts'
import { questionsPath } from '../addresses.ts'
import { useWords } from '../words.ts'

/** The highest and lowest questions, where their scores are known. */
export function StrongAndWeak({ result }: { result: RegionResult }) {
  const { w } = useWords()
  if (result.strengths.length + result.weaknesses.length === 0)
    return <p className="small mute prose">{w.region.noQuestions}</p>
  return (
    <div className="stack">
      <Columns>
        <Section title={w.region.strengths}>
          <QuestionList questions={result.strengths} />
        </Section>
        <Section title={w.region.weaknesses}>
          <QuestionList questions={result.weaknesses} />
        </Section>
      </Columns>
      <p className="small">
        <PageLink to={questionsPath(result.code, result.year)}>{w.region.seeQuestions}</PageLink>
      </p>
    </div>
  )
}

/** Questions with their scores, as a list. */
export function QuestionList({ questions }: { questions: readonly QuestionScore[] }) {
  const { language } = useWords()
  return (
    <ul className="question-list">
      {questions.map((question) => (
        <li key={question.code}>
          <span>
            {question.label[language]}
            <span className="cell-note">
              {question.code} · {question.element[language]}
            </span>
          </span>
          <b className="number">{question.score === null ? '–' : decimal(question.score, language)}</b>
        </li>
      ))}
    </ul>
  )
}
