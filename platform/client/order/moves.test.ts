import { expect, test } from 'vitest'
import { changedAt, movedTo, without } from './moves.ts'

test('lists change their order without losing anything', () => {
  expect(movedTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(without(['a', 'b'], 0)).toEqual(['b'])
  expect(changedAt(['a', 'b'], 1, 'c')).toEqual(['a', 'c'])
})
