import type { Validity } from '../contract.ts'

/** First and last day in force, `YYYY-MM-DD`; null where it has no such end. */
export interface Span {
  validFrom: string | null
  validTo: string | null
}

/**
 * Whether a document is in force on a day; both its ends belong to it.
 *
 * @param day `YYYY-MM-DD`, in WIB
 * @example validityOn({ validFrom: '2025-01-01', validTo: '2025-12-31' }, '2026-01-01') // 'expired'
 */
export const validityOn = (span: Span, day: string): Validity => validityWithin(span, day, day)

/** Whether a document is in force on at least one day of an evaluation year. */
export const validityInYear = (span: Span, year: number): Validity =>
  validityWithin(span, `${year}-01-01`, `${year}-12-31`)

/** Days in this form are ordered as text. */
function validityWithin({ validFrom, validTo }: Span, first: string, last: string): Validity {
  if (validFrom === null && validTo === null) return 'unlimited'
  if (validTo !== null && validTo < first) return 'expired'
  if (validFrom !== null && validFrom > last) return 'future'
  return 'valid'
}
