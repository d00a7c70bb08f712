import { parseRupiah } from '#platform/money/money.ts'
import type { ReportContent } from '../../contract.ts'

/** A report as it stands in the form: figures as people type them. */
export interface Typed {
  physical: string
  money: string
  /** Quantity by target. */
  outputs: Readonly<Record<string, string>>
  narrative: string
  obstacles: string
  helpAsked: string
  reasonOver: string
  reasonBudget: string
  reasonFalling: string
  evidence: readonly string[]
}

/** Fields that are not written as they must be: `physical`, `money`, or the id of a target. */
export type Fault = string

const commaOf = (text: string | null): string => (text ?? '').replace('.', ',')

/** Whole rupiah with points between thousands. @example withPoints('12500000') // '12.500.000' */
const withPoints = (amount: string | null): string => (amount ?? '').replace(/\B(?=(\d{3})+$)/g, '.')

export const typedOf = (content: ReportContent): Typed => ({
  ...content,
  physical: commaOf(content.physical),
  money: withPoints(content.money),
  outputs: Object.fromEntries(content.outputs.map(({ targetId, quantity }) => [targetId, commaOf(quantity)])),
})

/** What was typed as the contract takes it, and the fields that can not be taken yet. */
export function contentOf(typed: Typed): { content: ReportContent; faults: Fault[] } {
  const faults: Fault[] = []
  const physical = decimalIn(typed.physical, /^\d{1,3}(\.\d{1,2})?$/, 'physical', faults)
  const outputs = Object.entries(typed.outputs).flatMap(([targetId, text]) => {
    const quantity = decimalIn(text, /^\d{1,12}(\.\d{1,4})?$/, targetId, faults)
    return quantity === null ? [] : [{ targetId, quantity }]
  })
  const money = moneyIn(typed.money, faults)
  return { content: { ...typed, physical, money, outputs, evidence: [...typed.evidence] }, faults }
}

function decimalIn(text: string, form: RegExp, field: Fault, faults: Fault[]): string | null {
  const plain = text
    .trim()
    .replace(',', '.')
    .replace(/^0+(?=\d)/, '')
  if (plain === '') return null
  if (form.test(plain)) return plain
  faults.push(field)
  return null
}

function moneyIn(text: string, faults: Fault[]): string | null {
  if (text.trim() === '') return null
  const amount = parseRupiah(text)
  if (amount === undefined) faults.push('money')
  return amount === undefined ? null : String(amount)
}

const PARTS = [
  'physical',
  'money',
  'outputs',
  'narrative',
  'obstacles',
  'helpAsked',
  'reasonOver',
  'reasonBudget',
  'reasonFalling',
  'evidence',
] as const
export type Part = (typeof PARTS)[number]

/** The parts in which two contents differ. */
export const differing = (a: ReportContent, b: ReportContent): Part[] =>
  PARTS.filter((part) => canonical(a[part]) !== canonical(b[part]))

const canonical = (part: ReportContent[Part]): string =>
  JSON.stringify(Array.isArray(part) ? part.map((one) => JSON.stringify(one)).sort() : part)
