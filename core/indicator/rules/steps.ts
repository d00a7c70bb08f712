// A value as the sum it is: the figures above and below the line, the scale, the rounding.

import type { Formula } from '#platform/measure/measure.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { IndicatorValue } from '../contract/words.ts'
import { grouped } from './formula.ts'
import { exactText } from './fraction.ts'
import { exactValue } from './value.ts'

export interface Step {
  label: Bilingual
  text: Bilingual
}

export const ROUNDING: Bilingual = {
  id: 'Dibulatkan satu kali, di akhir; setengah menjauhi nol.',
  en: 'Rounded once, at the end; half away from zero.',
}

/** A decimal the way each language writes it. */
export const said = (text: string): Bilingual => {
  const [whole = '', part] = text.split('.')
  const of = (language: 'id' | 'en', point: string) =>
    grouped(whole, language) + (part === undefined ? '' : point + part)
  return { id: of('id', ','), en: of('en', '.') }
}

const join = (parts: readonly Bilingual[], between: string): Bilingual => ({
  id: parts.map(({ id }) => id).join(between),
  en: parts.map(({ en }) => en).join(between),
})

type Whole = Pick<IndicatorValue, 'value' | 'numerator' | 'denominator' | 'count'>

/** @returns the lines of the sum, and the value before rounding */
export function stepsOf(formula: Formula, value: Whole): { steps: Step[]; unrounded: string | null } {
  const { numerator, denominator } = value
  const steps = [countStep(value.count)]
  if (numerator === null || denominator === null) return { steps, unrounded: null }
  const isDivided = formula.kind === 'mean' || formula.kind === 'ratio' || formula.kind === 'share'
  steps.push({ label: NUMERATOR[formula.kind], text: said(numerator) })
  if (isDivided) steps.push({ label: DENOMINATOR[formula.kind] ?? WHOLE, text: said(denominator) })
  const exact = exactValue(formula, { numerator, denominator, count: value.count })
  if (exact === undefined) return { steps: [...steps, { label: SUM, text: NOTHING }], unrounded: null }
  const unrounded = exactText(exact)
  const line = [said(numerator), ...(isDivided ? [said(denominator)] : [])]
  const sum = join([join(line, ' ÷ '), ...scaleText(formula)], '')
  steps.push({ label: SUM, text: join([sum, unroundedText(unrounded)], ' = ') })
  if (value.value !== null) steps.push({ label: ROUNDED, text: said(value.value) })
  return { steps, unrounded }
}

const unroundedText = (text: string): Bilingual => (text.includes('/') ? { id: text, en: text } : said(text))

function scaleText(formula: Formula): Bilingual[] {
  const [divideBy, multiplyBy] = ('scale' in formula && formula.scale) || [1, 1]
  const part = (sign: string, n: number): Bilingual => {
    const text = said(String(n))
    return { id: `${sign}${text.id}`, en: `${sign}${text.en}` }
  }
  return [
    ...(divideBy === 1 ? [] : [part(' ÷ ', divideBy)]),
    ...(multiplyBy === 1 ? [] : [part(' × ', multiplyBy)]),
  ]
}

const countStep = (count: number): Step => ({
  label: { id: 'Ukuran yang dihitung', en: 'Measurements that count' },
  text: said(String(count)),
})

const WHOLE: Bilingual = { id: 'Penyebut', en: 'Below the line' }
const NUMERATOR: Record<Formula['kind'], Bilingual> = {
  count: { id: 'Banyaknya', en: 'How many' },
  sum: { id: 'Jumlah', en: 'Sum' },
  mean: { id: 'Jumlah semua ukuran', en: 'Sum of all measurements' },
  ratio: { id: 'Pembilang', en: 'Above the line' },
  share: { id: 'Yang tidak melebihi batas', en: 'Not above the limit' },
  percentile: { id: 'Ukuran pada urutan persentil', en: 'Measurement at the rank of the percentile' },
}
const DENOMINATOR: Partial<Record<Formula['kind'], Bilingual>> = {
  mean: { id: 'Banyaknya ukuran', en: 'Number of measurements' },
  share: { id: 'Semua ukuran', en: 'All measurements' },
}
const SUM: Bilingual = { id: 'Hitungan', en: 'The sum' }
const ROUNDED: Bilingual = { id: 'Dibulatkan', en: 'Rounded' }
const NOTHING: Bilingual = {
  id: 'Penyebutnya nol: tidak ada nilai.',
  en: 'Nothing below the line: no value.',
}
