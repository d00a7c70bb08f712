import { expect, test } from 'vitest'
import { PRIORITIES } from '../../contract/words.ts'
import { commonPriorityOf, priorityOf } from './priority.ts'

test('what presses most has the highest number of the standard', () => {
  expect(PRIORITIES.map(commonPriorityOf)).toEqual([10, 7, 4, 1])
})

test('every word comes back as it went out', () => {
  expect(PRIORITIES.map(commonPriorityOf).map(priorityOf)).toEqual(PRIORITIES)
})

test.each([
  [-1, 'P4'],
  [0, 'P4'],
  [2, 'P4'],
  [3, 'P3'],
  [5, 'P3'],
  [6, 'P2'],
  [8, 'P2'],
  [9, 'P1'],
  [10, 'P1'],
  [99, 'P1'],
] as const)('the number %i of another centre is %s here', (common, priority) => {
  expect(priorityOf(common)).toBe(priority)
})
