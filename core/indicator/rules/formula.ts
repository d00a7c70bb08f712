// When a formula is sound, and how it reads as a sentence.

import {
  DIMENSIONS,
  type Dimension,
  type Formula,
  type Measure,
  type Term,
} from '#platform/measure/measure.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

/** What formulas need to know of a measure. */
export type KnownMeasure = Pick<Measure, 'name' | 'label' | 'unit'>

const termsOf = (formula: Formula): Term[] =>
  formula.kind === 'ratio' ? [formula.of, formula.over] : [formula.of]

export const measuresOf = (formula: Formula): string[] => [...new Set(termsOf(formula).map((t) => t.measure))]

export function findUnknown(formula: Formula, known: readonly KnownMeasure[]): string | undefined {
  return measuresOf(formula).find((name) => !known.some((one) => one.name === name))
}

/** A condition names a dimension and somebody in it; a scale keeps above zero; a percentile is one of a hundred. */
export function isSound(formula: Formula): boolean {
  const conditions = termsOf(formula).flatMap(({ where }) => Object.entries(where ?? {}))
  const isKnown = (name: string) => (DIMENSIONS as readonly string[]).includes(name)
  if (!conditions.every(([name, members]) => isKnown(name) && (members?.length ?? 0) > 0)) return false
  const scale = 'scale' in formula ? formula.scale : undefined
  if (scale?.some((part) => part <= 0)) return false
  return formula.kind !== 'percentile' || (formula.percent >= 1 && formula.percent <= 100)
}

const DIMENSION_WORDS: Record<Dimension, Bilingual> = {
  district: { id: 'kecamatan', en: 'district' },
  village: { id: 'desa/kelurahan', en: 'village' },
  agency: { id: 'OPD', en: 'agency' },
  facility: { id: 'fasilitas', en: 'facility' },
  lane: { id: 'jalur', en: 'lane' },
  category: { id: 'kategori', en: 'category' },
  channel: { id: 'kanal', en: 'channel' },
  sex: { id: 'jenis kelamin', en: 'sex' },
}

const UNIT_WORDS: Record<Measure['unit'], Bilingual> = {
  ms: { id: 'milidetik', en: 'milliseconds' },
  count: { id: '', en: '' },
  rupiah: { id: 'rupiah', en: 'rupiah' },
  point: { id: 'poin', en: 'points' },
}

/**
 * A formula as a sentence in both languages.
 *
 * @example wordsOf({ kind: 'share', of: { measure: 'dispatch.answer_time' }, within: 10_000, scale: [1, 100] }, known).id
 * // 'banyaknya “Waktu jawab” yang tidak melebihi 10 detik, dibagi banyaknya “Waktu jawab”, dikali 100'
 */
export function wordsOf(formula: Formula, known: readonly KnownMeasure[]): Bilingual {
  return { id: sentence(formula, known, 'id'), en: sentence(formula, known, 'en') }
}

type Language = 'id' | 'en'

function sentence(formula: Formula, known: readonly KnownMeasure[], language: Language): string {
  const id = language === 'id'
  const term = (one: Term) => termWords(one, known, language)
  const of = term(formula.of)
  const many = (what: string) => (id ? `banyaknya ${what}` : `the number of ${what}`)
  const total = (what: string) => (id ? `jumlah ${what}` : `the sum of ${what}`)
  switch (formula.kind) {
    case 'count':
      return many(of)
    case 'sum':
      return total(of) + scaled(formula, language)
    case 'mean':
      return (id ? `rata-rata ${of}` : `the mean of ${of}`) + scaled(formula, language)
    case 'ratio': {
      const each = formula.sums ? total : many
      const between = id ? ', dibagi ' : ', divided by '
      return each(of) + between + each(term(formula.over)) + scaled(formula, language)
    }
    case 'share': {
      const limit = limitWords(formula, known, language)
      return id
        ? `${many(of)} yang tidak melebihi ${limit}, dibagi ${many(of)}${scaled(formula, language)}`
        : `${many(of)} not above ${limit}, divided by ${many(of)}${scaled(formula, language)}`
    }
    case 'percentile': {
      const place =
        formula.percent === 50
          ? id
            ? 'median'
            : 'the median of'
          : id
            ? `persentil ke-${formula.percent}`
            : `percentile ${formula.percent} of`
      return `${place} ${of}${scaled(formula, language)}`
    }
  }
}

function termWords({ measure, where }: Term, known: readonly KnownMeasure[], language: Language): string {
  const label = known.find(({ name }) => name === measure)?.label[language] ?? measure
  const conditions = Object.entries(where ?? {}).map(
    ([name, members]) => `${DIMENSION_WORDS[name as Dimension][language]}: ${(members ?? []).join(', ')}`,
  )
  return conditions.length === 0 ? `“${label}”` : `“${label}” (${conditions.join('; ')})`
}

/** Whole seconds are said in seconds, as they are asked for. */
function limitWords(
  { of, within }: Extract<Formula, { kind: 'share' }>,
  known: readonly KnownMeasure[],
  language: Language,
): string {
  const unit = unitOf(of, known, language)
  const isWhole = unit === UNIT_WORDS.ms[language] && within % 1000 === 0
  const text = isWhole
    ? `${grouped(within / 1000, language)} ${SECONDS[language]}`
    : `${grouped(within, language)} ${unit}`
  return text.trim()
}

const SECONDS: Bilingual = { id: 'detik', en: 'seconds' }

const unitOf = ({ measure }: Term, known: readonly KnownMeasure[], language: Language): string =>
  UNIT_WORDS[known.find(({ name }) => name === measure)?.unit ?? 'count'][language]

function scaled(formula: Formula, language: Language): string {
  const [divideBy, multiplyBy] = ('scale' in formula && formula.scale) || [1, 1]
  const [by, times] = language === 'id' ? [', dibagi ', ', dikali '] : [', divided by ', ', times ']
  return (
    (divideBy === 1 ? '' : by + grouped(divideBy, language)) +
    (multiplyBy === 1 ? '' : times + grouped(multiplyBy, language))
  )
}

/** Whole numbers in groups of three. */
export const grouped = (n: number | string, language: Language): string =>
  String(n).replace(/\B(?=(\d{3})+(?!\d))/g, language === 'id' ? '.' : ',')
