import { expect, test } from 'vitest'
import type { AnswerAct, AnswerState, WorkbookState } from '../contract.ts'
import { actsIn, afterAct, afterWorkbookAct, type WorkbookAct, whyNot, whyNotWhole } from './steps.ts'

const STATES: AnswerState[] = ['draft', 'submitted', 'returned', 'accepted']
const LEGAL: [AnswerState, AnswerAct, AnswerState][] = [
  ['draft', 'submit', 'submitted'],
  ['returned', 'submit', 'submitted'],
  ['submitted', 'recall', 'draft'],
  ['submitted', 'accept', 'accepted'],
  ['submitted', 'return', 'returned'],
  ['accepted', 'return', 'returned'],
]
const ACTS: AnswerAct[] = ['submit', 'recall', 'return', 'accept']

test.each(STATES.flatMap((state) => ACTS.map((act) => [state, act] as const)))(
  'an answer that is %s and %s: legal only where the table says so, else refused in both languages',
  (state, act) => {
    const legal = LEGAL.find(([from, step]) => from === state && step === act)
    expect(afterAct(state, act)).toBe(legal?.[2])
    const { id, en } = whyNot('A01', state, act)
    expect([id, en].every((sentence) => sentence.includes('A01') && sentence.endsWith('.'))).toBe(true)
  },
)

const WHOLE: WorkbookState[] = ['filling', 'signed', 'submitted', 'mending']
const WHOLE_ACTS: WorkbookAct[] = ['sign', 'give_back', 'submit', 'reopen']
const WHOLE_LEGAL: [WorkbookState, WorkbookAct, WorkbookState][] = [
  ['filling', 'sign', 'signed'],
  ['mending', 'sign', 'signed'],
  ['filling', 'give_back', 'filling'],
  ['mending', 'give_back', 'mending'],
  ['signed', 'give_back', 'filling'],
  ['signed', 'submit', 'submitted'],
  ['submitted', 'reopen', 'mending'],
  ['mending', 'reopen', 'mending'],
]

test.each(WHOLE.flatMap((state) => WHOLE_ACTS.map((act) => [state, act] as const)))(
  'a workbook that is %s and %s: legal only where the table says so, else refused in both languages',
  (state, act) => {
    const legal = WHOLE_LEGAL.find(([from, step]) => from === state && step === act)
    expect(afterWorkbookAct(state, act, 0)).toBe(legal?.[2])
    const { id, en } = whyNotWhole(state, act)
    expect([id, en].every((sentence) => sentence.endsWith('.'))).toBe(true)
  },
)

test.each(STATES)('an answer that is %s offers exactly its legal steps', (state) => {
  const legal = LEGAL.filter(([from]) => from === state).map(([, act]) => act)
  expect(actsIn(state).sort()).toEqual(legal.sort())
})

test('a workbook signed while mending is given back to mending', () => {
  expect(afterWorkbookAct('signed', 'give_back', 2)).toBe('mending')
})
