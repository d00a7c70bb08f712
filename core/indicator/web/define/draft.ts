import type { IndicatorHead, MeasureWords } from '../../contract.ts'

export type DimensionName = IndicatorHead['by'][number]
type Formula = NonNullable<import('../../contract.ts').Indicator['formula']>
type Term = { measure: string; where?: Partial<Record<DimensionName, readonly string[]>> }
export type Kind = Formula['kind']
export const KINDS: readonly Kind[] = ['count', 'sum', 'mean', 'ratio', 'share', 'percentile']

/** A term while it is being built: at most one condition. */
export interface TermDraft {
  measure: string
  dimension: DimensionName | ''
  members: readonly string[]
}

/** A formula while it is being built; texts are as they were typed. */
export interface FormulaDraft {
  kind: Kind
  of: TermDraft
  over: TermDraft
  sums: boolean
  /** In seconds where the measure is in milliseconds, else in its own unit. */
  within: string
  percent: string
  /** `divideBy/multiplyBy`; empty: none. */
  scale: string
}

const NO_TERM: TermDraft = { measure: '', dimension: '', members: [] }
export const EMPTY: FormulaDraft = {
  kind: 'count',
  of: NO_TERM,
  over: NO_TERM,
  sums: false,
  within: '',
  percent: '50',
  scale: '',
}

/** Scales people ask for, by what they do. */
export const SCALES = { seconds: '1000/1', minutes: '60000/1', percent: '1/100' } as const

/** The formula of a draft; nothing while something is missing. */
export function formulaOf(draft: FormulaDraft, measures: readonly MeasureWords[]): Formula | undefined {
  const of = termOf(draft.of)
  if (of === undefined) return undefined
  const scale = scaleOf(draft.scale)
  switch (draft.kind) {
    case 'count':
      return { kind: 'count', of }
    case 'sum':
    case 'mean':
      return { kind: draft.kind, of, ...scale }
    case 'ratio': {
      const over = termOf(draft.over)
      return over && { kind: 'ratio', of, over, ...(draft.sums ? { sums: true as const } : {}), ...scale }
    }
    case 'share': {
      const within = wholeOf(draft.within)
      const times = isTimed(of.measure, measures) ? 1000 : 1
      return within === undefined ? undefined : { kind: 'share', of, within: within * times, ...scale }
    }
    case 'percentile': {
      const percent = wholeOf(draft.percent)
      const isOne = percent !== undefined && percent >= 1 && percent <= 100
      return isOne ? { kind: 'percentile', of, percent, ...scale } : undefined
    }
  }
}

/** The draft of a formula that stands, to change it. */
export function draftOf(formula: Formula, measures: readonly MeasureWords[]): FormulaDraft {
  const times = isTimed(formula.of.measure, measures) ? 1000 : 1
  return {
    ...EMPTY,
    kind: formula.kind,
    of: termDraft(formula.of),
    over: formula.kind === 'ratio' ? termDraft(formula.over) : NO_TERM,
    sums: formula.kind === 'ratio' && formula.sums === true,
    within: formula.kind === 'share' ? String(formula.within / times) : '',
    percent: formula.kind === 'percentile' ? String(formula.percent) : EMPTY.percent,
    scale: 'scale' in formula && formula.scale ? formula.scale.join('/') : '',
  }
}

export const isTimed = (measure: string, measures: readonly MeasureWords[]): boolean =>
  measures.find(({ name }) => name === measure)?.unit === 'ms'

function termOf({ measure, dimension, members }: TermDraft): Term | undefined {
  if (measure === '') return undefined
  return dimension === '' || members.length === 0 ? { measure } : { measure, where: { [dimension]: members } }
}

function termDraft({ measure, where }: Term): TermDraft {
  const [dimension = '', members = []] = Object.entries(where ?? {})[0] ?? []
  return { measure, dimension: dimension as TermDraft['dimension'], members }
}

function scaleOf(text: string): { scale?: readonly [number, number] } {
  const [divideBy, multiplyBy] = text.split('/').map(Number)
  return divideBy && multiplyBy ? { scale: [divideBy, multiplyBy] } : {}
}

const wholeOf = (text: string): number | undefined =>
  /^[0-9]{1,9}$/.test(text.trim()) ? Number(text) : undefined
