// Content as short text, for showing what a table or a change would alter.

import type { ProgrammeContent } from '../../contract.ts'
import { changedFields, type Field } from '../content.ts'

export interface FieldChange {
  field: Field
  before: string
  after: string
}

/** Words for ids in content. */
export type NameOf = (id: string) => string

/** What differs between two contents, as text of both sides. */
export const fieldChanges = (
  before: ProgrammeContent,
  after: ProgrammeContent,
  nameOf: NameOf,
): FieldChange[] =>
  changedFields(before, after).map((field) => ({
    field,
    before: showField(before, field, nameOf),
    after: showField(after, field, nameOf),
  }))

function showField(content: ProgrammeContent, field: Field, nameOf: NameOf): string {
  if (field === 'targets') return content.targets.map(showTarget).join('\n')
  if (field === 'budgets')
    return content.budgets
      .map(({ year, source, amount }) => `${year} ${source}: ${grouped(amount)}`)
      .join('\n')
  if (field === 'risks')
    return content.risks
      .map(({ factor, likelihood, mitigation }) => `${factor} (${likelihood}): ${mitigation}`)
      .join('\n')
  const value = content[field]
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(nameOf).join(', ')
  return field === 'ownerOpdId' ? nameOf(String(value)) : String(value)
}

const showTarget = ({ name, unit, baseline, years }: ProgrammeContent['targets'][number]): string =>
  `${name} (${unit}) ${baseline ?? '–'} → ${years.map(({ year, target }) => `${year}: ${target}`).join(', ')}`

/** Digits in groups of three, as in both languages a thin figure is read. */
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.')
