import { expect, test } from 'vitest'
import { criteriaOf, draftOf, freeCode, newCriterion, questionsOf, weightSum } from './draft.ts'

const criterion = {
  code: 'budget_room',
  name: { id: 'Ruang APBD', en: 'Budget room' },
  kind: 'number' as const,
  weight: '33.3',
  knockOutBelow: '2',
  thresholds: ['0.25', '0.5', '1', '2'],
  unit: '% APBD',
  guide: { id: 'x', en: 'y' },
}
const question = { code: 'vision', topic: { id: 'a', en: 'b' }, text: { id: 'c', en: 'd' } }

test('a plan that is opened and saved without a change is the same plan', () => {
  const draft = draftOf({ criteria: [criterion], questions: [question] })
  expect(criteriaOf(draft.criteria)).toEqual([criterion])
  expect(questionsOf(draft.questions)).toEqual([question])
})

test('weights typed with commas add up exactly, and what is no number yet counts as nothing', () => {
  const rows = ['33,3', '66,7', 'x', ''].map((weight) => ({ ...newCriterion([]), weight }))
  expect(weightSum(rows)).toBe('100.0')
})

test('a new code is none of those there', () => {
  expect(freeCode('q', [{ code: 'q_2' }])).toBe('q_3')
})
