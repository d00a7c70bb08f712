import type { Language } from '#platform/problem/problem.ts'

// Money is whole rupiah in `bigint`, in the database (`bigint`) and here: no amount is ever a binary fraction.

/**
 * An amount as people read it. The space does not break, so that the figure stays with its unit.
 *
 * @param value whole rupiah
 * @example rupiah(12500n, 'id') // 'Rp 12.500'
 */
export function rupiah(value: bigint | number, language: Language): string {
  const digits = (value < 0 ? -BigInt(value) : BigInt(value)).toString()
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',')
  return `${value < 0 ? '\u2212' : ''}Rp\u00a0${grouped}`
}

const WRITTEN = /^(?:Rp\.?\s*)?(\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,(?:00|-))?$/i

/**
 * Reads an amount as it is written in Indonesia; nothing where it is not whole rupiah, because a guess
 * about money is worse than a question.
 *
 * @example parseRupiah('Rp 12.500') // 12500n
 * @example parseRupiah('12500,00') // 12500n
 * @example parseRupiah('12.50') // undefined: neither thousands nor whole
 */
export function parseRupiah(text: string): bigint | undefined {
  const digits = WRITTEN.exec(text.trim())?.[1]
  return digits === undefined ? undefined : BigInt(digits.replaceAll('.', ''))
}
