import type { Cause, Threshold } from '../contract.ts'
import type { RegionFigures } from './figures.ts'
import { causeOf, spreadOf } from './spread.ts'

export interface Call {
  question: string
  cause: Exclude<Cause, 'asked'>
}

/**
 * Questions of a region that call for a moderation and never had one. What was moderated and closed is not opened
 * again by itself, even where the ratings still lie apart: that was decided with a reason.
 */
export const callsOf = (
  figures: Pick<RegionFigures, 'ordinal' | 'questions'>,
  threshold: Threshold,
  moderated: ReadonlySet<string>,
): Call[] =>
  figures.questions.flatMap(({ question, counts }) => {
    const cause = causeOf(threshold, figures.ordinal.alpha, spreadOf(question, counts).range)
    return cause === undefined || moderated.has(question) ? [] : [{ question, cause }]
  })

/** The last instant of the moderation step; null where it does not close by the clock. */
export const closingOf = (cycle: {
  deadlines: readonly { step: string; closesAt: string }[]
}): string | null => cycle.deadlines.find(({ step }) => step === 'moderation')?.closesAt ?? null

/** Whether the step is open at an instant; a cycle that is not open has no open step. */
export const isStepOpen = (
  cycle: { state: string; deadlines: readonly { step: string; closesAt: string }[] },
  now: Date,
): boolean => {
  const closesAt = closingOf(cycle)
  return cycle.state === 'open' && (closesAt === null || now.getTime() <= Date.parse(closesAt))
}
