import type { Bilingual } from '#platform/schema/schema.ts'
import type { ClaimChange, SubmittedClaim } from '../contract.ts'
import { isSame } from './content.ts'

/** Claims that differ between two versions, in the order of the instrument. Who answered is no part of a claim. */
export function changesBetween(
  questions: readonly { code: string; label: Bilingual }[],
  before: readonly SubmittedClaim[],
  after: readonly SubmittedClaim[],
): ClaimChange[] {
  const was = new Map(before.map((claim) => [claim.question, claim]))
  const is = new Map(after.map((claim) => [claim.question, claim]))
  return questions.flatMap(({ code, label }) => {
    const [a, b] = [was.get(code) ?? null, is.get(code) ?? null]
    if (a === b || (a !== null && b !== null && isSame(a, b))) return []
    return [{ question: code, label, before: a, after: b }]
  })
}
