import { describe, expect, it } from 'vitest'
import { answer, GOV, survey } from '../test/examples.ts'
import { meansOf } from './means.ts'

const meanOf = (code: string, answers: (number | null)[]) => {
  const responses = answers.map((value, i) => answer(`r${i}`, GOV, { answers: { 'D-GOV-1-1': value } }))
  return meansOf(responses, survey([]).services).find((one) => one.code === code)
}

describe('the mean of a statement', () => {
  it('is exact and leaves out who does not know', () => {
    expect(meanOf('D-GOV-1-1', [4, 3, 3, null])).toMatchObject({
      answers: 3,
      mean: '3.3333333333',
      spread: [0, 0, 0, 2, 1],
      unknown: 1,
    })
  })

  it('is nothing where nobody answered', () => {
    expect(meanOf('D-GOV-1-1', [null])).toMatchObject({ answers: 0, mean: null, margin: null })
  })
})

it('a sub-dimension is the plain mean of its statements, a dimension that of all its statements', () => {
  const responses = [
    answer('r1', GOV, { answers: { 'D-GOV-1-1': 4, 'D-GOV-1-2': 2, 'D-GOV-2-1': 0 } }),
    answer('r2', GOV, { answers: { 'D-GOV-1-1': 4 } }),
  ]
  const means = new Map(meansOf(responses, []).map((one) => [one.code, one]))
  expect(means.get('GOV-1')).toMatchObject({ mean: '3', answers: 2 })
  expect(means.get('GOV')).toMatchObject({ mean: '2', answers: 2 })
  expect(means.size).toBe(6 + 18 + 54)
})
