import { expect, test } from 'vitest'
import { T } from '#platform/schema/schema.ts'
import { inputReader } from './input.ts'

const read = inputReader(
  {
    text: T.String(),
    name: T.String({ minLength: 1 }),
    search: T.Optional(T.String()),
  },
  false,
)

test('an empty field that is not needed counts as not given', () => {
  expect(read({ text: 'a', name: 'b', search: '' })).toEqual({ text: 'a', name: 'b' })
})

test('a text that is needed may be empty where the contract lets it', () => {
  expect(read({ text: '', name: 'b' })).toEqual({ text: '', name: 'b' })
})

test('a text that must not be empty is asked for', () => {
  expect(() => read({ text: 'a', name: '' })).toThrow('http.invalid_input')
})

test('a whole number is never made of a broken one, wherever it stands', () => {
  const count = inputReader({ n: T.Integer(), list: T.Array(T.Object({ n: T.Integer() })) }, false)
  expect(count({ n: '7', list: [{ n: '3' }] })).toEqual({ n: 7, list: [{ n: 3 }] })
  for (const broken of [0.4, '0.4', '2,5']) {
    expect(() => count({ n: broken, list: [] })).toThrow('http.invalid_input')
    expect(() => count({ n: 1, list: [{ n: broken }] })).toThrow('http.invalid_input')
  }
})
