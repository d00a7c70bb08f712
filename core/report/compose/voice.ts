import type { RegionResult, Source } from '#core/evaluation/contract.ts'
import type { Language } from '#platform/problem/problem.ts'
import type { Bilingual, DecimalText } from '#platform/schema/schema.ts'
import { compareDecimals } from '#platform/ui/decimal.ts'
import { day, decimal, listed, signed } from '#platform/ui/format.ts'
import { en } from '../text/en.ts'
import { id } from '../text/id.ts'

/** One language: its texts and its way of writing numbers, dates and lists. */
export interface Voice {
  language: Language
  text: typeof id
  /** The side of a label that this language reads. */
  of(label: Bilingual): string
  /** A score with at least two decimals, `3,60`; a dash for what is absent. */
  score(value: DecimalText | null): string
  /** A figure digit for digit: `0,376`. */
  exact(value: DecimalText): string
  /** A difference with its sign; a dash for what is absent. */
  signed(value: DecimalText | null): string
  percent(weight: DecimalText | null): string
  /** A day in words, never broken at the end of a line. */
  date(day: string): string
  list(parts: readonly string[]): string
}

export function voiceOf(language: Language): Voice {
  const text = { id, en }[language]
  return {
    language,
    text,
    of: (label) => label[language],
    score: (value) => (value === null ? text.none : decimal(twoDecimals(value), language)),
    exact: (value) => decimal(value, language),
    signed: (value) => (value === null ? text.none : signed(value, language)),
    percent: (weight) => (weight === null ? text.none : `${decimal(weight, language)}%`),
    date: (value) => day(value, language).replaceAll(' ', '\u00a0'),
    list: (parts) => listed(parts, language),
  }
}

/** The report shows two decimals; further ones are kept, never rounded away. */
function twoDecimals(value: DecimalText): DecimalText {
  const [whole, fraction = ''] = value.split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}

/**
 * The file's date: midnight of the source's day (or of the year's last, for a source without a date), so
 * that the same figures give the same file.
 */
export const dateOfSource = ({ date }: Source, year: number): Date =>
  new Date(`${date === '' ? `${year}-12-31` : date}T00:00:00Z`)

export type ComponentOfResult = RegionResult['components'][number]
export type ScoredComponent = ComponentOfResult & { score: DecimalText }

export const isScored = (component: ComponentOfResult): component is ScoredComponent =>
  component.score !== null

/** Highest score first; equal ones in the order of the instrument. */
export const byScore = (components: readonly ComponentOfResult[]): ScoredComponent[] =>
  components.filter(isScored).sort((a, b) => compareDecimals(b.score, a.score))
