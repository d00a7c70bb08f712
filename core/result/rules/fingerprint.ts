import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import type { Rated } from './live.ts'

const PRIME_A = 0x01000193
const PRIME_B = 0x85ebca6b

/**
 * Names everything estimates are drawn from; another name, other figures. Two running sums of 32 bits, because the
 * board asks for it on every reading of a country's 140,000 ratings: enough to see a change, no proof against fraud.
 */
export function fingerprint(
  regions: readonly { code: string; instrument: InstrumentData; rated: Rated }[],
): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  const take = (value: number): void => {
    a = Math.imul(a ^ value, PRIME_A)
    b = Math.imul(b ^ (value + (b >>> 13)), PRIME_B)
  }
  const takeText = (text: string): void => {
    for (let i = 0; i < text.length; i++) take(text.charCodeAt(i))
    take(0)
  }
  for (const { code, instrument, rated } of regions) {
    takeText(`${code} ${instrument.code} ${instrument.version}`)
    for (const sheet of rated.sheets) {
      for (const question of instrument.questions) take((sheet[question.code] ?? 254) + 1)
    }
    takeText(JSON.stringify([[...rated.adjustments], [...rated.gaps]]))
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
}
