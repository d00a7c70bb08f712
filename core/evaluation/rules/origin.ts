import type { QuestionOrigin } from '../contract.ts'
import { decimal, type Exact, roundTo, toText } from './exact.ts'
import { questionScore } from './score.ts'

/** What a published question score was made of, as stored. */
export interface Origin {
  ratings: (number | null)[]
  adjusted: string | null
  reason: string | null
}

/** The question score itself, unrounded: thirds do not fit a column of decimals, their ratings do. */
export function exactScore(origin: Origin | undefined): Exact | undefined {
  if (origin === undefined) return undefined
  return origin.adjusted === null ? questionScore(origin.ratings, 'skip') : decimal(origin.adjusted)
}

export function originReply(origin: Origin | undefined): QuestionOrigin | null {
  if (origin === undefined) return null
  const mean = questionScore(origin.ratings, 'skip')
  return {
    ratings: origin.ratings,
    mean: mean === undefined ? null : shortText(mean),
    adjusted: origin.adjusted === null ? null : shortText(decimal(origin.adjusted)),
    reason: origin.reason,
  }
}

/**
 * At most four decimals, at least two, as a column of question scores holds them.
 *
 * @example shortText(exact(10n, 3n)) // '3.3333'
 */
export const shortText = (value: Exact): string => toText(roundTo(value, 4), 2)
