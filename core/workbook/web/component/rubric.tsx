import type { QuestionToAnswer } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'

const VALUES = [0, 1, 2, 3, 4] as const

interface RubricProps {
  question: QuestionToAnswer
  chosen: number | null
  /** Absent where nothing can be chosen. */
  onChoose?: (value: number) => void
}

/** The self-rating, chosen by the words of the rubric. */
export function Rubric({ question, chosen, onChoose }: RubricProps) {
  const { w, language } = useWorkbookWords()
  return (
    <fieldset className="rubric" disabled={onChoose === undefined}>
      <legend>{w.rubric}</legend>
      {question.rubric === null ? <p className="small mute">{w.noRubric}</p> : null}
      {VALUES.map((value) => (
        <label key={value} className="rubric__level">
          <input
            type="radio"
            name={`rating-${question.code}`}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose?.(value)}
          />
          <span className="rubric__value">{value}</span>
          <span>{question.rubric?.[value]?.[language] ?? w.ratingLevel(value)}</span>
        </label>
      ))}
    </fieldset>
  )
}
