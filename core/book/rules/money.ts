import type { SnapshotProgramme } from '../contract.ts'

/** Whole rupiah by year, over all sources. */
export function budgetByYear(programmes: readonly Pick<SnapshotProgramme, 'budgets'>[]): Map<number, bigint> {
  const sums = new Map<number, bigint>()
  for (const { year, amount } of programmes.flatMap(({ budgets }) => budgets)) {
    sums.set(year, (sums.get(year) ?? 0n) + BigInt(amount))
  }
  return new Map([...sums].sort(([a], [b]) => a - b))
}

/** Whole rupiah over all years and sources. */
export const totalOf = (programmes: readonly Pick<SnapshotProgramme, 'budgets'>[]): bigint =>
  programmes.flatMap(({ budgets }) => budgets).reduce((sum, { amount }) => sum + BigInt(amount), 0n)
