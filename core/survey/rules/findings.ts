import { CHECK_NAMES, type CheckName } from '../contract.ts'
import { CHECKS, type Sighting } from './checks.ts'
import type { SurveyData } from './survey-data.ts'

/** A person's word on a warning, oldest first in a list. */
export interface Decision {
  check: string
  finding: string
  verdict: 'exclude' | 'keep'
  responseIds: readonly string[]
}

export interface Finding extends Sighting {
  /** Rows nobody has decided on; of a finding decided as a whole, all or none. */
  open: string[]
}

/** Answers taken out by the newest word of some check. A later “keep” of the same check takes them in again. */
export function excludedBy(decisions: readonly Decision[]): Set<string> {
  const out = new Map<string, Set<CheckName>>()
  for (const { check, verdict, responseIds } of decisions) {
    for (const id of responseIds) {
      const checks = out.get(id) ?? new Set()
      if (verdict === 'exclude') checks.add(check as CheckName)
      else checks.delete(check as CheckName)
      out.set(id, checks)
    }
  }
  return new Set([...out].flatMap(([id, checks]) => (checks.size > 0 ? [id] : [])))
}

/** Every warning of the ten checks, with the rows nobody has decided on yet. */
export function findingsOf(data: Omit<SurveyData, 'excluded'>, decisions: readonly Decision[]): Finding[] {
  const excluded = excludedBy(decisions)
  return CHECK_NAMES.flatMap((check) => CHECKS[check]({ ...data, excluded })).map((sighting) => ({
    ...sighting,
    open: openRows(sighting, decisions, excluded),
  }))
}

function openRows(
  { check, key, rows, whole }: Sighting,
  decisions: readonly Decision[],
  excluded: ReadonlySet<string>,
): string[] {
  const own = decisions.filter((decision) => decision.check === check)
  if (whole) return own.some(({ finding, verdict }) => finding === key && verdict === 'keep') ? [] : rows
  const decided = new Set(own.flatMap(({ responseIds }) => responseIds))
  return rows.filter((id) => !decided.has(id) && !excluded.has(id))
}

/** A warning waits as long as a row of it, or the finding as a whole, waits. A setup that strikes needs no rows. */
export const isOpen = (finding: Finding, decisions: readonly Decision[]): boolean =>
  finding.whole
    ? !decisions.some(({ finding: key, verdict }) => key === finding.key && verdict === 'keep')
    : finding.open.length > 0
