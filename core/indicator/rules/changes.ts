// What a version changes against the one before, in words.

import type { DefinitionContent } from '../contract/definitions.ts'

export interface FieldChange {
  field: string
  before: string
  after: string
}

/** @param words says a formula in words */
export function changesOf(
  before: DefinitionContent | undefined,
  after: DefinitionContent,
  words: (content: DefinitionContent) => string,
): FieldChange[] {
  if (before === undefined) return []
  const told = (one: DefinitionContent): Record<string, string> => ({
    name: one.name.id,
    definition: one.definition.id,
    source: one.source.id,
    unit: one.unit,
    better: one.better,
    decimals: String(one.decimals),
    formula: words(one),
    grain: one.grain ?? '',
    by: [...one.by].join(', '),
  })
  const [old, now] = [told(before), told(after)]
  return Object.keys(now).flatMap((field) =>
    old[field] === now[field] ? [] : [{ field, before: old[field] ?? '', after: now[field] ?? '' }],
  )
}
