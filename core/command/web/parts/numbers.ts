import { minus, signOf } from '#platform/ui/decimal.ts'
import { decimal, rupiah, signed, wib } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import type { WallFigure } from '../../contract.ts'
import type { id } from '../id.ts'

type Units = typeof id.units
type Unit = { unit: string }

/** What stands behind a value; nothing for plain counts, and money says so itself. */
export const unitOf = ({ unit }: Unit, units: Units): string =>
  unit === 'rupiah' ? '' : (units[unit as keyof Units] ?? '')

/** A value as it is read, without its unit. */
export const figureText = (value: string, { unit }: Unit, language: Language): string =>
  unit === 'rupiah' && /^-?\d+$/.test(value) ? rupiah(Number(value), language) : decimal(value, language)

/** A value with its unit. */
export function withUnit(value: string, of: Unit, units: Units, language: Language): string {
  const unit = unitOf(of, units)
  const text = figureText(value, of, language)
  return unit === '' ? text : `${text} ${unit}`
}

const SPANS = ['today', 'month', 'year'] as const

/** The nearest span that has a value: today before the month before the year. */
export function nearest(figure: WallFigure): { span: (typeof SPANS)[number]; value: string } | undefined {
  for (const span of SPANS) {
    const found = figure[span]
    if (found !== null) return { span, value: found.value }
  }
  return undefined
}

export interface Change {
  /** With its sign: `+3`, `−0,4`. */
  text: string
  way: 'better' | 'worse' | 'same'
}

/** How a value changed; nothing where one of both is not known. */
export function changeOf(
  now: string | null | undefined,
  before: string | null | undefined,
  better: 'higher' | 'lower',
  language: Language,
): Change | undefined {
  if (now === null || now === undefined || before === null || before === undefined) return undefined
  const difference = minus(now, before)
  const sign = signOf(difference)
  const way = sign === 0 ? 'same' : sign > 0 === (better === 'higher') ? 'better' : 'worse'
  return { text: signed(difference, language), way }
}

/** Hours and minutes in WIB, with seconds where they move. */
export function clockOf(at: Date | string, language: Language, seconds = false): string {
  const when = new Date(at)
  const short = wib(when, language).split(' ').at(-1) ?? ''
  const point = language === 'id' ? '.' : ':'
  return seconds ? `${short}${point}${String(when.getUTCSeconds()).padStart(2, '0')}` : short
}
