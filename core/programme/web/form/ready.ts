import { parseRupiah } from '#platform/money/money.ts'
import type { ProgrammeContent } from '../../contract.ts'

/** Calendar years of a period of months; none while it is not understood. */
export function yearsBetween(from: string, to: string): number[] {
  const [first, last] = [from, to].map((month) => Number(month.slice(0, 4)))
  if (!first || !last || last < first || last - first > 25) return []
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/**
 * Content as the contract wants it, of what somebody typed: amounts without grouping, decimals with a point. What is
 * not understood stays as typed, so that the server tells what is wrong with it.
 */
export function ready(content: ProgrammeContent): ProgrammeContent {
  return {
    ...content,
    code: content.code.trim(),
    name: content.name.trim(),
    budgets: content.budgets.map((line) => ({ ...line, amount: plainAmount(line.amount) })),
    targets: content.targets.map((target) => ({
      ...target,
      baseline: target.baseline === null ? null : plainNumber(target.baseline),
      years: target.years.map(({ year, target: value }) => ({ year, target: plainNumber(value) })),
    })),
  }
}

const plainAmount = (typed: string): string => parseRupiah(typed)?.toString() ?? typed.trim()
const plainNumber = (typed: string): string => typed.trim().replace(',', '.')
