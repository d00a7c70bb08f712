import { dayInWib } from '#platform/time/time.ts'
import type { Cycle, Step } from '../contract.ts'

/** Steps that may not close before another one. */
const FOLLOWS: readonly (readonly [Step, Step])[] = [
  ['answer', 'self_assessment'],
  ['answer', 'survey'],
  ['self_assessment', 'rating'],
  ['survey', 'rating'],
  ['rating', 'moderation'],
  ['moderation', 'objection'],
  ['rating', 'objection'],
  ['objection', 'decision'],
]

/**
 * The last instant of a day in WIB: a step is open up to and with it.
 *
 * @example lastInstantOf('2026-10-31') // '2026-10-31T16:59:59.999Z'
 */
export const lastInstantOf = (day: string): string => `${day}T16:59:59.999Z`

/** The day at whose end an instant lies, in WIB. */
export const dayOf = (closesAt: string): string => dayInWib(closesAt)

export interface DeadlineDay {
  step: Step
  day: string
}

export const daysOf = (cycle: Pick<Cycle, 'deadlines'>): DeadlineDay[] =>
  cycle.deadlines.map(({ step, closesAt }) => ({ step, day: dayOf(closesAt) }))

/** Pairs that stand in the wrong order: the second may not close before the first. */
export function wrongOrder(deadlines: readonly DeadlineDay[]): (readonly [Step, Step])[] {
  const days = new Map(deadlines.map(({ step, day }) => [step, day]))
  return FOLLOWS.filter(([first, second]) => {
    const [before, after] = [days.get(first), days.get(second)]
    return before !== undefined && after !== undefined && after < before
  })
}

/**
 * Last instant at which an open cycle’s tracks may move to another instrument: the deadline of the self-assessment,
 * after which assessors rate; without one the eve of stage II; without that, never.
 */
export function instrumentsMoveUntil(cycle: Pick<Cycle, 'deadlines' | 'stageTwo'>): string | null {
  const selfAssessment = cycle.deadlines.find(({ step }) => step === 'self_assessment')
  if (selfAssessment) return selfAssessment.closesAt
  if (cycle.stageTwo === null) return null
  return new Date(Date.parse(`${cycle.stageTwo.from}T00:00:00+07:00`) - 1).toISOString()
}
