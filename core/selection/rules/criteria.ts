// Invariants of criteria: (1) weights sum to exactly 100; (2) codes are unique; (3) a number has four thresholds in
// one direction, anything else has none; (4) a knock-out level lies between 0 and 4; (5) readiness counts once.
import type { Bilingual } from '#platform/schema/schema.ts'
import type { Criterion, Question } from '../contract.ts'
import { compare, type Fraction, fromText, rounded, sum, whole } from './exact.ts'

const HUNDRED = whole(100)
const FOUR = whole(4)

/** What is wrong with criteria and questions, as sentences that say how to mend it. */
export const faultsOf = (criteria: readonly Criterion[], questions: readonly Question[]): Bilingual[] => [
  ...faultsOfWeights(criteria),
  ...repeated(criteria.map(({ code }) => code)).map((code) => twice(code)),
  ...repeated(questions.map(({ code }) => code)).map((code) => twice(code)),
  ...criteria.flatMap(faultsOfCriterion),
  ...(criteria.filter(({ kind }) => kind === 'readiness').length > 1 ? [READINESS_TWICE] : []),
]

function faultsOfWeights(criteria: readonly Criterion[]): Bilingual[] {
  const weights = criteria.map(({ weight }) => fromText(weight))
  const total = sum(weights)
  const negative = weights.some((weight) => compare(weight, whole(0)) <= 0)
  return [
    ...(compare(total, HUNDRED) === 0 ? [] : [weightsSum(total)]),
    ...(negative ? [WEIGHT_POSITIVE] : []),
  ]
}

const weightsSum = (total: Fraction): Bilingual => ({
  id: `Jumlah bobot ${rounded(total, 2).replace('.', ',')} persen; harus tepat 100. Sesuaikan bobotnya.`,
  en: `The weights sum to ${rounded(total, 2)} percent; they must be exactly 100. Adjust them.`,
})

const WEIGHT_POSITIVE: Bilingual = {
  id: 'Setiap bobot harus lebih dari nol. Hapus kriteria yang tidak dipakai.',
  en: 'Every weight must be above zero. Remove criteria that are not used.',
}

const READINESS_TWICE: Bilingual = {
  id: 'Kesiapan hanya dihitung sekali. Hapus salah satu kriteria kesiapan.',
  en: 'Readiness counts once. Remove one of its criteria.',
}

const twice = (code: string): Bilingual => ({
  id: `Kode “${code}” dipakai dua kali. Beri kode lain.`,
  en: `The code “${code}” is used twice. Give another code.`,
})

const repeated = (codes: readonly string[]): string[] => [
  ...new Set(codes.filter((code, i) => codes.indexOf(code) < i)),
]

function faultsOfCriterion(criterion: Criterion): Bilingual[] {
  const { kind, thresholds, knockOutBelow, name } = criterion
  const isRight = kind === 'number' ? thresholds !== null && isOneWay(thresholds) : thresholds === null
  return [
    ...(isRight ? [] : [thresholdsWrong(name)]),
    ...(knockOutBelow === null || isLevel(fromText(knockOutBelow)) ? [] : [knockOutWrong(name)]),
  ]
}

const thresholdsWrong = (name: Bilingual): Bilingual => ({
  id: `Ambang “${name.id}” harus empat bilangan yang terus naik atau terus turun, dan hanya untuk kriteria berupa bilangan.`,
  en: `The thresholds of “${name.en}” must be four numbers that keep rising or falling, and only numbers have them.`,
})

const knockOutWrong = (name: Bilingual): Bilingual => ({
  id: `Syarat gugur “${name.id}” harus antara 0 dan 4.`,
  en: `The knock-out level of “${name.en}” must be between 0 and 4.`,
})

/** Whether a level lies on the scale. */
export const isLevel = (level: Fraction): boolean =>
  compare(level, whole(0)) >= 0 && compare(level, FOUR) <= 0

function isOneWay(thresholds: readonly string[]): boolean {
  const steps = thresholds.slice(1).map((one, i) => compare(fromText(one), fromText(thresholds[i] ?? '0')))
  return thresholds.length === 4 && (steps.every((step) => step > 0) || steps.every((step) => step < 0))
}

/**
 * How many of the four thresholds a number reaches: its level.
 *
 * @example levelOf('0.7', ['0.25', '0.5', '1', '2']) // 2
 */
export function levelOf(value: string, thresholds: readonly string[]): number {
  const isRising = compare(fromText(thresholds[0] ?? '0'), fromText(thresholds.at(-1) ?? '0')) < 0
  const reaches = (threshold: string) => {
    const difference = compare(fromText(value), fromText(threshold))
    return isRising ? difference >= 0 : difference <= 0
  }
  return thresholds.filter(reaches).length
}
