import type { QuestionScore } from '../contract.ts'
import { compare, decimal, type Exact, toText } from './exact.ts'
import type { QuestionData } from './instrument.ts'

/** A question with its score, in the words of the contract. */
export const questionReply = (question: QuestionData, score: Exact | null): QuestionScore => ({
  code: question.code,
  component: question.component,
  element: question.element,
  cityDimension: question.cityDimension,
  label: question.label,
  number: question.number,
  score: score === null ? null : toText(score, 2),
})

/** How many strengths and weaknesses are told. */
const MOST_TOLD = 5

/**
 * The highest and the lowest questions, equal scores in the order of the instrument. With few questions
 * no question is both a strength and a weakness.
 *
 * @example extremes(questions of Kab. Malang 2023).weaknesses[0].code // 'B06', score 1.00
 */
export function extremes(questions: readonly QuestionScore[]): {
  strengths: QuestionScore[]
  weaknesses: QuestionScore[]
} {
  const count = Math.min(MOST_TOLD, Math.floor(questions.length / 2))
  const value = (q: QuestionScore) => decimal(q.score ?? '0')
  const rising = [...questions].sort((a, b) => compare(value(a), value(b)))
  const falling = [...questions].sort((a, b) => compare(value(b), value(a)))
  return { strengths: falling.slice(0, count), weaknesses: rising.slice(0, count) }
}
