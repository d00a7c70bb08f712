import type { Sum } from '../../contract.ts'
import { COMPONENTS, instrumentOf, type Line } from './lines.ts'

export const hundredths = (text: string) => Math.round(Number(text) * 100)
export const text = (units: number, digits: number) => {
  const plain = String(Math.abs(units)).padStart(digits + 1, '0')
  return `${units < 0 ? '-' : ''}${plain.slice(0, -digits)}.${plain.slice(-digits)}`
}
export const trimmed = (exact: string) => exact.replace(/0$/, '')

/** The sum of a line under the rule of its year. */
export function sumOf(year: number, line: Line): Sum {
  const instrument = instrumentOf(year, line.track)
  const terms = instrument.components.map((component) => {
    const at = COMPONENTS.findIndex(([key]) => key === component.key)
    const score = line.scores[at] ?? '0.00'
    const units = Number(component.weight) * hundredths(score)
    return {
      component: component.key,
      label: component.label,
      weight: component.weight ?? '0',
      score,
      term: trimmed(text(units, 4)),
      rounded: year === 2022 ? text(Math.floor((units + 50) / 100), 2) : null,
      units,
    }
  })
  const exact = terms.reduce((sum, term) => sum + term.units, 0)
  const final =
    year === 2022
      ? terms.reduce((sum, term) => sum + Math.floor((term.units + 50) / 100), 0)
      : Math.floor((exact + 50) / 100)
  return {
    rule: instrument.rule,
    terms: terms.map(({ units: _units, ...term }) => term),
    exact: trimmed(text(exact, 4)),
    final: text(final, 2),
  }
}

export function rankOf(finals: readonly string[], final: string) {
  return {
    place: 1 + finals.filter((other) => hundredths(other) > hundredths(final)).length,
    of: finals.length,
  }
}

export function medianOf(values: readonly string[]): string | null {
  if (values.length === 0) return null
  const sorted = values.map(hundredths).sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const before = sorted[Math.ceil(sorted.length / 2) - 1] ?? middle
  return text(Math.floor((middle + before + 1) / 2), 2)
}
