import { expect, it } from 'vitest'
import { asScores } from './scores.ts'

it.each([
  ['3,29', '3.29'],
  ['3.29', '3.29'],
  ['3', '3'],
])('a score may be written with comma or point: %s', (typed, sent) =>
  expect(asScores({ a: typed })).toEqual({ a: sent }),
)

it.each(['1.000,5', '3,2,9', ',5', 'tiga'])(
  'what is no number goes on as typed, to be refused: %s',
  (typed) => expect(asScores({ a: typed })).toEqual({ a: typed }),
)
