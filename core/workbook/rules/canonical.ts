import type { SubmittedClaim } from '../contract.ts'

/**
 * The one text a submission is digested from: fixed order of keys, claims by code, so that the same claims give
 * the same digest wherever and whenever they are read.
 */
export function canonicalText(
  region: string,
  year: number,
  version: number,
  claims: readonly SubmittedClaim[],
): string {
  const byCode = [...claims].sort((a, b) => (a.question < b.question ? -1 : 1))
  return JSON.stringify({ region, year, version, claims: byCode.map(canonicalClaim) })
}

const canonicalClaim = ({ question, value, text, selfRating, evidence, opd }: SubmittedClaim) => ({
  question,
  value,
  text,
  selfRating,
  evidence,
  opd: opd === null ? null : { id: opd.id, name: opd.name },
})
