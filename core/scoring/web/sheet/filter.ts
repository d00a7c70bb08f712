import type { SheetQuestion } from '../../contract.ts'

export type Filter = 'all' | 'unrated' | 'flagged'

/** Questions of one component, or of all, that a filter lets through. */
export const filtered = (
  questions: readonly SheetQuestion[],
  filter: Filter,
  component: string,
): SheetQuestion[] =>
  questions.filter(
    (question) =>
      (component === '' || question.component === component) &&
      (filter === 'all' ||
        (filter === 'unrated' ? question.rating === null : question.note?.flagged === true)),
  )

/** The next question without rating after one, from the start again at the end; nothing when all are rated. */
export function nextUnrated(
  questions: readonly SheetQuestion[],
  after: string | undefined,
): string | undefined {
  const at = questions.findIndex(({ code }) => code === after)
  const order = [...questions.slice(at + 1), ...questions.slice(0, at + 1)]
  return order.find(({ rating, code }) => rating === null && code !== after)?.code
}

/** The question before and the one after, in the order of the sheet. */
export function neighbours(
  questions: readonly SheetQuestion[],
  code: string,
): { previous: string | undefined; next: string | undefined } {
  const at = questions.findIndex((question) => question.code === code)
  return { previous: at > 0 ? questions[at - 1]?.code : undefined, next: questions[at + 1]?.code }
}
