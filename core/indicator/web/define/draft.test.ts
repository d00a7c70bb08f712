import { describe, expect, test } from 'vitest'
import type { MeasureWords } from '../../contract.ts'
import { draftOf, EMPTY, type FormulaDraft, formulaOf } from './draft.ts'

const measure = (name: string, unit: MeasureWords['unit']): MeasureWords => ({
  name,
  unit,
  label: { id: name, en: name },
  members: [],
})
const MEASURES = [measure('dispatch.answer_time', 'ms'), measure('dispatch.calls', 'count')]
const time = { measure: 'dispatch.answer_time' }
const calls = { measure: 'dispatch.calls' }
const draft = (more: Partial<FormulaDraft>): FormulaDraft => ({
  ...EMPTY,
  of: { measure: 'dispatch.answer_time', dimension: '', members: [] },
  ...more,
})

describe('a formula', () => {
  test.each([
    ['a count', { kind: 'count', of: calls }],
    ['a sum', { kind: 'sum', of: calls, scale: [1, 100] }],
    ['a mean in minutes', { kind: 'mean', of: time, scale: [60000, 1] }],
    ['a ratio', { kind: 'ratio', of: calls, over: calls }],
    ['a ratio of sums', { kind: 'ratio', of: time, over: calls, sums: true, scale: [1, 100] }],
    ['a share within ten seconds', { kind: 'share', of: time, within: 10_000, scale: [1, 100] }],
    ['a share within ten calls', { kind: 'share', of: calls, within: 10 }],
    ['a percentile', { kind: 'percentile', of: time, percent: 90, scale: [1000, 1] }],
    ['one with a condition', { kind: 'count', of: { ...calls, where: { category: ['fire', 'flood'] } } }],
  ] as const)('%s comes back as it was drafted', (_name, formula) => {
    expect(formulaOf(draftOf(formula as never, MEASURES), MEASURES)).toEqual(formula)
  })

  test.each([
    ['a measure', { of: EMPTY.of }],
    ['what it is over', { kind: 'ratio' as const }],
    ['a limit', { kind: 'share' as const }],
    ['a limit that is a number', { kind: 'share' as const, within: 'soon' }],
    ['a percent', { kind: 'percentile' as const, percent: '' }],
    ['a percent up to a hundred', { kind: 'percentile' as const, percent: '101' }],
  ])('is none without %s', (_name, more) => expect(formulaOf(draft(more), MEASURES)).toBeUndefined())

  test('leaves out a condition that names nobody', () => {
    const of = { measure: 'dispatch.calls', dimension: 'category' as const, members: [] }
    expect(formulaOf(draft({ of }), MEASURES)).toEqual({ kind: 'count', of: calls })
  })

  test('says seconds where the measure is in milliseconds', () => {
    expect(draftOf({ kind: 'share', of: time, within: 10_000 }, MEASURES).within).toBe('10')
  })
})
