// Content of programmes: one steady form, differences, and carrying one change over another.

import { CONTENT_FIELDS, type ProgrammeContent } from '../contract.ts'

export type Field = keyof ProgrammeContent

/** Content with blanks trimmed, each list once and in its steady order, as the store gives it back. */
export function tidy(content: ProgrammeContent): ProgrammeContent {
  return {
    ...content,
    code: content.code.trim(),
    name: oneLine(content.name),
    description: content.description.trim(),
    beneficiaries: content.beneficiaries.trim(),
    notes: content.notes.trim(),
    coOwnerIds: once(content.coOwnerIds),
    villages: once(content.villages),
    dependsOn: once(content.dependsOn),
    goalIds: once(content.goalIds),
    indicators: [...new Set(content.indicators)],
    targets: content.targets.map(tidyTarget),
    budgets: [...content.budgets].sort((a, b) => a.year - b.year || compare(a.source, b.source)),
    risks: content.risks.map((risk) => ({
      factor: oneLine(risk.factor),
      cause: risk.cause.trim(),
      likelihood: risk.likelihood,
      mitigation: risk.mitigation.trim(),
    })),
  }
}

const tidyTarget = (target: ProgrammeContent['targets'][number]) => ({
  ...target,
  name: oneLine(target.name),
  unit: oneLine(target.unit),
  baseline: target.baseline === null ? null : plainDecimal(target.baseline),
  years: [...target.years]
    .sort((a, b) => a.year - b.year)
    .map(({ year, target: value }) => ({ year, target: plainDecimal(value) })),
})

/**
 * A decimal without zeros that say nothing, as PostgreSQL's `trim_scale` writes it.
 *
 * @example plainDecimal('2.50') // '2.5'
 */
export function plainDecimal(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return trimmed === '-0' ? '0' : trimmed
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const once = (all: readonly string[]): string[] => [...new Set(all)].sort(compare)

/** Fields in which two contents differ; both in their steady form. */
export const changedFields = (before: ProgrammeContent, after: ProgrammeContent): Field[] =>
  CONTENT_FIELDS.filter((field) => !isSame(before[field], after[field]))

/** Whether two values are the same whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** A value as text with the keys of its objects in order: equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  )
}

/**
 * Carries a waiting change over content that changed underneath: fields the change left alone follow the new
 * content, fields it changed stay as it has them.
 */
export function rebase(
  pending: ProgrammeContent,
  before: ProgrammeContent,
  after: ProgrammeContent,
): ProgrammeContent {
  const own = new Set<Field>(changedFields(before, pending))
  return Object.fromEntries(
    CONTENT_FIELDS.map((field) => [field, own.has(field) ? pending[field] : after[field]]),
  ) as unknown as ProgrammeContent
}
