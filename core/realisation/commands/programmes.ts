import type { ProgrammeRow } from '#core/programme/public.ts'
import type { NamedDimension, ReportContent } from '../contract.ts'
import type { Quantities, YearTarget } from '../rules/achievement.ts'

/** Output targets of a programme with what a year is to reach; outcomes are not reported by quantity here. */
export const targetsOf = (
  { targets }: ProgrammeRow,
  year: number,
): (YearTarget & { name: string; unit: string })[] =>
  targets
    .filter(({ kind }) => kind === 'output')
    .map(({ id, name, unit, direction, years }) => ({
      id,
      name,
      unit,
      isLessBetter: direction === 'down',
      target: years.find((one) => one.year === year)?.target ?? null,
    }))

/** Budget of a year from every source, whole rupiah. */
export const budgetOf = ({ budgets }: ProgrammeRow, year: number): bigint =>
  budgets.filter((one) => one.year === year).reduce((sum, { amount }) => sum + BigInt(amount), 0n)

/** A programme keeps the code of its dimension; what it is called depends on the plan. */
export function namedDimension(code: string, dimensions: readonly NamedDimension[]): NamedDimension {
  const { name, hue } = dimensions.find((one) => one.code === code) ?? {
    name: { id: code, en: code },
    hue: null,
  }
  return { code, name, hue }
}

export const quantitiesOf = ({ outputs }: Pick<ReportContent, 'outputs'>): Quantities =>
  Object.fromEntries(outputs.map(({ targetId, quantity }) => [targetId, quantity]))
