import type { AnswerState, Content } from '../contract.ts'
import { hasContent, isAnswered } from './content.ts'

type Counted = Content & { state: AnswerState }

export interface Counts {
  of: number
  answered: number
  submitted: number
  returned: number
  accepted: number
}

/** How far a set of questions is; `undefined` stands for a question nobody touched. */
export const countsOf = (answers: readonly (Counted | undefined)[]): Counts => ({
  of: answers.length,
  answered: answers.filter((a) => a !== undefined && isAnswered(a)).length,
  submitted: inState(answers, 'submitted'),
  returned: inState(answers, 'returned'),
  accepted: inState(answers, 'accepted'),
})

const inState = (answers: readonly (Counted | undefined)[], state: AnswerState): number =>
  answers.filter((a) => a?.state === state).length

/** An answer that stands in the way of signing off: it has content or was given back, and is not accepted. */
export const isPending = (a: Counted): boolean =>
  a.state !== 'accepted' && (a.state !== 'draft' || hasContent(a))
